package io.cindertck.cli;

import io.cindertck.report.Content;
import io.cindertck.report.ResultFile;
import io.cindertck.report.SameFile;
import io.cindertck.report.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that the user wants something written to. */
final class ReportOutput {
  private final Path file;

  /**
   * A file to write.
   *
   * @param inputs files, or folders of results, that must not be lost by it
   * @throws UsageException when it cannot be a file, or is one of those
   */
  ReportOutput(Path file, List<Path> inputs) {
    this.file = file.toAbsolutePath().normalize();
    if (Files.isDirectory(file)) {
      throw new UsageException("--report " + file + " is a folder; the name of a file is expected");
    }
    for (Path input : inputs) {
      Path read = Files.isDirectory(input) ? input.resolve(ResultFile.NAME) : input;
      if (SameFile.is(this.file, read)) {
        throw new UsageException(
            "--report " + file + " is one of the results; it is not overwritten");
      }
    }
  }

  /** The folder that it is in. */
  Path folder() {
    return file.resolveSibling("");
  }

  /** Writes it, or says why it cannot be. */
  void write(String text) {
    try {
      Path folder = file.getParent();
      Path name = file.getFileName();
      if (folder == null || name == null) {
        throw new UsageException("--report " + file + " is no name of a file");
      }
      WholeFile.write(folder, name.toString(), Content.of(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()), e);
    }
  }
}
