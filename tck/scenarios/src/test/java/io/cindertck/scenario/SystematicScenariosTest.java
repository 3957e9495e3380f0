package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every run plays, played on the driver that is right. */
class SystematicScenariosTest {

  /** All scenarios about all operations, and the concurrent ones. */
  static Stream<Scenario> all(Dialect dialect) {
    return Stream.concat(
        Arrays.stream(Operation.values())
            .flatMap(operation -> SystematicScenarios.about(operation, dialect).stream())
            .flatMap(List::stream),
        SystematicScenarios.concurrent(dialect).stream());
  }

  private static boolean struck(Trace trace) {
    return trace.observations().stream().anyMatch(seen -> !seen.struck().isEmpty());
  }

  private final Set<String> satisfied = new HashSet<>();

  /** Plays a series as a run does: until no fault strikes any longer. */
  private void playsWell(List<Scenario> series, Theatre theatre) {
    for (Scenario scenario : series) {
      Run run = theatre.play(scenario);
      assertThat(Theatre.wrong(run)).as("%s", StepText.of(run.carriedOut())).isEmpty();
      assertThat(run.trace().observations()).isNotEmpty();
      Finding.of(run.trace()).stream()
          .filter(finding -> finding.judgement() instanceof Judgement.Satisfied)
          .forEach(finding -> satisfied.add(finding.clause().id()));
      if (!struck(run.trace())) {
        return;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRightDriverKeepsEveryClauseAndEveryClauseIsComeTo(Dialect dialect) {
    try (Theatre theatre = new Theatre()) {
      for (Operation operation : Operation.values()) {
        SystematicScenarios.about(operation, dialect).forEach(series -> playsWell(series, theatre));
      }
      SystematicScenarios.concurrent(dialect)
          .forEach(scenario -> playsWell(List.of(scenario), theatre));
    }
    assertThat(Catalogue.clauses())
        .filteredOn(clause -> !(clause.judge() instanceof Clause.DriverJudge))
        .extracting(Clause::id)
        // Nothing that the right driver does gives cause to judge these.
        .filteredOn(id -> !satisfied.contains(id))
        .containsExactlyInAnyOrder("driver.complete");
  }

  @ParameterizedTest
  @EnumSource
  void everySeriesIsAboutItsOperation(Operation operation) {
    try (Theatre theatre = new Theatre()) {
      for (List<Scenario> series : SystematicScenarios.about(operation, Dialect.GROUP)) {
        assertThat(series).isNotEmpty();
        assertThat(series.get(0).steps())
            .anyMatch(
                step ->
                    step instanceof Step.Call call
                        && call.command().operation().filter(operation::equals).isPresent());
      }
      Run first = theatre.play(SystematicScenarios.about(operation, Dialect.GROUP).get(0).get(0));
      assertThat(first.trace().observations())
          .extracting(Observation::dialect)
          .containsOnly(Dialect.GROUP);
    }
  }

  @ParameterizedTest
  @EnumSource
  void noScenarioAboutAnOperationIsThereTwice(Operation operation) {
    assertThat(SystematicScenarios.about(operation, Dialect.GROUP).stream().flatMap(List::stream))
        .doesNotHaveDuplicates();
    assertThat(SystematicScenarios.concurrent(Dialect.GROUP)).doesNotHaveDuplicates();
  }
}
