package io.cindertck.cli;

import static java.util.stream.Collectors.joining;

import io.cindertck.report.MalformedResultException;
import io.cindertck.report.ReadResult;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Results that the user names. */
final class ResultInput {
  /** How many folders are named that have one. */
  private static final int NAMED = 6;

  private ResultInput() {}

  /**
   * Reads what can be read of a result.
   *
   * @param file the file, or its folder
   * @throws UsageException when there is none, or it is none
   */
  static ReadResult read(Path file) {
    refuseOuter(file);
    try {
      return ResultFile.readLeniently(file);
    } catch (MalformedResultException | IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The folders in one that have a result each, as profiles do, where it has none itself. */
  static List<Path> within(Path folder) {
    if (!Files.isDirectory(folder) || hasResult(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(ResultInput::hasResult).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      // What cannot be looked into is told when it is read.
      return List.of();
    }
  }

  /**
   * Refuses a folder that has results only in its folders.
   *
   * @throws UsageException when it is one
   */
  static void refuseOuter(Path folder) {
    List<Path> inside = within(folder);
    if (!inside.isEmpty()) {
      String names = inside.stream().limit(NAMED).map(Path::toString).collect(joining(", "));
      int more = inside.size() - NAMED;
      throw new UsageException(
          "there is no result in "
              + folder
              + " itself; name a folder in it: "
              + names
              + (more > 0 ? ", or one of " + more + " more" : ""));
    }
  }

  private static boolean hasResult(Path folder) {
    return Files.isRegularFile(folder.resolve(ResultFile.NAME));
  }
}
