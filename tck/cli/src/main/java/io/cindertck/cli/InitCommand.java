package io.cindertck.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes something to start from. */
@Command(
    name = "init",
    description = "Writes a file to start from.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {InitConfigCommand.class, InitProbeCommand.class},
    footerHeading = "%nExamples:%n",
    footer = {"  cinder-tck init config", "  cinder-tck init probe my_probe.py"})
final class InitCommand implements Runnable {
  @Spec @Nullable private CommandSpec spec;

  /** Says what there is to begin with. */
  @Override
  public void run() {
    CommandLine where = Objects.requireNonNull(spec, "set by picocli").commandLine();
    where.usage(where.getOut());
  }
}
