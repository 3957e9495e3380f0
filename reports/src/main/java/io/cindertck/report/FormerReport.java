package io.cindertck.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an earlier run has told in a folder. Files of other people are left alone. */
final class FormerReport {
  /** What shows that a file is one of these, by its name. All versions of the kit have it. */
  private static final Map<String, String> MARKS =
      Map.of(
          ResultFile.NAME,
          "\"cinder-tck/conformance/",
          Page.NAME,
          "(cinder-tck)</title>",
          "junit.xml",
          "<testsuites name=\"cinder-tck\"",
          "report.sarif",
          "\"name\": \"cinder-tck\"",
          "summary.md",
          "<!-- cinder-tck -->",
          "badge.svg",
          "aria-label=\"cinder-tck: ",
          "badge.json",
          "\"label\": \"cinder-tck\"",
          "allure.html",
          "<!-- cinder-tck -->");

  /** The names of these files. */
  static final Set<String> NAMES = MARKS.keySet();

  /** The folder of Allure's results, into which other tests may write theirs. */
  private static final String ALLURE = "allure-results";

  /** Others draw their names by chance, which makes them of version 4; ours are of version 3. */
  private static final Pattern ALLURE_FILE =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[0-9a-f-]{17}-(result|attachment)\\..+");

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
    removeAllure(dir);
  }

  static void removeAllure(Path dir) throws IOException {
    Path results = dir.resolve(ALLURE);
    if (!Files.isDirectory(results)) {
      return;
    }
    List<Path> own;
    try (Stream<Path> files = Files.list(results)) {
      own = files.filter(f -> ALLURE_FILE.matcher(f.getFileName().toString()).matches()).toList();
    }
    for (Path file : own) {
      Files.delete(file);
    }
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }
}
