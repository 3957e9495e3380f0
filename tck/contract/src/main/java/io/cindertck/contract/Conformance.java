package io.cindertck.contract;

/** What a whole run says, and the exit code that goes with it. */
public enum Conformance {
  /** Every applicable MUST passed, or is waived. */
  CONFORMANT("conformant", 0),
  /** A MUST failed. */
  NON_CONFORMANT("non-conformant", 1),
  /** Neither: something that had to be judged was not. */
  INCOMPLETE("incomplete", 2);

  private final String id;
  private final int exitCode;

  Conformance(String id, int exitCode) {
    this.id = id;
    this.exitCode = exitCode;
  }

  /** The name used in results. */
  public String id() {
    return id;
  }

  /** The exit code of a run that ends so. */
  public int exitCode() {
    return exitCode;
  }

  @Override
  public String toString() {
    return id;
  }
}
