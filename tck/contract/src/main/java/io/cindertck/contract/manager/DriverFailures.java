package io.cindertck.contract.manager;

import io.cindertck.contract.manager.python.PyObject;
import io.cindertck.contract.manager.python.PythonError;

/** How the manager finds out from statuses that a driver failed, and what it raises then. */
final class DriverFailures {
  private static final String[] FAILED = {Statuses.ERROR_DELETING, Statuses.ERROR};

  private DriverFailures() {}

  /** The exception for a failure that a driver reported by a status. */
  static PythonError reported(String message) {
    return PythonError.cinder(
        "VolumeDriverException", "Volume driver reported an error: " + message);
  }

  /** Whether a member's or the group's status is one of the two that say so. */
  static boolean isFailed(PyObject update) {
    return update.item("status").isOneOf(FAILED);
  }

  /**
   * Makes the group's update say what a member's does where that is a failure. It takes a
   * dictionary with a status for granted.
   *
   * @throws PythonError when there is none
   */
  static void propagate(PyObject entry, PyObject modelUpdate) {
    if (isFailed(entry) && !isFailed(modelUpdate)) {
      modelUpdate.setItem("status", entry.item("status"));
    }
  }
}
