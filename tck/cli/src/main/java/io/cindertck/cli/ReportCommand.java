package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Makes reports of results, and compares them. */
@Command(
    name = "report",
    description = "Makes reports of results, and compares them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReportRenderCommand.class,
      ReportCompareCommand.class,
      ReportMatrixCommand.class,
      ReportSchemaCommand.class
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report render report --format junit,markdown")
final class ReportCommand {}
