package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.report.SweepResult;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a sweep holds against a fault. */
class SweepTallyTest {
  private static final String ALWAYS = "reply.arity";

  /** A driver that answers wrongly each time: no fault makes it any worse. */
  @Test
  void whatIsViolatedWithoutAFaultIsHeldAgainstNone() {
    FaultyDriver wrong =
        FaultyDrivers.all().stream()
            .filter(each -> each.clause().equals(ALWAYS))
            .findFirst()
            .orElseThrow();
    SweepResult sweep;
    try (Target target = wrong.open()) {
      sweep = Runs.of(target, Dialect.CONSISTENCYGROUP, 0).sweep();
    }
    Set<String> blamed =
        sweep.calls().stream()
            .map(SweepResult.Call::violations)
            .flatMap(List::stream)
            .map(SweepResult.Violation::clauses)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    assertThat(sweep.struck()).isPositive();
    assertThat(blamed).doesNotContain(ALWAYS);
  }
}
