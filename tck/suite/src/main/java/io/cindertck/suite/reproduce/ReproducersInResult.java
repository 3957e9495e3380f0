package io.cindertck.suite.reproduce;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import java.util.Map;

/**
 * A result in which the reproducers of its cases are told, with the very text of their files. One
 * that is too long for a report is left to its file.
 */
public final class ReproducersInResult {
  /** In characters. */
  private static final int LONGEST = 120_000;

  private ReproducersInResult() {}

  /**
   * The same result, with reproducers.
   *
   * @param reproducers by clause
   */
  public static Result of(Result result, Map<String, Reproducer> reproducers) {
    return result.with(result.clauses().stream().map(clause -> with(clause, reproducers)).toList());
  }

  private static ClauseResult with(ClauseResult clause, Map<String, Reproducer> reproducers) {
    Reproducer reproducer = reproducers.get(clause.id());
    Counterexample found = clause.counterexample();
    if (reproducer == null || found == null || reproducer.text().length() > LONGEST) {
      return clause;
    }
    return clause.with(with(found, reproducer));
  }

  private static Counterexample with(Counterexample found, Reproducer reproducer) {
    Evidence evidence = found.evidence();
    if (evidence == null) {
      return found;
    }
    Evidence.Source source =
        new Evidence.Source(reproducer.language(), reproducer.file(), reproducer.text());
    return found.with(new Evidence(evidence.calls(), evidence.accounts(), source));
  }
}
