package io.cindertck.cli;

import io.cindertck.contract.Conformance;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.Replay;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a saved case again. */
@Command(
    name = "replay",
    description = {
      "Plays a saved case again: the same steps, faults and ids, and nothing else.",
      "Driver, array and dialect are the case's own where no option names others;"
          + " the check's --option, --python-path, --python and --classpath have to be"
          + " given again, unless a configuration file has them for that driver."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:its clause is kept",
      "1:its clause is violated again",
      "2:nothing can be said",
      "3:what was asked for is wrong",
      "4:the driver or the kit could not run"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  cinder-tck replay report/cases/delete-group.held-1.json \\",
      "      --classpath target/classes"
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The case, as a report's folder cases has it.")
  private Path file = Path.of("case.json");

  @Mixin private final ConfiguredTarget target = new ConfiguredTarget();

  @Override
  public Integer call() {
    SavedCase saved = CaseFiles.read(file);
    CommandLine command = Objects.requireNonNull(spec, "set by picocli").commandLine();
    TargetRequest request =
        target.request(
            command.getCommandSpec(), saved.driver(), saved.array(), saved.scenario().dialect());
    // Such a driver is spoken to over standard output.
    boolean taken = request.driver().startsWith(Targets.PARENT);
    PrintWriter out = taken ? command.getErr() : command.getOut();
    List<String> left = new ArrayList<>();
    try (Target reached = ReachedAgain.open(request)) {
      Replay replay = Replay.of(saved, reached, request, left::add);
      Summary.of(saved, request, replay).forEach(out::println);
      Conformance outcome =
          replay.violated()
              ? Conformance.NON_CONFORMANT
              : replay.judged() ? Conformance.CONFORMANT : Conformance.INCOMPLETE;
      return outcome.exitCode();
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + ": " + e.getMessage(), e);
    } finally {
      left.forEach(line -> out.println(Plain.line(line)));
    }
  }
}
