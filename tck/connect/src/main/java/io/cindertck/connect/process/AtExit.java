package io.cindertck.connect.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be cleared up even when the Java machine is told to end in the middle of a run. */
public final class AtExit {
  /** By owner; none of them defines equality. */
  private static final Map<Object, Runnable> TASKS = new LinkedHashMap<>();

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

  /** Does not run the owner's task any more: it has cleared up itself. */
  public static void forget(Object owner) {
    synchronized (TASKS) {
      TASKS.remove(owner);
    }
  }

  private static void runAll() {
    List<Runnable> tasks;
    synchronized (TASKS) {
      tasks = new ArrayList<>(TASKS.values());
    }
    for (int i = tasks.size() - 1; i >= 0; i--) {
      tasks.get(i).run();
    }
  }
}
