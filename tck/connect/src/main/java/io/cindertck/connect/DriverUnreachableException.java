package io.cindertck.connect;

/**
 * A driver that cannot be started, or not again. The message is one line for the person who named
 * the driver: what is wrong, where, and what would be right.
 */
public final class DriverUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why it could not be reached. */
  public enum Reason {
    /** What was asked for is wrong: no such class, an option refused. Exit code 3. */
    CONFIGURATION,
    /** It was asked for rightly and does not run. Exit code 4. */
    FAILURE
  }

  private final Reason reason;

  /** With a one-line message. */
  public DriverUnreachableException(Reason reason, String message) {
    super(oneLine(message));
    this.reason = reason;
  }

  /** With a one-line message and what led to it. */
  public DriverUnreachableException(Reason reason, String message, Throwable cause) {
    super(oneLine(message), cause);
    this.reason = reason;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
