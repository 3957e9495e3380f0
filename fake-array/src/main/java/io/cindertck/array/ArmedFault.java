package io.cindertck.array;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for its request. Exactly one of {@code request} and {@code touching} is given.
 *
 * @param kind how the request will go wrong
 * @param request strike once, on this request, counted from 1 since arming; null when by object
 * @param touching strike on every request that touches an object with this name, or with a name
 *     that contains it: an id can be given before the object has its name on the array; null when
 *     by number
 */
public record ArmedFault(FaultKind kind, @Nullable Integer request, @Nullable String touching) {

  /**
   * Checks that one way of choosing is given, and only one.
   *
   * @throws IllegalArgumentException when it is not, or when the one given can never match or would
   *     match everything
   */
  public ArmedFault {
    if ((request == null) == (touching == null)) {
      throw new IllegalArgumentException("a fault needs either a request number or an object");
    }
    if (request != null && request < 1) {
      throw new IllegalArgumentException("requests are counted from 1, not " + request);
    }
    if (touching != null && touching.isBlank()) {
      throw new IllegalArgumentException("a blank name would match every object");
    }
  }

  /** Strikes on the {@code n}-th request since arming, counted from 1. */
  public static ArmedFault onRequest(FaultKind kind, int n) {
    return new ArmedFault(kind, n, null);
  }

  /** Strikes on every request that touches {@code name}, or an object whose name contains it. */
  public static ArmedFault onObject(FaultKind kind, String name) {
    return new ArmedFault(kind, null, name);
  }

  boolean matches(int number, List<String> objects) {
    if (request != null) {
      return request == number;
    }
    String wanted = touching;
    return wanted != null && objects.stream().anyMatch(name -> name.contains(wanted));
  }
}
