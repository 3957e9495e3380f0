package io.cindertck.connect.proxy;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * A host that writes to volumes in turn, one write more than there are volumes at a time. So two
 * snapshots that two requests took are seen to be no single point in time, wherever the turn
 * stands.
 */
final class HostWrites implements Runnable {
  /** How many blocks of each volume are written before the first one is written again. */
  private static final int BLOCKS = 256;

  private final ArrayProbe array;
  private final List<String> volumes;
  private final Recorded recorded;
  private final List<Write> acknowledged = new ArrayList<>();
  private int turn;

  /**
   * A host.
   *
   * @param volumes the ids of volumes that are on the array; one at least
   */
  HostWrites(ArrayProbe array, List<String> volumes, Recorded recorded) {
    this.array = array;
    this.volumes = List.copyOf(volumes);
    this.recorded = recorded;
  }

  @Override
  public synchronized void run() {
    int burst = volumes.size() + 1;
    for (int i = 0; i < burst; i++) {
      int index = turn++;
      String volume = volumes.get(index % volumes.size());
      int block = index / volumes.size() % BLOCKS;
      if (array.write(volume, recorded, block, index)) {
        acknowledged.add(new Write(volume, block, index));
      }
    }
  }

  /** The writes so far, in order. */
  synchronized List<Write> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
