package io.cindertck.suite.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Stop;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import io.cindertck.suite.Terms;
import io.cindertck.suite.Told;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReproducersInResultTest {
  private static final String CLAUSE = "update-group.none-lists";

  private static Check.Outcome outcome(TargetRequest request) {
    CheckRequest check =
        new CheckRequest(
            request, 0, 1, CLAUSE, false, false, List.of(), Path.of("report"), Terms.NONE);
    try (Target target =
        FaultyDrivers.all().stream()
            .filter(driver -> driver.name().equals("update-that-walks-none"))
            .findFirst()
            .orElseThrow()
            .open()) {
      return new Check(check, Clock.systemUTC(), Stop.unlessAsked(), Told.nobody()).run(target);
    }
  }

  private static Counterexample found(Result result) {
    return result.clauses().stream()
        .filter(clause -> clause.id().equals(CLAUSE))
        .map(ClauseResult::counterexample)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTextOfTheFileIsInTheResultAndAllElseIsAsItWas() {
    TargetRequest request = TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP);
    Check.Outcome outcome = outcome(request);
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request);
    Result result = ReproducersInResult.of(outcome.result(), reproducers);

    Reproducer made = Objects.requireNonNull(reproducers.get(CLAUSE));
    Evidence evidence = Objects.requireNonNull(found(result).evidence());
    assertThat(evidence.reproducer())
        .isEqualTo(
            new Evidence.Source("java", "cases/UpdateGroupNoneLists1Test.java", made.text()));
    assertThat(evidence.calls()).isNotEmpty();
    assertThat(ReproducersInResult.of(outcome.result(), Map.of())).isEqualTo(outcome.result());
    assertThat(found(result))
        .usingRecursiveComparison()
        .ignoringFields("evidence")
        .isEqualTo(found(outcome.result()));
  }

  @Test
  void oneThatIsTooLongIsLeftToItsFile() {
    TargetRequest request = TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP);
    Result result = outcome(request).result();
    Reproducer longer = new Reproducer("java", "cases/A.java", "", "a".repeat(120_001));
    assertThat(ReproducersInResult.of(result, Map.of(CLAUSE, longer))).isEqualTo(result);
  }
}
