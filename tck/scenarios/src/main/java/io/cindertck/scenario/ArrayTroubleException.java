package io.cindertck.scenario;

/**
 * Something went wrong between driver and array that is not the driver's fault: nothing can be said
 * of what it did then.
 */
public final class ArrayTroubleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Trouble.
   *
   * @param what in a few words
   */
  public ArrayTroubleException(String what) {
    super(what);
  }
}
