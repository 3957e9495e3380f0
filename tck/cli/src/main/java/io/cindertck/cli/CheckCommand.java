package io.cindertck.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a driver. */
@Command(
    name = "check",
    description = "Checks a driver and writes a report.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cinder-tck check",
      "  cinder-tck check --driver java:acme.AcmeDriver --classpath target/classes",
      "  cinder-tck check --driver python:acme.driver:AcmeDriver --python-path src \\",
      "      --option san_ip=192.0.2.7 --dialect group",
      "  cinder-tck check --format html,junit,sarif --budget 10m --since report --quiet"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  @Mixin private final CheckOptions options = new CheckOptions();

  @Override
  public Integer call() {
    CheckPlan plan = options.plan();
    CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
    boolean json = ((CinderTck) command.root().userObject()).logsJson();
    return new CheckRun(plan, RunTelling.of(plan, command.commandLine(), json)).run();
  }
}
