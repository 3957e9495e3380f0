package io.cindertck.cli;

import io.cindertck.report.Reports;
import io.cindertck.scenario.Run;
import io.cindertck.suite.BundledTrace;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The traces of a run: that of its report, and one that was asked for elsewhere.
 *
 * @param bundled null where the report is to have none
 */
record RunTraces(@Nullable BundledTrace bundled, TraceOption.Open asked)
    implements Recording, AutoCloseable {

  /**
   * Refuses two traces in one file.
   *
   * @throws UsageException when they would be
   */
  static void refuseSame(Path report, @Nullable Path asked, boolean bundled) {
    Path own = report.resolve(Reports.TRACE).toAbsolutePath().normalize();
    if (bundled && asked != null && own.equals(asked.toAbsolutePath().normalize())) {
      throw new UsageException(
          "--trace "
              + asked
              + " is where the report's own trace goes; leave it out, or give another file");
    }
  }

  /**
   * Begins them.
   *
   * @param asked where the other goes; null for nowhere
   * @param cases what must not be overwritten
   */
  static RunTraces open(
      Path report, @Nullable Path asked, boolean bundled, CheckRequest request, List<Path> cases) {
    TraceOption.Open other = TraceOption.open(asked, request, cases);
    try {
      return new RunTraces(bundled ? BundledTrace.open(report, request) : null, other);
    } catch (IOException e) {
      other.close();
      throw new UsageException(
          "cannot write a trace to "
              + report.resolve(Reports.TRACE)
              + " ("
              + e.getMessage()
              + "); see --no-trace",
          e);
    }
  }

  @Override
  public void played(Run run) {
    asked.recording().played(run);
    if (bundled != null) {
      bundled.played(run);
    }
  }

  @Override
  public void close() {
    try (asked) {
      if (bundled != null) {
        bundled.close();
      }
    }
  }

  /** The report's own, from its folder; none where there is none. To be asked once it is closed. */
  List<String> files() {
    return bundled == null ? List.of() : bundled.files();
  }

  /** Why the report has none, though it should; empty otherwise. */
  Optional<String> failure() {
    return bundled == null ? Optional.empty() : bundled.failure();
  }
}
