package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Operation;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every run plays, played on the driver that is right. */
class SystematicScenariosTest {

  /** All scenarios about all operations, those that are swept, and one of each pair of calls. */
  static Stream<Scenario> all(Dialect dialect) {
    List<Scenario> all = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      all.addAll(SystematicScenarios.about(operation, dialect));
      SystematicScenarios.sweeps(operation, dialect).forEach(sweep -> all.add(sweep.undisturbed()));
    }
    Pairs.of(dialect).forEach(pair -> all.add(pair.sequential()));
    return all.stream();
  }

  private final Set<String> satisfied = new HashSet<>();

  private Run playsWell(Scenario scenario, Theatre theatre) {
    Run run = theatre.play(scenario);
    assertThat(Theatre.wrong(run)).as("%s", StepText.of(run.carriedOut())).isEmpty();
    assertThat(run.trace().observations()).isNotEmpty();
    Finding.of(run.trace()).stream()
        .filter(finding -> finding.judgement() instanceof Judgement.Satisfied)
        .forEach(finding -> satisfied.add(finding.clause().id()));
    return run;
  }

  @ParameterizedTest
  @EnumSource
  void theRightDriverKeepsEveryClauseAndEveryClauseIsComeTo(Dialect dialect) {
    try (Theatre theatre = new Theatre()) {
      for (Operation operation : Operation.values()) {
        SystematicScenarios.about(operation, dialect).forEach(s -> playsWell(s, theatre));
        for (Sweep sweep : SystematicScenarios.sweeps(operation, dialect)) {
          Run run = playsWell(sweep.undisturbed(), theatre);
          sweep.points(run).forEach(point -> playsWell(point.scenario(), theatre));
        }
      }
      for (PairSweep pair : Pairs.of(dialect)) {
        Run run = playsWell(pair.sequential(), theatre);
        pair.interleaved(run).forEach(scenario -> playsWell(scenario, theatre));
      }
    }
    assertThat(Catalogue.clauses())
        .filteredOn(clause -> !(clause.judge() instanceof Clause.DriverJudge))
        .extracting(Clause::id)
        // Nothing that the right driver does gives cause to judge these.
        .filteredOn(id -> !satisfied.contains(id))
        .containsExactlyInAnyOrder("driver.complete");
  }

  private static boolean isAbout(Operation operation, Scenario scenario) {
    return scenario.steps().stream()
        .anyMatch(
            step ->
                step instanceof Step.Call call
                    && call.command().operation().filter(operation::equals).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void everyScenarioIsAboutItsOperationAndThereOnce(Operation operation) {
    List<Scenario> about = SystematicScenarios.about(operation, Dialect.GROUP);
    assertThat(about)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(scenario -> isAbout(operation, scenario))
        .extracting(Scenario::dialect)
        .containsOnly(Dialect.GROUP);
    assertThat(about.get(0).steps()).as("the smallest comes first").hasSizeLessThan(4);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfFaultMeetsEveryOperation(Operation operation) {
    List<Fault.Kind> kinds =
        SystematicScenarios.about(operation, Dialect.GROUP).stream()
            .flatMap(scenario -> scenario.steps().stream())
            .filter(Step.Call.class::isInstance)
            .flatMap(step -> ((Step.Call) step).faults().stream())
            .map(Fault::kind)
            .toList();
    assertThat(kinds).contains(Fault.Kind.values());
  }

  @ParameterizedTest
  @EnumSource
  void everySweepIsOfItsOperationAndThereOnce(Operation operation) {
    List<Sweep> sweeps = SystematicScenarios.sweeps(operation, Dialect.CONSISTENCYGROUP);
    assertThat(sweeps).isNotEmpty().extracting(Sweep::operation).containsOnly(operation);
    assertThat(sweeps)
        .extracting(sweep -> sweep.members() + " " + sweep.variant())
        .doesNotHaveDuplicates();
    assertThat(sweeps)
        .extracting(Sweep::undisturbed)
        .doesNotHaveDuplicates()
        .allMatch(scenario -> scenario.dialect() == Dialect.CONSISTENCYGROUP);
    int largest = operation == Operation.CREATE_GROUP ? 0 : 3;
    assertThat(sweeps).extracting(Sweep::members).contains(largest);
  }
}
