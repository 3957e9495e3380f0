package io.cindertck.report.format;

import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;

/** The same result of a run in which a SHOULD counts. */
final class Strict {
  private Strict() {}

  static Result of(Result result) {
    RunFacts run = result.run();
    return new Result(
        result.kit(),
        result.contract(),
        result.verdict(),
        result.reasons(),
        result.driver(),
        result.array(),
        new RunFacts(
            run.seed(),
            run.tries(),
            run.scenarios(),
            run.calls(),
            run.startedAt(),
            run.millis(),
            true,
            run.clauses()),
        result.operations(),
        result.sweep(),
        result.clauses(),
        result.notes(),
        result.cleanUp(),
        result.timeline());
  }
}
