package io.cindertck.connect.probe;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;

/** What to say of a probe that does not do its part. The driver has nothing to do with it. */
final class ProbeFault {
  private ProbeFault() {}

  /** It cannot be reached, or came to an end. */
  static DriverUnreachableException of(String locator, Reason reason, String how) {
    return new DriverUnreachableException(reason, "the array probe " + locator + ": " + how);
  }

  /** It answered with an error. */
  static DriverUnreachableException refused(
      String locator, Reason reason, String method, String message) {
    return of(locator, reason, "it could not do " + method + ": " + message);
  }

  /** It answered with what is none. */
  static DriverUnreachableException wrong(String locator, String method, String why) {
    return of(locator, Reason.FAILURE, "its answer to " + method + " is wrong: " + why);
  }
}
