package io.cindertck.suite;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every clause as one test, for whoever looks at a run through the JUnit Platform: passed, failed
 * with the reason, or skipped with the reason.
 */
final class ClauseTests {

  static Stream<Named<ClauseResult>> clauses() {
    List<ClauseResult> results = CurrentRun.get().results();
    return results.stream().map(result -> Named.of(result.id(), result));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clauses")
  void clause(ClauseResult result) {
    Counterexample smallest = result.counterexample();
    if (result.verdict() == Verdict.FAILED) {
      fail(smallest == null ? result.owed() : smallest.why());
    } else if (result.verdict() != Verdict.PASSED) {
      abort(result.verdict() + ": " + result.reason());
    }
  }
}
