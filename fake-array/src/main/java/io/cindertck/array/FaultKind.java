package io.cindertck.array;

/**
 * How a request goes wrong. Both kinds leave the array as it was and say so in the answer; kinds
 * that leave the caller in doubt may join later, so a switch over this enum needs a default.
 */
public enum FaultKind {
  /** Not done, answered with {@link ArrayException.Code#REFUSED}. */
  REFUSED,
  /** Not done, answered with {@link ArrayException.Code#BUSY}. */
  BUSY
}
