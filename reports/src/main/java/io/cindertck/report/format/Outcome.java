package io.cindertck.report.format;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;

/** What a clause's verdict is to machines that know of tests alone. */
enum Outcome {
  /** Judged and never violated. */
  PASSED,
  /** Violated, and that counts. */
  FAILED,
  /** Violated, and that does not count: told, and no failure. */
  WARNED,
  /** Not judged, or waived: never shown as passed. */
  SKIPPED,
  /** The kit failed. */
  BROKEN;

  static Outcome of(ClauseResult clause, Result result) {
    return switch (clause.verdict()) {
      case PASSED -> PASSED;
      case FAILED -> counts(clause, result) ? FAILED : WARNED;
      case INCONCLUSIVE, NOT_OBSERVED, NOT_APPLICABLE, WAIVED -> SKIPPED;
      case KIT_ERROR -> BROKEN;
    };
  }

  private static boolean counts(ClauseResult clause, Result result) {
    return switch (clause.level()) {
      case MUST -> true;
      case SHOULD -> result.run().strict();
    };
  }

  /** What is wrong; where nothing is, or it is not known, what there is to say of the verdict. */
  static String sentence(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    String reason = clause.reason();
    return switch (clause.verdict()) {
      case FAILED -> found == null ? "violated: " + clause.owed() : found.why();
      default -> reason == null ? clause.verdict().id() : clause.verdict().id() + ": " + reason;
    };
  }
}
