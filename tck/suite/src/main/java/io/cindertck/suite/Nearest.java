package io.cindertck.suite;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was probably meant. */
public final class Nearest {
  private Nearest() {}

  /** Words that suggest one of {@code names}, to be put behind a message; empty where none fits. */
  public static String suggestion(String wrong, Collection<String> names) {
    return to(wrong, names).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /**
   * The one of {@code names} that differs in few letters, or begins alike; empty where none does.
   */
  private static Optional<String> to(String wrong, Collection<String> names) {
    String plain = wrong.toLowerCase(Locale.ROOT).replace('_', '-');
    int most = Math.max(1, plain.length() / 3);
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    Optional<String> near =
        names.stream()
            .filter(name -> distance.apply(plain, name) <= most)
            .min(
                Comparator.<String>comparingInt(name -> distance.apply(plain, name))
                    .thenComparing(Comparator.naturalOrder()));
    JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
    return near.isPresent()
        ? near
        : names.stream()
            .filter(name -> similarity.apply(plain, name) > 0.9)
            .max(Comparator.comparingDouble(name -> similarity.apply(plain, name)));
  }
}
