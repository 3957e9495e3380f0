package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Writes something to start from. */
@Command(
    name = "init",
    description = "Writes a file to start from.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = InitProbeCommand.class,
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck init probe my_probe.py")
final class InitCommand {}
