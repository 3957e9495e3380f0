package io.cindertck.connect;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A driver that cannot be started, or not again, or the probe of its array that does not do its
 * part. The message is one line for the person who named them: what is wrong, where, and what would
 * be right.
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

  /** How far it came. */
  public enum Step {
    /** It could not be started, or nobody was there. */
    START,
    /** It started and did not agree on the driver protocol. */
    HANDSHAKE,
    /** The driver could not be set up in it. */
    SET_UP
  }

  private final Reason reason;
  private final @Nullable Step step;

  /** With a one-line message. */
  public DriverUnreachableException(Reason reason, String message) {
    super(oneLine(message));
    this.reason = reason;
    this.step = null;
  }

  /** With a one-line message and what led to it. */
  public DriverUnreachableException(Reason reason, String message, Throwable cause) {
    this(reason, message, cause, null);
  }

  private DriverUnreachableException(
      Reason reason, String message, @Nullable Throwable cause, @Nullable Step step) {
    super(oneLine(message), cause);
    this.reason = reason;
    this.step = step;
  }

  /** The same without secrets, of which there are none in what led to it either. */
  public DriverUnreachableException without(Redactor secrets) {
    DriverUnreachableException clean =
        new DriverUnreachableException(
            reason,
            secrets.redact(getMessage() + ""),
            getCause() == null ? null : CleanCause.of(getCause(), secrets),
            step);
    clean.setStackTrace(getStackTrace());
    return clean;
  }

  /** The same, where it is known how far the driver came. */
  public DriverUnreachableException at(Step reached) {
    return new DriverUnreachableException(reason, getMessage() + "", this, reached);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }

  /** How far it came; empty where nothing was tried, because what was asked for is wrong. */
  public Optional<Step> step() {
    return Optional.ofNullable(step);
  }
}
