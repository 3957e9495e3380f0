package io.cindertck.cli.config;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What command lines have in common, also those that nobody typed. */
public final class CommandLines {
  private static final Pattern VALUES =
      Pattern.compile("(expected one of \\[[A-Z_, ]+\\]) \\(case-insensitive\\)");

  private CommandLines() {}

  /** One for a command, as the kit's own is set up but for files of arguments. */
  static CommandLine of(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false);
  }

  /** What is wrong with one; values are in small letters, as they are everywhere else. */
  public static String told(ParameterException wrong) {
    return VALUES
        .matcher(String.valueOf(wrong.getMessage()))
        .replaceFirst(found -> found.group(1).toLowerCase(Locale.ROOT));
  }
}
