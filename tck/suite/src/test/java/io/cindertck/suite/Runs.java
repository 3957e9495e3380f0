package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whole runs, as the tests of drivers make them: always the same scenarios. */
final class Runs {
  /** Where the drawing starts. */
  static final long SEED = 8713;

  private Runs() {}

  /** Plays every systematic scenario, and draws some for each operation. */
  static Result of(Target target, Dialect dialect, int tries) {
    return of(target, dialect, tries, SEED);
  }

  /** The same with another seed. */
  static Result of(Target target, Dialect dialect, int tries, long seed) {
    CheckRequest request =
        CheckRequest.of(TargetRequest.of(Targets.REFERENCE, dialect), tries, seed);
    return new Check(request, Clock.systemUTC(), Stop.unlessAsked(), Told.nobody())
        .run(target)
        .result();
  }

  /** The clauses with a verdict. */
  static Set<String> with(Verdict verdict, Result result) {
    return result.clauses().stream()
        .filter(clause -> clause.verdict() == verdict)
        .map(ClauseResult::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a run says about one clause. */
  static ClauseResult clause(Result result, String id) {
    return result.clauses().stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no clause " + id));
  }
}
