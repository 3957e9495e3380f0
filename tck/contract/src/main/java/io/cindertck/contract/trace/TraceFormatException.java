package io.cindertck.contract.trace;

import java.io.IOException;

/** A file is no trace file, or not a whole one. The message is one line and names the line. */
public final class TraceFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  TraceFormatException(long line, String problem) {
    super("line " + line + ": " + problem);
    this.line = line;
  }

  /** The number of the line that is wrong, from 1. */
  public long line() {
    return line;
  }
}
