package io.cindertck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What an earlier run has told in a folder. Files of other people are left alone. */
final class FormerReport {
  /** What shows that a file is one of these, by its name. All versions of the kit have it. */
  private static final Map<String, String> MARKS =
      Map.of(ResultFile.NAME, "\"cinder-tck/conformance/", Page.NAME, "(cinder-tck)</title>");

  /** The marks are before anything that may be long. */
  private static final int HEAD = 1 << 14;

  private FormerReport() {}

  static void remove(Path dir) throws IOException {
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      Path file = dir.resolve(mark.getKey());
      if (Files.isRegularFile(file) && head(file).contains(mark.getValue())) {
        Files.delete(file);
      }
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }
}
