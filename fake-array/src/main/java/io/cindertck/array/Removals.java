package io.cindertck.array;

/**
 * Takes objects away behind the back of whoever made them, with all that cannot be without them.
 */
final class Removals {

  private Removals() {}

  static void volume(Store store, String name) {
    store.volumes().get(name);
    store.snapshotsOf(name).forEach(s -> snapshot(store, s.name()));
    VolumeOperations.delete(store, name);
  }

  static void snapshot(Store store, String name) {
    for (StoredVolume clone : store.clonesOf(name)) {
      store.volumes().put(clone.name(), clone.withOrigin(null));
    }
    SnapshotOperations.delete(store, name);
  }

  static void groupSnapshot(Store store, String name) {
    store.groupSnapshots().get(name).snapshots().forEach(s -> snapshot(store, s));
    store.groupSnapshots().remove(name);
  }
}
