package io.cindertck.cli;

import java.io.IOException;

/** What a command has come to cannot be written, though nothing was wrong with what was asked. */
final class NotWrittenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is told in place of the files of a report. */
  static final String NO_REPORT = "no report";

  NotWrittenException(IOException cause) {
    super("the report cannot be written: " + cause.getMessage(), cause);
  }
}
