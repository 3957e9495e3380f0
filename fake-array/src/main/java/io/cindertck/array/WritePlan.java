package io.cindertck.array;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the writes of a plan land, in their order. Guarded by the array's lock. */
final class WritePlan {

  private @Nullable OrderedWriter writer;

  /** Goes on from plan to plan: a write must not look like one of an earlier plan. */
  private long next;

  private final List<Write> landed = new ArrayList<>();

  void start(OrderedWriter newWriter) {
    writer = newWriter;
    landed.clear();
  }

  void stop() {
    writer = null;
  }

  void clear() {
    stop();
    next = 0;
    landed.clear();
  }

  List<Write> landed() {
    return List.copyOf(landed);
  }

  /** Lets the writes land that are due before a request. */
  void landNext(Store store) {
    OrderedWriter active = writer;
    if (active == null) {
      return;
    }
    for (int i = 0; i < active.burst(); i++) {
      Write write = active.write(next);
      next++;
      if (store.volumes().has(write.volume())) {
        VolumeOperations.write(store, write);
        landed.add(write);
      }
    }
  }
}
