package io.cindertck.suite;

import io.cindertck.contract.judge.Clause;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioRunner;

/**
 * Plays cases with the reference driver, which is right: a case that blames it, too, is an error of
 * the kit, and nothing that another driver has to answer for.
 */
final class ReferenceTrial implements AutoCloseable {
  private final Target reference;
  private final ScenarioRunner runner;
  private int runs;

  ReferenceTrial(Target reference) {
    this.reference = reference;
    this.runner = new ScenarioRunner(reference.driver(), reference.array());
  }

  /** Whether a scenario makes the reference driver violate a clause. */
  boolean blames(Clause clause, Scenario scenario) {
    Run run = runner.run(scenario, "reference-" + runs++);
    return LastFailure.violation(clause, run.trace()).isPresent();
  }

  @Override
  public void close() {
    reference.close();
  }
}
