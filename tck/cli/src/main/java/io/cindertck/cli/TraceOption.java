package io.cindertck.cli;

import io.cindertck.report.SameFile;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Recording;
import io.cindertck.suite.TraceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file that a run is traced to, where one was asked for. */
final class TraceOption {
  private TraceOption() {}

  /**
   * A trace that is being written.
   *
   * @param file closed with it; null where nothing is written
   */
  record Open(Recording recording, @Nullable TraceFile file) implements AutoCloseable {
    @Override
    public void close() {
      try {
        if (file != null) {
          file.close();
        }
      } catch (IOException e) {
        throw new UsageException("the trace cannot be written: " + e.getMessage(), e);
      }
    }
  }

  /**
   * Begins a trace.
   *
   * @param path where; null for nowhere
   * @param cases what must not be overwritten
   */
  static Open open(@Nullable Path path, CheckRequest request, List<Path> cases) {
    if (path == null) {
      return new Open(Recording.NONE, null);
    }
    try {
      if (SameFile.isAmong(cases, path)) {
        throw new UsageException(
            "--trace " + path + " would overwrite a saved case; give another file");
      }
      TraceFile file = TraceFile.plain(path, request.target(), request.seed());
      return new Open(file, file);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a trace to " + path + " (" + e.getMessage() + "); give another --trace", e);
    }
  }
}
