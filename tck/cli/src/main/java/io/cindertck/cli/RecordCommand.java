package io.cindertck.cli;

import io.cindertck.contract.manager.script.ScriptedScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what Cinder would record. */
@Command(
    name = "record",
    description = {
      "Says what Cinder would record: reads scenarios, one JSON object a line, and"
          + " prints each with what the volume manager makes of the driver's answer.",
      "A line that is malformed is named on standard error; the others are answered."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"op\":\"create_group\",\"dialect\":\"group\",\"volumes\":0,' \\",
      "    '\"driver_behaviour\":{\"return\":null}}' | cinder-tck record"
    })
final class RecordCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where the scenarios are. Default: standard input")
  private @Nullable Path file;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec, "set by picocli").commandLine().getErr();
    String name = file == null ? "standard input" : file.toString();
    boolean wrong = false;
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          out.println(ScriptedScenario.recordLine(line));
        } catch (IllegalArgumentException e) {
          wrong = true;
          out.flush();
          err.println(
              "cinder-tck: " + name + ", line " + number + ": " + Plain.line(e.getMessage() + ""));
        }
      }
    } catch (IOException e) {
      throw new UsageException("cannot read " + name + ": " + e.getMessage(), e);
    }
    out.flush();
    return wrong ? ExitCodes.USAGE : ExitCodes.OK;
  }

  private BufferedReader open() throws IOException {
    return file == null
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
        : Files.newBufferedReader(file);
  }
}
