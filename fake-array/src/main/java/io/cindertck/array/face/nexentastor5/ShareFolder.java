package io.cindertck.array.face.nexentastor5;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for temporary files with a folder in it for each file system, where a volume is the file
 * that the driver calls so. It is made when it is first needed.
 */
final class ShareFolder {

  private static final String VOLUME = "volume";

  private @Nullable Path root;

  /** The folder of a file system, which need not be there. */
  Path of(String path) {
    return root().resolve(path);
  }

  /** The size of the volume in a file system, in whole GiB; 0 when there is none. */
  int sizeGiB(String path) {
    // That of no file is 0.
    return (int) (of(path).resolve(VOLUME).toFile().length() / Datasets.GIB);
  }

  /** Gives a file system, which need not be there, a volume of this size; of none when it is 0. */
  void write(String path, int sizeGiB) {
    try {
      Path file = Files.createDirectories(of(path)).resolve(VOLUME);
      if (sizeGiB == 0) {
        Files.deleteIfExists(file);
        return;
      }
      // Without blocks: what is held in a volume, the array knows.
      try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
        sparse.setLength(sizeGiB * Datasets.GIB);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("file system " + path + " cannot be kept in " + of(path), e);
    }
  }

  /** Deletes a file system with all that is in it. */
  void remove(String path) {
    delete(of(path));
  }

  /** Deletes everything. */
  synchronized void close() {
    if (root != null) {
      delete(root);
      root = null;
    }
  }

  private synchronized Path root() {
    if (root == null) {
      try {
        root = Files.createTempDirectory("cinder-tck-shares");
      } catch (IOException e) {
        throw new UncheckedIOException("there is no place for shared file systems", e);
      }
    }
    return root;
  }

  private static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      // A leftover in the directory for temporary files harms nobody.
    }
  }
}
