package io.cindertck.cli;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.trace.TraceFormatException;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.suite.TraceInput;
import io.cindertck.suite.Verdicts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a recorded trace again. */
@Command(
    name = "judge",
    description = {
      "Judges a recorded trace again, without a driver and without an array.",
      "What was judged before a line that cannot be read stands; the line is named."
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck judge report/cases/delete-group.held-1.trace.ndjson")
final class JudgeCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The trace, as a check writes it; gzip may have packed it.")
  private Path file = Path.of("trace.ndjson");

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    Optional<String> broken;
    Verdicts verdicts = new Verdicts();
    try (TraceInput input = TraceInput.open(file)) {
      TraceHeader header = input.header();
      out.println(
          Plain.line(
              "cinder-tck judge · %s · %s · seed %d · traced by %s"
                  .formatted(header.driver(), header.dialect(), header.seed(), header.kit())));
      broken = input.forEach(verdicts::judge);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no trace " + file, e);
    } catch (TraceFormatException e) {
      throw new UsageException(file + " is no trace: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + ": " + e.getMessage(), e);
    }
    verdicts.lines().forEach(line -> out.println(Plain.line(line)));
    out.flush();
    if (broken.isPresent()) {
      throw new UsageException(file + ", " + broken.get() + "; what is above was judged before it");
    }
    Conformance conformance = verdicts.conformance();
    return conformance.exitCode();
  }
}
