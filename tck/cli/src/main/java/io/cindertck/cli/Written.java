package io.cindertck.cli;

import io.cindertck.report.Result;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files of a report that were written. */
final class Written {
  private Written() {}

  /**
   * Writes a result in one format.
   *
   * @return what was written, one line a file; a folder is one line
   */
  static List<String> lines(Path dir, Result result, Format format) {
    List<Path> files;
    try {
      files = Formats.write(dir, result, format);
    } catch (IOException e) {
      throw new UsageException("the report cannot be written: " + e.getMessage(), e);
    }
    return format.place().endsWith("/")
        ? List.of(dir.resolve(format.place()) + " (" + files.size() + " files)")
        : files.stream().map(Path::toString).toList();
  }
}
