package io.cindertck.connect.array;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is to strike while a driver call runs: on one of its array requests, or on all that
 * touch an object. Exactly one of the two is given.
 *
 * @param kind what the array does instead of what it was asked for
 * @param request which of the call's array requests, from 1; null where an object is given
 * @param touching the id of a volume, snapshot, group or group snapshot; null where a request is
 *     given
 */
public record Fault(Kind kind, @Nullable Integer request, @Nullable String touching) {

  /** What an array does instead of what it was asked for. */
  public enum Kind {
    /** It does nothing and says that it will not. */
    REFUSED,
    /** It does nothing and says that it cannot now. */
    BUSY;

    /** The name used in scenarios and reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that exactly one of request and object is given. */
  public Fault {
    if ((request == null) == (touching == null)) {
      throw new IllegalArgumentException(
          "a fault strikes either the n-th request or an object: " + request + ", " + touching);
    }
    if (request != null && request < 1) {
      throw new IllegalArgumentException("requests are counted from 1, not from " + request);
    }
  }

  /** A fault on the n-th array request of the call, from 1. */
  public static Fault onRequest(Kind kind, int request) {
    return new Fault(kind, request, null);
  }

  /** A fault on every request that touches an object. */
  public static Fault touching(Kind kind, String id) {
    return new Fault(kind, null, id);
  }
}
