package io.cindertck.report.format;

import io.cindertck.report.Result;
import io.cindertck.report.ResultBuilder;
import io.cindertck.report.RunFacts;

/** The same result of a run in which a SHOULD counts. */
final class Strict {
  private Strict() {}

  static Result of(Result result) {
    RunFacts run = result.run();
    return ResultBuilder.like(result)
        .run(
            new RunFacts(
                run.seed(),
                run.tries(),
                run.scenarios(),
                run.calls(),
                run.startedAt(),
                run.millis(),
                true,
                run.clauses()))
        .build();
  }
}
