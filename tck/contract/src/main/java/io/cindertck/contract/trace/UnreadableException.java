package io.cindertck.contract.trace;

/** A line does not say what it has to; which line it is, the reader knows. */
final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String problem) {
    super(problem);
  }
}
