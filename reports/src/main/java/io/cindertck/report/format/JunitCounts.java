package io.cindertck.report.format;

import io.cindertck.contract.Conformance;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import java.util.List;

/** What a suite counts. */
record JunitCounts(long tests, long failures, long errors, long skipped) {
  static JunitCounts of(List<ClauseResult> clauses, Result result) {
    List<Outcome> outcomes = clauses.stream().map(clause -> Outcome.of(clause, result)).toList();
    return new JunitCounts(
        outcomes.size(),
        count(Outcome.FAILED, outcomes),
        count(Outcome.BROKEN, outcomes),
        count(Outcome.SKIPPED, outcomes));
  }

  /** Those of the one test case that is the verdict. */
  static JunitCounts of(Conformance verdict) {
    return new JunitCounts(
        1,
        verdict == Conformance.NON_CONFORMANT ? 1 : 0,
        verdict == Conformance.INCOMPLETE ? 1 : 0,
        0);
  }

  JunitCounts and(JunitCounts other) {
    return new JunitCounts(
        tests + other.tests,
        failures + other.failures,
        errors + other.errors,
        skipped + other.skipped);
  }

  Object[] attributes(String name, String seconds) {
    return new Object[] {
      "name",
      name,
      "tests",
      tests,
      "failures",
      failures,
      "errors",
      errors,
      "skipped",
      skipped,
      "time",
      seconds
    };
  }

  private static long count(Outcome outcome, List<Outcome> outcomes) {
    return outcomes.stream().filter(each -> each == outcome).count();
  }
}
