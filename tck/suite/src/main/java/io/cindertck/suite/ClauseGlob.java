package io.cindertck.suite;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses a run is about: a glob over their ids, as a shell has them: {@code *}, {@code ?},
 * {@code {a,b}}.
 */
public final class ClauseGlob {
  private ClauseGlob() {}

  /**
   * The ids of the clauses that a glob matches, in the catalogue's order.
   *
   * @param glob null for all
   * @throws IllegalArgumentException when it matches none
   */
  public static List<String> ids(@Nullable String glob) {
    return Catalogue.clauses().stream().filter(matching(glob)).map(Clause::id).toList();
  }

  /**
   * The clauses that a glob matches.
   *
   * @param glob null for all
   * @throws IllegalArgumentException when it matches none
   */
  public static Predicate<Clause> matching(@Nullable String glob) {
    if (glob == null) {
      return clause -> true;
    }
    PathMatcher matcher;
    try {
      matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("'" + glob + "' is no glob: " + e.getDescription(), e);
    }
    Predicate<Clause> matches = clause -> matcher.matches(Path.of(clause.id()));
    if (Catalogue.clauses().stream().noneMatch(matches)) {
      throw new IllegalArgumentException(
          "no clause matches '"
              + glob
              + "'; 'cinder-tck clauses' lists them, and a glob such as 'delete-group.*' takes"
              + " several");
    }
    return matches;
  }
}
