package io.cindertck.cli;

import io.cindertck.report.Reports;
import io.cindertck.scenario.Run;
import io.cindertck.suite.BackgroundRecording;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Recording;
import io.cindertck.suite.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a run in its report's folder. A verdict stands without it, so that a run goes on
 * where its trace cannot be written; what there is of that is removed.
 */
final class BundledTrace implements Recording, AutoCloseable {
  private final Path path;
  private final TraceFile file;
  private final BackgroundRecording recording;
  private boolean any;
  private @Nullable String failure;

  private BundledTrace(Path path, TraceFile file) {
    this.path = path;
    this.file = file;
    this.recording = new BackgroundRecording(file);
  }

  /**
   * Begins the trace of a run.
   *
   * @param report the report's folder, which is there
   * @throws UsageException when none can be written there
   */
  static BundledTrace open(Path report, CheckRequest request) {
    Path path = report.resolve(Reports.TRACE);
    try {
      return new BundledTrace(path, TraceFile.packed(path, request.target(), request.seed()));
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a trace to " + path + " (" + e.getMessage() + "); see --no-trace", e);
    }
  }

  @Override
  public void played(Run run) {
    any = true;
    recording.played(run);
  }

  /** Ends it. One that nothing was played for is removed. */
  @Override
  public void close() {
    recording.close();
    failure = recording.failure().orElse(null);
    try {
      file.close();
    } catch (IOException e) {
      failure = failure == null ? e.getMessage() + "" : failure;
    }
    try {
      if (!any || failure != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      failure = failure == null ? e.getMessage() + "" : failure;
    }
  }

  /** Whether it is there, once it is closed. */
  boolean isThere() {
    return any && failure == null;
  }

  /** Why there is none, though something was played; empty otherwise. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
