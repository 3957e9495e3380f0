package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.suite.Target;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;

/** The driver and the array of an earlier check, whose files name them and not their options. */
final class ReachedAgain {
  private ReachedAgain() {}

  /**
   * Opens them.
   *
   * @throws DriverUnreachableException when one of them cannot be had; where an option may be
   *     wanting, the message says that they have to be given again
   */
  static Target open(TargetRequest request) {
    try {
      return Targets.open(request);
    } catch (DriverUnreachableException e) {
      // The kit itself wrote the command of one that it runs in the process of the driver.
      if (e.reason() != Reason.CONFIGURATION || request.driver().startsWith(Targets.PARENT)) {
        throw e;
      }
      throw new DriverUnreachableException(
          e.reason(),
          e.getMessage()
              + "; give the check's --python-path, --python, --classpath and --option again, where"
              + " it had them",
          e);
    }
  }
}
