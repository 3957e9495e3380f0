package io.cindertck.suite;

/**
 * A scenario that was not played to its end, since the run was to end: there is nothing to judge.
 */
final class CutShortException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CutShortException() {
    super("the run was to end while the driver was called");
  }
}
