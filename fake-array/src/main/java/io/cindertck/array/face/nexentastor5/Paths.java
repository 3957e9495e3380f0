package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.Store;
import io.cindertck.array.StoredVolume;
import java.util.List;

/** The paths of datasets: {@code pool/group/volume}, and {@code pool/group/volume@snapshot}. */
final class Paths {

  private Paths() {}

  /** The pool that a dataset is in. */
  static String pool(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** The dataset that a dataset is in; empty for a pool. */
  static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  /** The last part of a dataset's path, or of a snapshot's. */
  static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('@')) + 1);
  }

  /** The dataset that a snapshot's path says it is of. */
  static String dataset(String snapshotPath) {
    int at = snapshotPath.indexOf('@');
    if (at < 0) {
      throw NefError.invalid("'" + snapshotPath + "' is not the path of a snapshot");
    }
    return snapshotPath.substring(0, at);
  }

  /** The paths of the volumes in a volume group, in the order of creation. */
  static List<String> volumesIn(Store store, String folder) {
    return store.volumes().all().stream()
        .map(StoredVolume::name)
        .filter(path -> parent(path).equals(folder))
        .toList();
  }
}
