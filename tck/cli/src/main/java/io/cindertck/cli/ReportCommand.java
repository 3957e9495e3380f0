package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Makes something of results that are there. */
@Command(
    name = "report",
    description = "Makes reports of results, and compares them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReportCompareCommand.class, ReportMatrixCommand.class})
final class ReportCommand {}
