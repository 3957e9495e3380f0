package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.array.SnapshotOperations;
import io.cindertck.array.Store;
import io.cindertck.array.StoredSnapshot;
import io.cindertck.array.StoredVolume;
import io.cindertck.array.VolumeOperations;
import java.util.ArrayList;
import java.util.List;

/** What ZFS allows, and does, where clones depend on snapshots and snapshots on volumes. */
final class Dependents {

  private Dependents() {}

  /** A volume's path and those of its snapshots. */
  static List<String> withSnapshots(Store store, String volume) {
    List<String> paths = new ArrayList<>(List.of(volume));
    store.snapshotsOf(volume).forEach(snapshot -> paths.add(snapshot.name()));
    return paths;
  }

  /** Deletes a volume, and its snapshots if asked to, unless one of them has clones. */
  static void deleteVolume(Store store, String path, boolean withSnapshots) {
    store.volumes().get(path);
    List<StoredSnapshot> snapshots = store.snapshotsOf(path);
    for (StoredSnapshot snapshot : snapshots) {
      SnapshotOperations.requireNoClones(store, snapshot.name());
    }
    if (withSnapshots) {
      snapshots.forEach(snapshot -> SnapshotOperations.delete(store, snapshot.name()));
    }
    VolumeOperations.delete(store, path);
  }

  /** Deletes a snapshot; one with clones is only doomed, and that only when it may be deferred. */
  static void deleteSnapshot(Store store, String path, boolean defer) {
    StoredSnapshot snapshot = store.snapshots().get(path);
    if (defer && !store.clonesOf(path).isEmpty()) {
      store.snapshots().put(path, snapshot.asDoomed());
    } else {
      SnapshotOperations.delete(store, path);
    }
  }

  /** Gives a snapshot another path, which its clones follow. */
  static void move(Store store, StoredSnapshot snapshot, String toVolume, String toPath) {
    List<StoredVolume> clones = store.clonesOf(snapshot.name());
    store.snapshots().remove(snapshot.name());
    store.snapshots().put(toPath, snapshot.movedTo(toPath, toVolume));
    clones.forEach(clone -> store.volumes().put(clone.name(), clone.withOrigin(toPath)));
  }

  /** Takes a volume back to its latest snapshot. */
  static void rollBack(Store store, String path, String snapshotPath) {
    StoredVolume volume = store.volumes().get(path);
    StoredSnapshot snapshot = store.snapshots().get(snapshotPath);
    for (StoredSnapshot other : store.snapshotsOf(path)) {
      if (other.birth() > snapshot.birth()) {
        throw new ArrayException(
            Code.IN_USE, "snapshot " + other.name() + " is later than " + snapshotPath);
      }
    }
    store.volumes().put(path, volume.withContent(snapshot.content()).withSize(snapshot.sizeGiB()));
  }
}
