package io.cindertck.contract;

/** How binding a clause is. */
public enum Level {
  /** A driver that breaks it is not conformant. */
  MUST,
  /** A driver that breaks it is warned. */
  SHOULD
}
