package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.Store;
import io.cindertck.array.StoredVolume;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The file systems of the array, as folders of this machine: that is where they are mounted from.
 * What was made of a file in there since, the array is told before it does anything; what became of
 * the array is done to the files after that. Guarded by the array's lock, the end excepted.
 */
final class Shares {

  private final ShareFolder folder = new ShareFolder();
  private final Set<String> unmounted = new HashSet<>();

  /** Sizes in GiB by path, as array and file had them in common when last seen. */
  private final Map<String, Integer> agreed = new HashMap<>();

  /** Makes array and files agree: what changed since they last did so wins, the array first. */
  void settle(Store store) {
    List<StoredVolume> there =
        store.volumes().all().stream().filter(v -> Places.isFilesystem(v.name())).toList();
    Set<String> gone = new HashSet<>(agreed.keySet());
    for (StoredVolume each : there) {
      gone.remove(each.name());
      settle(store, each);
    }
    for (String path : gone) {
      folder.remove(path);
      unmounted.remove(path);
      agreed.remove(path);
    }
  }

  private void settle(Store store, StoredVolume volume) {
    String path = volume.name();
    Integer before = agreed.get(path);
    int size = volume.sizeGiB();
    if (before == null || before != size) {
      folder.write(path, size);
    } else if (folder.sizeGiB(path) != size) {
      size = folder.sizeGiB(path);
      store.volumes().put(path, volume.withSize(size));
    }
    agreed.put(path, size);
  }

  /** Where a file system is to be mounted from. */
  String mountPoint(String path) {
    return folder.of(path).toString();
  }

  boolean isMounted(String path) {
    return !unmounted.contains(path);
  }

  void mount(String path) {
    unmounted.remove(path);
  }

  void unmount(String path) {
    unmounted.add(path);
  }

  /** Deletes all files; nothing of the array is in them any more. */
  void close() {
    folder.close();
  }
}
