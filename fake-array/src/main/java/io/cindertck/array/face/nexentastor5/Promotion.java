package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.array.Store;
import io.cindertck.array.StoredSnapshot;
import io.cindertck.array.StoredVolume;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a clone and its origin around: the volume that was cloned becomes the one that depends. */
final class Promotion {

  private Promotion() {}

  /** The clone, and the snapshot and volume that it depends on. */
  static List<String> objects(Store store, String clone) {
    StoredSnapshot origin = originOf(store, store.volumes().find(clone));
    return origin == null ? List.of(clone) : List.of(clone, origin.name(), origin.volume());
  }

  /**
   * Moves the origin, and all snapshots of its volume that are older, over to the clone. {@code
   * INVALID} when the volume is no clone, {@code EXISTS} when it has a snapshot of such a name.
   */
  static void promote(Store store, String path) {
    StoredVolume clone = store.volumes().get(path);
    StoredSnapshot origin = originOf(store, clone);
    if (origin == null) {
      throw new ArrayException(Code.INVALID, "volume " + path + " is not a clone");
    }
    List<StoredSnapshot> moving = new ArrayList<>(store.snapshotsOf(origin.volume()));
    moving.removeIf(snapshot -> snapshot.birth() > origin.birth());
    moving.forEach(snapshot -> store.requireNew(store.snapshots(), moved(path, snapshot)));

    StoredVolume source = store.volumes().get(origin.volume());
    store.volumes().put(path, clone.withOrigin(source.origin()));
    store.volumes().put(source.name(), source.withOrigin(origin.name()));
    // Each snapshot takes its clones along, and those of the origin now include the source.
    moving.forEach(snapshot -> Dependents.move(store, snapshot, path, moved(path, snapshot)));
  }

  private static String moved(String clone, StoredSnapshot snapshot) {
    return clone + "@" + Paths.name(snapshot.name());
  }

  private static @Nullable StoredSnapshot originOf(Store store, @Nullable StoredVolume volume) {
    String origin = volume == null ? null : volume.origin();
    return origin == null ? null : store.snapshots().find(origin);
  }
}
