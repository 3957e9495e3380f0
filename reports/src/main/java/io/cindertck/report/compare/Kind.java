package io.cindertck.report.compare;

/** What a change of a clause means to whoever waits for it. */
public enum Kind {
  /** Something was right, or at least looked at, and is not now. */
  REGRESSION("regression"),
  /** Something was wrong, and is right now. */
  MENDED("mended"),
  /** A violation was found that did not show again. */
  FLAKY("flaky"),
  /** Something is judged that was not. */
  NEWLY_OBSERVED("newly-observed"),
  /** Anything else that is worth a line. */
  OTHER("other");

  private final String id;

  Kind(String id) {
    this.id = id;
  }

  /** Its name in data. */
  public String id() {
    return id;
  }
}
