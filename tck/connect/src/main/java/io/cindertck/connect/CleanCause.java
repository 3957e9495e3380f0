package io.cindertck.connect;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a stack trace shows of an exception whose text may hold secrets. Nothing but the text is
 * another: the driver's own exceptions have fields and ways to print themselves that are not to be
 * trusted.
 */
final class CleanCause extends Exception {
  private static final long serialVersionUID = 1;

  /** A driver can make circles of causes, and chains without end. */
  private static final int DEEPEST = 20;

  private CleanCause(String shown, StackTraceElement[] trace) {
    super(shown);
    setStackTrace(trace);
  }

  static CleanCause of(Throwable thrown, Redactor secrets) {
    return of(thrown, secrets, DEEPEST);
  }

  private static CleanCause of(Throwable thrown, Redactor secrets, int depth) {
    CleanCause clean = new CleanCause(secrets.redact(text(thrown)), thrown.getStackTrace());
    Throwable cause = ofItself(thrown::getCause);
    if (cause != null && depth > 0) {
      clean.initCause(of(cause, secrets, depth - 1));
    }
    return clean;
  }

  private static String text(Throwable thrown) {
    return Objects.requireNonNullElseGet(
        ofItself(thrown::toString), () -> thrown.getClass().getName());
  }

  /** What an exception says of itself; null where it fails at that. */
  private static <T> @Nullable T ofItself(Supplier<@Nullable T> asked) {
    try {
      return asked.get();
    } catch (RuntimeException | StackOverflowError e) {
      return null;
    }
  }
}
