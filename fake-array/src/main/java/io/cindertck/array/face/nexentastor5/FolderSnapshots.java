package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayException.Code;
import io.cindertck.array.SnapshotOperations;
import io.cindertck.array.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Snapshots of a volume group: of itself and, when recursive, of all its volumes at one point. */
final class FolderSnapshots {

  private FolderSnapshots() {}

  /** The snapshot at {@code path} and its dataset, and the same of each volume when recursive. */
  static List<String> objects(Store store, String path, boolean recursive) {
    String dataset = Paths.dataset(path);
    List<String> objects = new ArrayList<>(List.of(path, dataset));
    if (recursive) {
      for (String volume : Paths.volumesIn(store, dataset)) {
        objects.add(volume);
        objects.add(volume + "@" + Paths.name(path));
      }
    }
    return objects;
  }

  /** Takes a snapshot of a volume, or of a volume group. */
  static void create(Store store, String dataset, String name, boolean recursive) {
    Map<String, Long> own = store.folders().find(dataset);
    if (own == null) {
      SnapshotOperations.create(store, dataset, dataset + "@" + name);
      return;
    }
    if (own.containsKey(name)) {
      throw new ArrayException(Code.EXISTS, "snapshot " + dataset + "@" + name + " already exists");
    }
    List<String> volumes = recursive ? Paths.volumesIn(store, dataset) : List.of();
    for (String volume : volumes) {
      SnapshotOperations.requireRoom(store, volume, volume + "@" + name);
    }
    long birth = store.nextBirth();
    for (String volume : volumes) {
      SnapshotOperations.take(store, volume, volume + "@" + name, null, birth);
    }
    Map<String, Long> more = new HashMap<>(own);
    more.put(name, birth);
    store.folders().put(dataset, Map.copyOf(more));
  }

  /** Deletes what {@link #create} took and is still there under that name, all or nothing. */
  static void delete(Store store, String folder, String name, boolean recursive, boolean defer) {
    Map<String, Long> own = store.folders().get(folder);
    List<String> found =
        recursive
            ? Paths.volumesIn(store, folder).stream()
                .map(volume -> volume + "@" + name)
                .filter(store.snapshots()::has)
                .toList()
            : List.of();
    if (found.isEmpty() && !own.containsKey(name)) {
      throw new ArrayException(
          Code.NOT_FOUND, "snapshot " + folder + "@" + name + " does not exist");
    }
    if (!defer) {
      found.forEach(snapshot -> SnapshotOperations.requireNoClones(store, snapshot));
    }
    found.forEach(snapshot -> Dependents.deleteSnapshot(store, snapshot, defer));
    Map<String, Long> left = new HashMap<>(own);
    left.remove(name);
    store.folders().put(folder, Map.copyOf(left));
  }

  /** The snapshots of the volume group itself, oldest first; none when there is no such group. */
  static List<ObjectNode> own(Store store, String folder) {
    Map<String, Long> own = store.folders().find(folder);
    if (own == null) {
      return List.of();
    }
    return own.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(s -> Snapshots.describe(folder + "@" + s.getKey(), folder, s.getValue(), List.of()))
        .toList();
  }
}
