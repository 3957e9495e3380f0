package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Helps with waivers. */
@Command(
    name = "waivers",
    description = "Helps with waivers: failures that are known.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = WaiversSuggestCommand.class,
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck waivers suggest report")
final class WaiversCommand {}
