package io.cindertck.array;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Takes requests past the gate, when there is one. Safe for use by many threads. */
final class GateKeeper {

  private volatile @Nullable Watch watch;

  /** A gate and how many requests of each caller came to it. */
  private record Watch(Gate gate, Map<String, Integer> requests) {}

  void set(@Nullable Gate gate) {
    watch = gate == null ? null : new Watch(gate, new ConcurrentHashMap<>());
  }

  void pass(String caller) {
    Watch current = watch;
    if (current != null) {
      current.gate().beforeRequest(caller, current.requests().merge(caller, 1, Integer::sum));
    }
  }
}
