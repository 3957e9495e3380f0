package io.cindertck.array;

/** How a request goes wrong. A kind strikes only requests that it can befall. */
public enum FaultKind {
  /** Not done, answered with {@link ArrayException.Code#REFUSED}. Befalls every request. */
  REFUSED,
  /** Not done, answered with {@link ArrayException.Code#BUSY}. Befalls every request. */
  BUSY,
  /** Not done and not answered. Befalls every request. */
  DROPPED,
  /** Done, unless it fails of itself, and not answered. Befalls changes. */
  LOST,
  /** Done late: planned writes land {@link #PATIENCE} times more before. Befalls every request. */
  SLOW,
  /** Not done, answered with {@link ArrayException.Code#NO_SPACE}. Befalls what takes capacity. */
  CAPACITY_EXHAUSTED,
  /** Not done, answered with {@link ArrayException.Code#UNAVAILABLE}. Befalls lookups. */
  LOOKUP_FAILED,
  /** Not done, answered as if done, with an error in the {@link Receipt}. Befalls changes. */
  ERROR_AS_ANSWER,
  /** Done, and not seen by the lookups among the next {@link #LAG} requests. Befalls changes. */
  DELAYED;

  /** How many times more planned writes land before a slow request is carried out. */
  public static final int PATIENCE = 3;

  /** During how many requests lookups do not see a delayed change. */
  public static final int LAG = 3;

  boolean befalls(Request<?> request) {
    return switch (this) {
      case REFUSED, BUSY, DROPPED, SLOW -> true;
      case LOST, DELAYED -> !request.query();
      case ERROR_AS_ANSWER -> request.errorAnswer() != null;
      case CAPACITY_EXHAUSTED -> request.aim() == Request.Aim.GROWTH;
      case LOOKUP_FAILED -> request.query();
    };
  }
}
