package io.cindertck.cli;

import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.compare.Matrix;
import io.cindertck.report.compare.MatrixEntry;
import io.cindertck.report.compare.MatrixPage;
import io.cindertck.report.compare.MatrixTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What is told of all profiles together. */
final class ProfileReport {
  private static final String PAGE = "index.html";
  private static final String TABLE = "matrix.md";

  private final Path folder;

  ProfileReport(Path folder) {
    this.folder = folder;
  }

  /**
   * Finds out whether it can be written, removes a former one, and keeps other runs off.
   *
   * @return is to be closed when all profiles have been played
   * @throws UsageException when it cannot
   */
  ReportLock prepare() {
    try {
      ReportLock lock = Reports.prepareLocked(folder, List.of(), List.of(PAGE));
      Files.deleteIfExists(folder.resolve(TABLE));
      return lock;
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + folder + " (" + e.getMessage() + "); give another --report",
          e);
    }
  }

  /**
   * Writes it.
   *
   * @param doubts what else is wrong, a line each
   * @return what is told on the terminal
   */
  List<String> write(List<ProfileOutcome> outcomes, List<String> doubts) {
    List<String> lines = new ArrayList<>(List.of("profiles"));
    List<MatrixEntry> entries = new ArrayList<>();
    List<String> amiss = new ArrayList<>(doubts);
    ReportLink links = new ReportLink(folder.toAbsolutePath().normalize());
    for (ProfileOutcome outcome : outcomes) {
      String told = Objects.requireNonNullElse(outcome.trouble(), "");
      if (outcome.hasResult()) {
        Path result = Objects.requireNonNull(outcome.report());
        MatrixEntry entry =
            new MatrixEntry(
                result.toString(), ResultInput.read(result), links.to(result).orElse(null));
        entries.add(entry);
        lines.add(line(outcome.name(), entry.read().result().verdictInWords(), told));
      } else {
        lines.add(line(outcome.name(), "not run", told));
      }
      if (!told.isEmpty()) {
        amiss.add("profile " + outcome.name() + " did not run to its end: " + told);
      }
    }
    Matrix matrix = Matrix.of(entries);
    write(PAGE, MatrixPage.of(matrix, amiss).html());
    List<String> notes = amiss.stream().map(note -> "- " + Plain.line(note)).toList();
    List<String> table = MatrixTable.markdown(matrix);
    write(
        TABLE,
        Stream.concat(
                table.stream(),
                notes.isEmpty() ? Stream.of() : Stream.concat(Stream.of(""), notes.stream()))
            .reduce("", (text, line) -> text + line + "\n"));
    lines.add(folder.resolve(PAGE) + ", " + folder.resolve(TABLE));
    return lines;
  }

  private void write(String name, String text) {
    new ReportOutput(folder.resolve(name), List.of()).write(text);
  }

  private static String line(String name, String verdict, String told) {
    return String.format(Locale.ROOT, "  %-20s %-15s %s", name, verdict, told).stripTrailing();
  }
}
