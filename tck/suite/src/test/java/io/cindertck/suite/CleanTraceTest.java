package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Finding;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.SystematicScenarios;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTraceTest {
  /** What is left out must not make a right driver a wrong one. */
  @ParameterizedTest
  @ValueSource(strings = {"deleted", "error", "available", "volume", "deleting", "4000", "-3"})
  void isJudgedAsTheTraceIs(String secret) {
    try (Target target = Targets.open(TargetRequest.of("reference", Dialect.CONSISTENCYGROUP))) {
      ScenarioRunner runner = new ScenarioRunner(target.driver(), target.array());
      for (Operation operation : Operation.values()) {
        Run run =
            runner.run(
                SystematicScenarios.sweeps(operation, Dialect.CONSISTENCYGROUP).stream()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .undisturbed(),
                "salt");
        Trace clean = CleanTrace.of(run.trace(), new Redactor(Map.of("password", secret)));
        assertThat(Finding.of(clean)).isEqualTo(Finding.of(run.trace()));
      }
    }
  }
}
