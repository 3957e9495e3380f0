package io.cindertck.cli;

import picocli.CommandLine.Command;

/** Makes reports of results, compares them, and joins them. */
@Command(
    name = "report",
    description = "Makes reports of results, compares them, and joins those of shards.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReportRenderCommand.class,
      ReportCompareCommand.class,
      ReportMatrixCommand.class,
      ReportMergeCommand.class,
      ReportSchemaCommand.class
    },
    footerHeading = "%nExample:%n",
    footer = "  cinder-tck report render report --format junit,markdown")
final class ReportCommand {}
