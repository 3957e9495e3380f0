package io.cindertck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Whether two paths lead to one file, whatever they are called. */
public final class SameFile {
  private SameFile() {}

  /**
   * Whether both are there and are one, or may be: what cannot be found out is not written over.
   */
  public static boolean is(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether a file is one of these. */
  public static boolean isAmong(Collection<Path> files, Path file) {
    return files.stream().anyMatch(each -> is(each, file));
  }
}
