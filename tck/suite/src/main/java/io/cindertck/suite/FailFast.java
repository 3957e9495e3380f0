package io.cindertck.suite;

import io.cindertck.contract.Level;
import io.cindertck.report.Signature;
import java.time.Instant;

/** Which failure of a clause a run ends at. */
@FunctionalInterface
interface FailFast {
  /** None: a run goes on to its end. */
  FailFast NEVER = tally -> false;

  /** Any clause that is violated. */
  FailFast AT_ANY = tally -> tally.violated() > 0;

  /** Whether it ends where this has been found of a clause. */
  boolean endsAt(ClauseTally tally);

  /**
   * What is asked for: where it is to end at failures at all, it ends at those that the verdict
   * counts. Warnings and what is waived are known, and would keep it from all else.
   *
   * @param started when the run began
   */
  static FailFast of(CheckRequest request, Instant started) {
    if (!request.failFast()) {
      return NEVER;
    }
    Waivers waivers = Waivers.of(request, started);
    return tally -> {
      Signature signature = tally.signature();
      return signature != null
          && (request.strict() || tally.clause().level() == Level.MUST)
          && !waivers.waives(tally.clause().id(), signature);
    };
  }
}
