package io.cindertck.report;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What an earlier run has told in a folder. Files of other people are left alone. */
final class FormerReport {
  private static final String RESULT_MARK = "\"cinder-tck/conformance/";

  /** What shows that a file is one of these, by its name. All versions of the kit have it. */
  private static final Map<String, String> MARKS =
      Map.of(
          ResultFile.NAME,
          RESULT_MARK,
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

  /** The folders that a report has. */
  private static final Set<String> FOLDERS = Set.of("cases", Shortened.FOLDER, FormerAllure.FOLDER);

  private static final String TRACE_MARK = "\"cinder-tck/trace/";

  /** The marks are before anything that may be long. */
  private static final int HEAD = 1 << 14;

  private FormerReport() {}

  /**
   * Removes it: what its digests name and still is as it was then, and what shows by itself that it
   * is of a report, and the halves of files that it was killed over.
   *
   * @param kept files that are to stay, as the run has been told to look at them
   */
  static void remove(Path dir, Collection<Path> kept) throws IOException {
    WholeFile.removeParts(dir);
    for (String folder : FOLDERS) {
      WholeFile.removeParts(dir.resolve(folder));
    }
    removeWithDigests(dir, kept);
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      Path file = dir.resolve(mark.getKey());
      if (Files.isRegularFile(file) && head(file).contains(mark.getValue())) {
        Files.delete(file);
      }
    }
    FormerAllure.remove(dir);
    // A run that was killed has left it without an end and without a digest.
    Path trace = dir.resolve(Reports.TRACE);
    if (Files.isRegularFile(trace) && unpackedHead(trace).contains(TRACE_MARK)) {
      Files.delete(trace);
    }
  }

  /**
   * Those of these files that are there and that no report of the kit's has: they are not written
   * over. One that is empty is nobody's.
   *
   * @param names from the folder
   */
  static List<String> others(Path dir, Collection<String> names) throws IOException {
    List<String> others = new ArrayList<>();
    for (String name : names) {
      Path file = dir.resolve(name);
      if (Files.isRegularFile(file) && Files.size(file) > 0 && !isMarked(file, name)) {
        others.add(name);
      }
    }
    return List.copyOf(others);
  }

  private static boolean isMarked(Path file, String name) throws IOException {
    String mark = MARKS.get(name);
    if (mark != null) {
      return head(file).contains(mark);
    }
    if (name.equals(Reports.TRACE)) {
      // A run that was killed at once has packed nothing yet.
      String head = unpackedHead(file);
      return head.contains(TRACE_MARK) || (head.isEmpty() && isPacked(file));
    }
    return !name.equals(Digests.NAME) || isOfReport(file.resolveSibling(""));
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(2), new byte[] {0x1f, (byte) 0x8b});
    }
  }

  private static boolean isOfReport(Path dir) throws IOException {
    try {
      return Digests.read(dir).names().contains(ResultFile.NAME);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void removeWithDigests(Path dir, Collection<Path> kept) throws IOException {
    Digests digests;
    try {
      digests = Digests.read(dir);
    } catch (NoSuchFileException | IllegalArgumentException e) {
      return;
    }
    // Somebody else's digests speak of other files.
    Path result = dir.resolve(ResultFile.NAME);
    if (!digests.names().contains(ResultFile.NAME)
        || !Files.isRegularFile(result)
        || !head(result).contains(RESULT_MARK)) {
      return;
    }
    for (String name : digests.names()) {
      Path file = dir.resolve(name);
      if (isOfReports(name) && digests.isAsItWas(name) && !SameFile.isAmong(kept, file)) {
        Files.delete(file);
        removeEmpty(dir, file.getParent());
      }
    }
    Files.delete(dir.resolve(Digests.NAME));
  }

  private static boolean isOfReports(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? NAMES.contains(name) || name.equals(Reports.TRACE)
        : FOLDERS.contains(name.substring(0, slash));
  }

  private static void removeEmpty(Path dir, @Nullable Path folder) throws IOException {
    if (folder != null && !folder.equals(dir)) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException e) {
        // There is more in it: the next file's turn, or somebody else's.
        return;
      }
    }
  }

  /** Of one that was cut short, what there is. */
  private static String unpackedHead(Path file) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (int read = in.read(); read >= 0 && head.size() < HEAD; read = in.read()) {
        head.write(read);
      }
    } catch (ZipException | EOFException e) {
      return head.toString(StandardCharsets.UTF_8);
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }
}
