package io.cindertck.array;

import io.cindertck.array.ArrayException.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be done to volumes. Each checks all it needs before it changes anything. */
public final class VolumeOperations {

  private VolumeOperations() {}

  /** Creates an empty volume. */
  public static void create(Store store, String name, String pool, int sizeGiB) {
    if (sizeGiB < 1) {
      throw new ArrayException(
          Code.INVALID, "a volume has at least 1 GiB, not " + sizeGiB + ": " + name);
    }
    add(store, new StoredVolume(name, pool, sizeGiB, null, Content.EMPTY, null));
  }

  /** Adds {@code volume} if its name is free and its pool has room for it. */
  public static void add(Store store, StoredVolume volume) {
    store.requireNew(store.volumes(), volume.name());
    store.requireSpace(volume.pool(), volume.sizeGiB());
    store.volumes().put(volume.name(), volume);
  }

  /**
   * Deletes a volume without snapshots. When it was the last clone of a doomed snapshot, that goes
   * with it.
   */
  public static void delete(Store store, String name) {
    StoredVolume volume = store.volumes().get(name);
    int snapshots = store.snapshotsOf(name).size();
    if (snapshots > 0) {
      throw new ArrayException(Code.IN_USE, "volume " + name + " has snapshots: " + snapshots);
    }
    String group = volume.group();
    if (group != null) {
      store.groups().put(group, store.groups().get(group).without(name));
    }
    store.volumes().remove(name);
    String origin = volume.origin();
    if (origin != null
        && store.snapshots().get(origin).doomed()
        && store.clonesOf(origin).isEmpty()) {
      SnapshotOperations.delete(store, origin);
    }
  }

  /** Grows a volume. */
  public static void resize(Store store, String name, int sizeGiB) {
    StoredVolume volume = store.volumes().get(name);
    int more = sizeGiB - volume.sizeGiB();
    if (more < 0) {
      throw new ArrayException(
          Code.INVALID,
          "volume %s cannot shrink from %d to %d GiB".formatted(name, volume.sizeGiB(), sizeGiB));
    }
    store.requireSpace(volume.pool(), more);
    store.volumes().put(name, volume.withSize(sizeGiB));
  }

  static void cloneVolume(Store store, String source, String name) {
    StoredVolume from = store.volumes().get(source);
    add(store, new StoredVolume(name, from.pool(), from.sizeGiB(), null, from.content(), null));
  }

  static void cloneSnapshot(Store store, String source, String name) {
    StoredSnapshot from = store.snapshots().get(source);
    String pool = store.volumes().get(from.volume()).pool();
    add(store, new StoredVolume(name, pool, from.sizeGiB(), null, from.content(), null));
  }

  static void write(Store store, Write write) {
    StoredVolume volume = store.volumes().get(write.volume());
    Content content = volume.content().with(write.block(), write.stamp());
    store.volumes().put(volume.name(), volume.withContent(content));
  }

  static VolumeView view(Store store, String name) {
    StoredVolume volume = store.volumes().get(name);
    int snapshots = store.snapshotsOf(name).size();
    return new VolumeView(name, volume.sizeGiB(), volume.group(), snapshots);
  }

  static List<VolumeView> viewAll(Store store) {
    Map<String, Integer> snapshots = new HashMap<>();
    store.snapshots().all().forEach(s -> snapshots.merge(s.volume(), 1, Integer::sum));
    return store.volumes().all().stream()
        .map(
            v ->
                new VolumeView(
                    v.name(), v.sizeGiB(), v.group(), snapshots.getOrDefault(v.name(), 0)))
        .toList();
  }
}
