package io.cindertck.suite;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** Sees how much of the heap was in use after the collections of a run. */
final class HeapWatch implements Progress {
  private static final int MEGABYTE = 1 << 20;

  /** Looking costs more than a scenario does. */
  private static final int EVERY = 50;

  private long most;

  @Override
  public void at(Standing standing) {
    if (standing.scenarios() % EVERY == 0) {
      long used = 0;
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        MemoryUsage usage = pool.getCollectionUsage();
        if (pool.getType() == MemoryType.HEAP && usage != null) {
          used += usage.getUsed();
        }
      }
      most = Math.max(most, used);
    }
  }

  /** The most that was in use after a collection. */
  long mostMegabytes() {
    return most / MEGABYTE;
  }
}
