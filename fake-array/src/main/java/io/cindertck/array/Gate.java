package io.cindertck.array;

/** Decides when a request may go on: the means to interleave callers as a schedule says. */
@FunctionalInterface
public interface Gate {

  /**
   * Called by the requesting thread before its request is executed, with nothing locked; the
   * request goes on when this returns. May block.
   *
   * @param caller the label of the client that asks
   * @param requestNumberOfThatCaller from 1, since the gate was set
   */
  void beforeRequest(String caller, int requestNumberOfThatCaller);
}
