package io.cindertck.suite;

import io.cindertck.report.Reports;
import io.cindertck.scenario.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a run in its report's folder. A verdict stands without it, so that a run goes on
 * where its trace cannot be written; what there is of that is removed.
 */
public final class BundledTrace implements Recording, AutoCloseable {
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
   * @throws IOException when none can be written there
   */
  public static BundledTrace open(Path report, CheckRequest request) throws IOException {
    Path path = report.resolve(Reports.TRACE);
    return new BundledTrace(path, TraceFile.packed(path, request.target(), request.seed()));
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

  /**
   * Its file, from the report's folder; none where it is not there. To be asked once it is closed.
   */
  public List<String> files() {
    return any && failure == null ? List.of(Reports.TRACE) : List.of();
  }

  /** Why there is none, though something was played; empty otherwise. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }
}
