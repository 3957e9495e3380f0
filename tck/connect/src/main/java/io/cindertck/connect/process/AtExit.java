package io.cindertck.connect.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be cleared up even when the Java machine is told to end in the middle of a run. */
public final class AtExit {
  /** By owner; none of them defines equality. */
  private static final Map<Object, Runnable> TASKS = new LinkedHashMap<>();

  private static final Map<Object, Runnable> FIRST = new LinkedHashMap<>();

  private static final Object CLEARING = new Object();

  private static @Nullable Integer exitCode;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::runAll, "cinder-tck-exit"));
  }

  private AtExit() {}

  /** Runs {@code task} at the end, unless its owner is forgotten before. */
  public static void run(Object owner, Runnable task) {
    synchronized (TASKS) {
      TASKS.put(owner, task);
    }
  }

  /**
   * Runs {@code task} at the end before all others, since it needs what they end.
   *
   * @see #run
   */
  public static void runFirst(Object owner, Runnable task) {
    synchronized (TASKS) {
      FIRST.put(owner, task);
    }
  }

  /** Has the JVM end with this exit code where a signal ends it. */
  public static void endWith(int code) {
    synchronized (TASKS) {
      exitCode = code;
    }
  }

  /** Does not run the owner's task any more: it has cleared up itself. */
  public static void forget(Object owner) {
    synchronized (TASKS) {
      TASKS.remove(owner);
      FIRST.remove(owner);
    }
  }

  /**
   * Clears up, and ends the JVM. No hook of a driver's has a say: it may never end, or end with an
   * exit code of its own.
   */
  public static void end(int code) {
    clearUp();
    Runtime.getRuntime().halt(code);
  }

  /** Whoever comes second, of the kit's own end and a signal, waits for the first. */
  private static void clearUp() {
    synchronized (CLEARING) {
      runBackwards(FIRST);
      // Looked at only now: what the first ones waited for has ended most of the others' work.
      runBackwards(TASKS);
    }
  }

  private static void runAll() {
    clearUp();
    Integer code;
    synchronized (TASKS) {
      code = exitCode;
    }
    if (code != null) {
      Runtime.getRuntime().halt(code);
    }
  }

  private static void runBackwards(Map<Object, Runnable> byOwner) {
    List<Runnable> tasks;
    synchronized (TASKS) {
      tasks = new ArrayList<>(byOwner.values());
    }
    for (int i = tasks.size() - 1; i >= 0; i--) {
      tasks.get(i).run();
    }
  }
}
