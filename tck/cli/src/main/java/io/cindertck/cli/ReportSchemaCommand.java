package io.cindertck.cli;

import io.cindertck.report.ResultFile;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema of a result. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of conformance.json.",
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report schema > conformance.schema.json")
final class ReportSchemaCommand implements Runnable {
  @Spec @Nullable private CommandSpec spec;

  @Override
  public void run() {
    var out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
    out.print(new String(ResultFile.schema(), StandardCharsets.UTF_8));
    out.flush();
  }
}
