package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What hosts write to the volumes between two commands, so that copies can be told from each other.
 */
final class HostWrites {
  /** Where they write in no known order: out of the way of those that write in one. */
  private static final int FIRST_BLOCK = 1_000;

  private final ArrayProbe array;

  /** Counted for each volume by itself: the order of calls must not show in the content. */
  private final Map<String, Integer> written = new HashMap<>();

  private boolean unwritten;

  HostWrites(ArrayProbe array) {
    this.array = array;
  }

  /**
   * Writes what hosts write after a command.
   *
   * @param recorded what Cinder has recorded after it
   * @param held what the array holds after it
   * @return whether there was anything to write
   */
  boolean after(Command command, Digest digest, Recorded recorded, Supplier<Held> held) {
    Collection<String> volumes =
        digest.error().isPresent() ? List.of() : volumes(command, recorded);
    for (String volume : volumes) {
      if (array.can(Ability.WRITE) && held.get().holds(Kind.VOLUME, volume)) {
        int count = written.merge(volume, 1, Integer::sum);
        unwritten |= !array.write(volume, recorded, FIRST_BLOCK + count, count);
      }
    }
    return !volumes.isEmpty();
  }

  /**
   * A new volume gets content of its own. One that was snapshotted or copied gets more: a copy that
   * only refers to it, itself or through its snapshot, then shows what it should not.
   */
  private static Collection<String> volumes(Command command, Recorded recorded) {
    if (command instanceof Command.CreateVolume volume) {
      return List.of(volume.id());
    } else if (command instanceof Command.CloneVolume clone) {
      return List.of(clone.source());
    } else if (command instanceof Command.CreateVolumeFromSnapshot copy) {
      return List.of(recorded.row(Kind.SNAPSHOT, copy.snapshot()).text("volume_id"));
    } else if (command instanceof Command.CreateSnapshot snapshot) {
      return List.of(snapshot.volume());
    } else if (command instanceof Command.CreateGroupSnapshot snapshot) {
      return snapshot.snapshots().values();
    }
    return List.of();
  }

  /**
   * Whether a volume did not get the content that it would have elsewhere: it is not to be touched.
   */
  boolean areMissing() {
    return unwritten;
  }
}
