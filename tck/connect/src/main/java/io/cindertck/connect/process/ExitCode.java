package io.cindertck.connect.process;

/** What a process's exit code says. */
public final class ExitCode {
  /** What a shell, Java and container engines add to the number of the signal that ended it. */
  private static final int SIGNALLED = 128;

  private ExitCode() {}

  /** In words, such as {@code it ended with exit code 3}. */
  public static String text(int code) {
    return code > SIGNALLED
        ? "it was ended by signal " + (code - SIGNALLED)
        : "it ended with exit code " + code;
  }
}
