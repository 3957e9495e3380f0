package io.cindertck.array;

import io.cindertck.array.ArrayException.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done to snapshots. Each checks all it needs before it changes anything. */
public final class SnapshotOperations {

  private SnapshotOperations() {}

  /** Takes a snapshot of {@code volume} alone. */
  public static void create(Store store, String volume, String name) {
    requireRoom(store, volume, name);
    take(store, volume, name, null, store.nextBirth());
  }

  /** Checks that {@code volume} exists and can have one more snapshot, called {@code name}. */
  public static void requireRoom(Store store, String volume, String name) {
    store.volumes().get(volume);
    store.requireNew(store.snapshots(), name);
    int limit = store.profile().maxSnapshotsPerVolume();
    if (store.snapshotsOf(volume).size() >= limit) {
      throw new ArrayException(
          Code.INVALID, "volume " + volume + " already has " + limit + " snapshots");
    }
  }

  /** Takes a snapshot that shows the point in time {@code birth}; nothing is checked any more. */
  public static void take(
      Store store, String volume, String name, @Nullable String groupSnapshot, long birth) {
    StoredVolume of = store.volumes().get(volume);
    StoredSnapshot snapshot =
        new StoredSnapshot(name, volume, of.sizeGiB(), groupSnapshot, of.content(), birth, false);
    store.snapshots().put(name, snapshot);
  }

  /** Deletes a snapshot; {@code IN_USE} when volumes depend on it. */
  public static void delete(Store store, String name) {
    String groupSnapshot = store.snapshots().get(name).groupSnapshot();
    requireNoClones(store, name);
    if (groupSnapshot != null) {
      Table<GroupSnapshotView> table = store.groupSnapshots();
      table.put(groupSnapshot, table.get(groupSnapshot).without(name));
    }
    store.snapshots().remove(name);
  }

  /** Checks that no volume depends on {@code snapshot}; {@code IN_USE} when one does. */
  public static void requireNoClones(Store store, String snapshot) {
    List<StoredVolume> clones = store.clonesOf(snapshot);
    if (!clones.isEmpty()) {
      throw new ArrayException(
          Code.IN_USE, "snapshot " + snapshot + " has the clone " + clones.get(0).name());
    }
  }

  static SnapshotView view(StoredSnapshot snapshot) {
    return new SnapshotView(
        snapshot.name(), snapshot.volume(), snapshot.sizeGiB(), snapshot.groupSnapshot());
  }

  static List<SnapshotView> viewAll(Store store, String volume) {
    store.volumes().get(volume);
    return store.snapshotsOf(volume).stream().map(SnapshotOperations::view).toList();
  }

  /** The snapshot's name and its volume's, when there is one. */
  static List<String> withVolume(Store store, String name) {
    StoredSnapshot snapshot = store.snapshots().find(name);
    return snapshot == null ? List.of(name) : List.of(name, snapshot.volume());
  }
}
