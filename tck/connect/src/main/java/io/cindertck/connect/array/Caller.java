package io.cindertck.connect.array;

import io.cindertck.array.ArrayException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which of several calls that run at a time a thread works for. An array request made on the thread
 * belongs to that call.
 */
public final class Caller {
  private static final Errand NOBODYS = new Errand("");
  private static final ThreadLocal<Errand> CURRENT = ThreadLocal.withInitial(() -> NOBODYS);

  /** The threads that drivers of this JVM are called on, by caller. */
  private static final Map<String, Thread> DRIVING = new ConcurrentHashMap<>();

  private Caller() {}

  /** The call that this thread works for; empty when nobody said. */
  public static String current() {
    return CURRENT.get().caller;
  }

  /** Does {@code work} on behalf of a call. */
  public static <T> T as(String caller, Supplier<T> work) {
    return as(new Errand(caller), work);
  }

  private static <T> T as(Errand errand, Supplier<T> work) {
    Errand before = CURRENT.get();
    CURRENT.set(errand);
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /**
   * Lets an array request pass only while somebody still wants the call that this thread works for.
   *
   * @throws ArrayException when it was given up: it is the array's answer to the driver
   */
  public static void requireWanted() {
    if (CURRENT.get().abandoned) {
      throw new ArrayException(ArrayException.Code.BUSY, "the call was given up");
    }
  }

  /**
   * The thread that a driver in this JVM carries a call out on, at present; empty where it does not
   * or runs elsewhere. Callers at a time must have different names to be told apart.
   */
  public static Optional<Thread> threadOf(String caller) {
    return Optional.ofNullable(DRIVING.get(caller));
  }

  /** A driver call that is carried out on another thread, and may be given up meanwhile. */
  public static final class Errand {
    private final String caller;
    private volatile boolean abandoned;

    /** One for a caller. */
    public Errand(String caller) {
      this.caller = caller;
    }

    /** Carries it out on this thread. */
    public <T> T run(Supplier<T> work) {
      Thread thread = Thread.currentThread();
      DRIVING.put(caller, thread);
      try {
        return as(this, work);
      } finally {
        // Another one of the same name may have begun since this one was given up.
        DRIVING.remove(caller, thread);
      }
    }

    /** Nobody waits for it any more: none of its requests may reach the array from now on. */
    public void abandon() {
      abandoned = true;
    }
  }
}
