package io.cindertck.cli;

import picocli.CommandLine.Command;

/** What can be done with the simulated array. */
@Command(
    name = "array",
    description = "Runs the simulated array.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ArrayServeCommand.class,
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck array serve --port 8457")
final class ArrayCommand {}
