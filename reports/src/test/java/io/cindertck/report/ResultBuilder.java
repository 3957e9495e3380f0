package io.cindertck.report;

import io.cindertck.contract.Conformance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result that is like another, but for what a test is about. */
public final class ResultBuilder {
  private final Result like;
  private Conformance verdict;
  private List<String> reasons;
  private DriverFacts driver;
  private RunFacts run;
  private List<ClauseResult> clauses;
  private @Nullable Terms terms;

  private ResultBuilder(Result like) {
    this.like = like;
    verdict = like.verdict();
    reasons = like.reasons();
    driver = like.driver();
    run = like.run();
    clauses = like.clauses();
    terms = like.terms();
  }

  public static ResultBuilder like(Result result) {
    return new ResultBuilder(result);
  }

  public ResultBuilder verdict(Conformance other, String... because) {
    verdict = other;
    reasons = List.of(because);
    return this;
  }

  public ResultBuilder driver(DriverFacts other) {
    driver = other;
    return this;
  }

  public ResultBuilder run(RunFacts other) {
    run = other;
    return this;
  }

  public ResultBuilder clauses(List<ClauseResult> others) {
    clauses = others;
    return this;
  }

  public ResultBuilder terms(@Nullable Terms others) {
    terms = others;
    return this;
  }

  public Result build() {
    return new Result(
        like.kit(),
        like.contract(),
        verdict,
        reasons,
        driver,
        like.array(),
        run,
        like.operations(),
        like.sweep(),
        clauses,
        like.notes(),
        like.cleanUp(),
        like.timeline(),
        terms);
  }
}
