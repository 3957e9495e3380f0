package io.cindertck.suite;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which clauses a run is about: a glob over their ids, with {@code *} and {@code ?}. */
final class ClauseGlob {
  private ClauseGlob() {}

  /**
   * The clauses that a glob matches.
   *
   * @param glob null for all
   * @throws IllegalArgumentException when it matches none
   */
  static Predicate<Clause> matching(@Nullable String glob) {
    if (glob == null) {
      return clause -> true;
    }
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    Predicate<String> matches = Pattern.compile(regex.toString()).asMatchPredicate();
    if (Catalogue.clauses().stream().noneMatch(clause -> matches.test(clause.id()))) {
      throw new IllegalArgumentException(
          "no clause matches '"
              + glob
              + "'; 'cinder-tck clauses' lists them, and a glob such as 'delete-group.*' takes"
              + " several");
    }
    return clause -> matches.test(clause.id());
  }
}
