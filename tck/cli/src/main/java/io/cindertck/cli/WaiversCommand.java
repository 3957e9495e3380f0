package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Helps with waivers. */
@Command(
    name = "waivers",
    description = "Helps with waivers: failures that are known.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = "  cinder-tck waivers suggest report",
    subcommands = WaiversSuggestCommand.class)
final class WaiversCommand {}
