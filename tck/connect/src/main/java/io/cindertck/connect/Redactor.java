package io.cindertck.connect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the values of secret options out of texts that people read. */
public final class Redactor {
  /** What stands in place of a secret. */
  public static final String MASK = SpelledSecret.MASK;

  private static final Pattern SECRET =
      Pattern.compile("pass|pwd|secret|token|key|credential", Pattern.CASE_INSENSITIVE);

  /** What stands between the user's name and the host of an address. */
  private static final Pattern IN_ADDRESS = Pattern.compile("://[^/?#\\s:@]*:([^/?#\\s]+)@");

  /** What stands where a text was cut. */
  private static final Pattern CUT = Pattern.compile("…|\\.{3,}");

  private final List<SpelledSecret> secrets;

  /**
   * Takes out the secrets among {@code options}: the values of those that are named like secrets,
   * and the passwords in addresses.
   */
  public Redactor(Map<String, String> options) {
    this(options, Set.of());
  }

  /**
   * The same.
   *
   * @param marked the names of options that are secret whatever they are called
   */
  public Redactor(Map<String, String> options, Set<String> marked) {
    secrets =
        options.entrySet().stream()
            .flatMap(
                option ->
                    marked.contains(option.getKey())
                        ? Stream.of(option.getValue())
                        : secrets(option.getKey(), option.getValue()))
            .filter(value -> !value.isBlank())
            .flatMap(value -> Spellings.of(value).stream())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(SpelledSecret::new)
            .toList();
  }

  /** Whether something is named as passwords, keys and tokens are. */
  public static boolean isNamedLikeSecret(String name) {
    return SECRET.matcher(name).find();
  }

  private static Stream<String> secrets(String name, String value) {
    if (isNamedLikeSecret(name)) {
      return Stream.of(value);
    }
    return IN_ADDRESS.matcher(value).results().map(found -> found.group(1)).flatMap(Redactor::read);
  }

  /** A password as an address has it, and as it is. */
  private static Stream<String> read(String inAddress) {
    try {
      // A plus is one here: this is no form.
      String plain = URLDecoder.decode(inAddress.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Stream.of(inAddress, plain);
    } catch (IllegalArgumentException e) {
      return Stream.of(inAddress);
    }
  }

  /** Whether there is nothing to take out. */
  public boolean isIdle() {
    return secrets.isEmpty();
  }

  /**
   * The text without secrets, and without the halves of those that the text was cut in the midst
   * of.
   */
  public String redact(String text) {
    String clean = text;
    for (SpelledSecret secret : secrets) {
      clean = secret.takenOutOf(clean);
    }
    return secrets.isEmpty() ? clean : withoutHalves(clean);
  }

  private String withoutHalves(String text) {
    StringBuilder clean = new StringBuilder();
    Matcher cut = CUT.matcher(text);
    int from = 0;
    while (cut.find()) {
      clean.append(withoutHalves(text.substring(from, cut.start()), from > 0, true));
      clean.append(cut.group());
      from = cut.end();
    }
    return from == 0
        ? text
        : clean.append(withoutHalves(text.substring(from), true, false)).toString();
  }

  private String withoutHalves(String piece, boolean cutBefore, boolean cutBehind) {
    String clean = piece;
    for (SpelledSecret secret : secrets) {
      clean = cutBehind ? secret.withoutFirstHalf(clean) : clean;
      clean = cutBefore ? secret.withoutSecondHalf(clean) : clean;
    }
    return clean;
  }
}
