package io.cindertck.contract;

/** What a run says about one clause. */
public enum Verdict {
  /** Judged at least once where it could have been violated, and never violated. */
  PASSED("passed"),
  /** Violated. */
  FAILED("failed"),
  /** Every judgement was hidden by an indefinite outcome. */
  INCONCLUSIVE("inconclusive"),
  /** No probe could see it, or nothing in this run came to it. */
  NOT_OBSERVED("not-observed"),
  /** The driver does not offer the operation. */
  NOT_APPLICABLE("not-applicable"),
  /** Violated, and a waiver is in force. */
  WAIVED("waived"),
  /** The kit itself failed; nothing is said about the driver. */
  KIT_ERROR("kit-error");

  private final String id;

  Verdict(String id) {
    this.id = id;
  }

  /** The name used in results. */
  public String id() {
    return id;
  }

  @Override
  public String toString() {
    return id;
  }
}
