package io.cindertck.cli;

/** Exit codes beside those of a verdict. */
final class ExitCodes {
  /** Done; for {@code check}: conformant. */
  static final int OK = 0;

  /** What was looked at is not as it is told; for {@code check}: non-conformant. */
  static final int WRONG = 1;

  /** Something was not done that had to be; for {@code check}: incomplete. */
  static final int INCOMPLETE = 2;

  /** What was asked for is wrong. */
  static final int USAGE = 3;

  /** The driver or the kit could not run. */
  static final int FAILURE = 4;

  /**
   * What is added to all of them where somebody asks for it who has to tell them from those that a
   * driver has ended the JVM with.
   */
  private static final String OFFSET = "cinder.tck.exit.offset";

  private ExitCodes() {}

  /** The code that the JVM ends with. */
  static int ofJvm(int code) {
    return code + Integer.getInteger(OFFSET, 0);
  }
}
