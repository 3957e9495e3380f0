package io.cindertck.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes something to start from. */
@Command(
    name = "init",
    description = "Writes a file to start from: without a COMMAND what 'init config' does.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {InitConfigCommand.class, InitProbeCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {"  cinder-tck init", "  cinder-tck init probe my_probe.py"})
final class InitCommand implements Callable<Integer> {
  @Spec @Nullable private CommandSpec spec;

  /** What nearly everybody begins with. */
  @Override
  public Integer call() {
    CommandLine config = Objects.requireNonNull(spec, "set by picocli").subcommands().get("config");
    return Objects.requireNonNull(config, "a subcommand of this one").execute();
  }
}
