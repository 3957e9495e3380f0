package io.cindertck.cli;

import io.cindertck.report.Result;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of a report that were written.
 *
 * @param names the files, from the report's folder
 * @param lines what is told of them: a line a file or folder
 */
record Written(List<String> names, List<String> lines) {
  /**
   * Writes a result in these formats.
   *
   * @throws NotWrittenException when that cannot be
   */
  static Written of(Path dir, Result result, List<Format> formats) {
    List<String> names = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Format format : formats) {
      try {
        List<String> files = Formats.write(dir, result, format);
        names.addAll(files);
        if (format.place().endsWith("/")) {
          lines.add(dir.resolve(format.place()) + " (" + files.size() + " files)");
        } else {
          // What is too long for the page lies in a folder beside it, and is named there.
          files.stream()
              .filter(name -> name.indexOf('/') < 0)
              .forEach(name -> lines.add(dir.resolve(name).toString()));
        }
      } catch (IOException e) {
        throw new NotWrittenException(e);
      }
    }
    return new Written(names, lines);
  }
}
