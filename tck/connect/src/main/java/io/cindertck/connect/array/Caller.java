package io.cindertck.connect.array;

import java.util.function.Supplier;

/**
 * Which of several calls that run at a time a thread works for. An array request made on the thread
 * belongs to that call.
 */
public final class Caller {
  private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

  private Caller() {}

  /** The call that this thread works for; empty when nobody said. */
  public static String current() {
    return CURRENT.get();
  }

  /** Does {@code work} on behalf of a call. */
  public static <T> T as(String caller, Supplier<T> work) {
    String before = CURRENT.get();
    CURRENT.set(caller);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }
}
