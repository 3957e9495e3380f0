package io.cindertck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an earlier run has written among Allure's results, into whose folder other tests write too.
 */
final class FormerAllure {
  static final String FOLDER = "allure-results";

  private static final String MARK = "\"fullName\": \"cinder-tck.";
  private static final Pattern RESULT = Pattern.compile("[0-9a-f-]{36}-result\\.json");
  private static final Pattern ATTACHED =
      Pattern.compile("\"source\": \"([0-9a-f-]{36}-attachment\\.[a-z]+)\"");

  private FormerAllure() {}

  /** Removes results that say that they are the kit's, with what they have attached. */
  static void remove(Path dir) throws IOException {
    Path results = dir.resolve(FOLDER);
    if (!Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> found;
    try (Stream<Path> files = Files.list(results)) {
      found = files.filter(FormerAllure::isResult).toList();
    }
    for (Path file : found) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (text.contains(MARK)) {
        Matcher attached = ATTACHED.matcher(text);
        while (attached.find()) {
          Files.deleteIfExists(results.resolve(attached.group(1)));
        }
        Files.delete(file);
      }
    }
  }

  private static boolean isResult(Path file) {
    return RESULT.matcher(String.valueOf(file.getFileName())).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
