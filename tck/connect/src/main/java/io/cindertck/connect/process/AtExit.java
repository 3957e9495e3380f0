package io.cindertck.connect.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be cleared up even when the Java machine is told to end in the middle of a run. */
final class AtExit {
  /** By owner; none of them defines equality. */
  private static final Map<Object, Runnable> TASKS = new LinkedHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(AtExit::runAll, "cinder-tck-exit"));
  }

  private AtExit() {}

  /** Runs {@code task} at the end, unless its owner is forgotten before. */
  static void run(Object owner, Runnable task) {
    synchronized (TASKS) {
      TASKS.put(owner, task);
    }
  }

  static void forget(Object owner) {
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
