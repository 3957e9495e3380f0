package io.cindertck.array;

/** How a request goes wrong. A kind strikes only requests that it can befall. */
public enum FaultKind {
  /** Not done, answered with {@link ArrayException.Code#REFUSED}. Befalls every request. */
  REFUSED,
  /** Not done, answered with {@link ArrayException.Code#BUSY}. Befalls every request. */
  BUSY,
  /** Not done and not answered. Befalls every request. */
  DROPPED,
  /** Done and not answered. Befalls changes. */
  LOST,
  /** Done late: planned writes go on landing for a while before it is. Befalls every request. */
  SLOW,
  /** Not done, answered with {@link ArrayException.Code#NO_SPACE}. Befalls what takes capacity. */
  CAPACITY_EXHAUSTED,
  /** Not done, answered with an error that does not say that nothing is there. Befalls lookups. */
  LOOKUP_FAILED,
  /** Not done, answered as if done, with the error in the answer. Befalls changes. */
  ERROR_AS_ANSWER,
  /** Done, and not to be seen by the lookups among the next requests. Befalls changes. */
  DELAYED
}
