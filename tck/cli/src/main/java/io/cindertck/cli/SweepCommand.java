package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.contract.Recorded;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.cleanup.CleanUp;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.scenario.cleanup.LedgerHeader;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes away what a run that was killed has left. */
@Command(
    name = "sweep",
    description = {
      "Takes off the array what a run has left there that was killed, or could not"
          + " clean up: what its ledger names, and nothing else.",
      "Driver, array and dialect are the ledger's own; the check's --option,"
          + " --python-path, --python and --classpath have to be given again, unless a"
          + " configuration file has them for that driver."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is left, and the ledger is removed",
      "2:something is left",
      "3:what was asked for is wrong",
      "4:the driver or the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  cinder-tck sweep report/ledger-5f3a9c01.ndjson --python-path src \\",
      "      --option san_ip=192.0.2.7"
    })
final class SweepCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(paramLabel = "LEDGER", description = "The ledger, as the run's report folder has it.")
  private Path file = Path.of("ledger.ndjson");

  @Mixin private final ConfiguredTarget target = new ConfiguredTarget();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    // Which options are secret shows only once the ledger has said whose they are.
    AtomicReference<UnaryOperator<String>> clean = new AtomicReference<>(text -> text);
    try (LedgerFile ledger =
        LedgerFile.reopen(file, text -> Objects.requireNonNull(clean.get()).apply(text))) {
      TargetRequest request = request(ledger.header());
      clean.set(request.redactor()::redact);
      return sweep(ledger, request, out);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no ledger " + file, e);
    } catch (IOException e) {
      throw new UsageException("ledger " + file + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new UsageException("ledger " + file + ": " + e.getMessage(), e);
    }
  }

  private TargetRequest request(LedgerHeader header) {
    TargetRequest request =
        target.request(
            Objects.requireNonNull(spec, "set by picocli"),
            header.driver(),
            header.array(),
            header.dialect());
    if (!request.driver().equals(header.driver())) {
      throw new UsageException(
          "ledger "
              + file
              + " is of driver "
              + header.driver()
              + "; leave --driver out, or give that one");
    }
    return request;
  }

  private int sweep(LedgerFile ledger, TargetRequest request, PrintWriter out) {
    Recorded made = ledger.left();
    if (made.rows().isEmpty()) {
      out.println("nothing is left of it");
      return ExitCodes.OK;
    }
    CleanUp.Outcome outcome;
    try (Target reached = ReachedAgain.open(request)) {
      outcome =
          new ScenarioRunner(reached.driver(), reached.array(), ledger).cleanUp(request.dialect());
    } catch (DriverUnreachableException e) {
      int rows = made.rows().size();
      out.println("may be left on the array: " + rows + (rows == 1 ? " object" : " objects"));
      throw e;
    }
    out.println(
        "taken off the array: %d of %d".formatted(outcome.gone().size(), made.rows().size()));
    outcome
        .left()
        .forEach(line -> out.println("left: " + Plain.line(request.redactor().redact(line))));
    return outcome.left().isEmpty() ? ExitCodes.OK : ExitCodes.INCOMPLETE;
  }
}
