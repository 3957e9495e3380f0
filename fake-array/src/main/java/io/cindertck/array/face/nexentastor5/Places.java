package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.ArrayException;
import io.cindertck.array.Store;

/**
 * What kind of dataset a path leads to. One file system is there from the beginning: all in it are
 * file systems. All other datasets are volumes, and groups of volumes.
 */
final class Places {

  /** The path of the file system that all others are in; it is a folder of the array. */
  static final String FILESYSTEM = "cinder/nfs";

  private Places() {}

  /** Whether a dataset of this path is a file system. */
  static boolean isFilesystem(String path) {
    return path.equals(FILESYSTEM) || path.startsWith(FILESYSTEM + "/");
  }

  /** Gives back a path where volumes and their groups can be; throws for another. */
  static String ofVolumes(String path) {
    if (isFilesystem(path)) {
      throw NefError.notFound("'" + path + "' is in the file system " + FILESYSTEM);
    }
    return path;
  }

  /** Gives back a path where file systems can be; throws for another. */
  static String ofFilesystems(String path) {
    if (!isFilesystem(path)) {
      throw NefError.notFound("'" + path + "' is not in the file system " + FILESYSTEM);
    }
    return path;
  }

  /** Checks that a volume or file system could be created at {@code path}. */
  static void requireFree(Store store, String path) {
    String parent = Paths.parent(path);
    if (!store.profile().poolsGiB().containsKey(parent)) {
      store.folders().get(parent);
    }
    if (store.folders().has(path)) {
      throw new ArrayException(ArrayException.Code.EXISTS, "'" + path + "' already exists");
    }
    store.requireNew(store.volumes(), path);
  }
}
