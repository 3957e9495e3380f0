package io.cindertck.cli;

import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import io.cindertck.suite.ShardMerge.Merged;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a report that was joined: what is made anew, and what goes along from the shards.
 */
final class MergedFiles {
  private final Merged merged;
  private final Path report;

  MergedFiles(Merged merged, Path report) {
    this.merged = merged;
    this.report = report;
  }

  /**
   * Refuses shards whose files are not what was written: the joined report has digests of its own,
   * which would bear out whatever was changed before. Traces are left to {@code verify}, which
   * judges them again: they take longest, and what was changed in them contradicts the result.
   *
   * @return the shards that nothing tells of whether they are, a line each
   * @throws UsageException when there is one that is not
   */
  List<String> requireAsWritten() {
    List<String> notes = new ArrayList<>();
    for (Path folder : merged.folders()) {
      List<String> names = new ArrayList<>(List.of(ResultFile.NAME));
      merged
          .files()
          .forEach((name, of) -> names.addAll(of.equals(folder) ? List.of(name) : List.of()));
      try {
        Digests digests = Digests.read(folder);
        for (String name : names) {
          if (!digests.isAsItWas(name)) {
            throw new UsageException(
                folder.resolve(name) + " is not what was written: " + Digests.NAME + " differs");
          }
        }
      } catch (NoSuchFileException e) {
        notes.add(folder + " has no " + Digests.NAME + ": it is taken as it is");
      } catch (IllegalArgumentException e) {
        throw new UsageException(folder.resolve(Digests.NAME) + ": " + e.getMessage(), e);
      } catch (IOException e) {
        throw new UsageException("cannot read " + folder + ": " + e.getMessage(), e);
      }
    }
    return notes;
  }

  /** Why no trace goes along; empty where one does. */
  Optional<String> whyNoTrace() {
    return merged.folders().stream()
        .filter(folder -> !Files.isRegularFile(folder.resolve(Reports.TRACE)))
        .findFirst()
        .map(folder -> "no trace goes along, since " + folder + " has none");
  }

  /**
   * Writes them, and says of each file or folder, a line each, what the reader may open.
   *
   * @param result what is told
   * @throws NotWrittenException when that cannot be
   */
  List<String> write(Result result, List<Format> formats) {
    Written data = Written.of(report, result, List.of(Formats.JSON));
    Written rendered = Written.of(report, result, formats);
    try {
      List<String> names = new ArrayList<>(trace());
      names.addAll(data.names());
      names.addAll(rendered.names());
      for (Map.Entry<String, Path> file : merged.files().entrySet()) {
        Path target = report.resolve(file.getKey());
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(
            file.getValue().resolve(file.getKey()), target, StandardCopyOption.REPLACE_EXISTING);
        names.add(file.getKey());
      }
      Digests.write(report, names);
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
    List<String> lines = new ArrayList<>(rendered.lines());
    lines.addAll(data.lines());
    return lines;
  }

  /** The traces one after the other: what gzip has packed may be put together as it is. */
  private List<String> trace() throws IOException {
    if (whyNoTrace().isPresent()) {
      return List.of();
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(report.resolve(Reports.TRACE)))) {
      for (Path folder : merged.folders()) {
        Files.copy(folder.resolve(Reports.TRACE), out);
      }
    }
    return List.of(Reports.TRACE);
  }
}
