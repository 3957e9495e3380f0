package io.cindertck.cli.config;

import picocli.CommandLine;

/** Command lines that options are read by which nobody typed. */
final class CommandLines {
  private CommandLines() {}

  /** One for a command, as the kit's own is set up but for files of arguments. */
  static CommandLine of(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }
}
