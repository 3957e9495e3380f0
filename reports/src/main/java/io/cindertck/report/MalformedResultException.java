package io.cindertck.report;

import org.jspecify.annotations.Nullable;

/** A file that should hold a {@link Result} holds something else. The message is one line. */
public final class MalformedResultException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the file's name, as the user would write it
   * @param where the place in the file, such as {@code clauses[3].verdict} or {@code line 4, column
   *     7}; empty when the whole file is meant
   * @param what what is wrong there
   */
  MalformedResultException(String file, String where, String what, @Nullable Throwable cause) {
    super(oneLine(file + (where.isEmpty() ? "" : ", at " + where) + ": " + what), cause);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
