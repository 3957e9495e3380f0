package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.contract.Dialect;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.cleanup.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One scenario, played by itself. Of an array that outlives the kit a ledger is kept meanwhile in
 * the working directory, as a check keeps it beside its report; it stays there where something is
 * left.
 */
final class SingleRun {
  private static final Path HERE = Path.of("");

  private final Target target;
  private final TargetRequest request;
  private final Consumer<String> left;

  /**
   * A run.
   *
   * @param request what {@code target} was reached by
   * @param left is told, in a line each, what could not be taken off the array, and how to do so
   */
  SingleRun(Target target, TargetRequest request, Consumer<String> left) {
    this.target = target;
    this.request = request;
    this.left = left;
  }

  /**
   * Plays a scenario.
   *
   * @param salt goes into the ids
   * @throws DriverUnreachableException when driver or array are out of reach, or the ledger cannot
   *     be written, without which nothing may be made
   */
  Run play(Scenario scenario, String salt) {
    try (Ledgers ledgers = Ledgers.open(HERE, request, target)) {
      ScenarioRunner runner = new ScenarioRunner(target.driver(), target.array(), ledgers.ledger());
      try {
        return runner.run(scenario, salt);
      } finally {
        LedgerFile ledger = ledgers.file();
        if (ledger != null && !ledger.left().rows().isEmpty()) {
          tell(lines(runner, scenario.dialect()), ledger);
        }
      }
    } catch (IOException e) {
      throw new DriverUnreachableException(
          Reason.CONFIGURATION,
          "the ledger cannot be written to the working directory: " + e.getMessage(),
          e);
    }
  }

  private static List<String> lines(ScenarioRunner runner, Dialect dialect) {
    try {
      return runner.cleanUp(dialect).left();
    } catch (DriverUnreachableException e) {
      return List.of("nothing more could be deleted: " + e.getMessage());
    }
  }

  private void tell(List<String> lines, LedgerFile ledger) {
    if (ledger.left().rows().isEmpty()) {
      return;
    }
    List<String> told = new ArrayList<>();
    lines.forEach(line -> told.add("left: " + request.redactor().redact(line)));
    told.add("take it off the array: cinder-tck sweep " + ledger.file());
    told.forEach(left);
  }
}
