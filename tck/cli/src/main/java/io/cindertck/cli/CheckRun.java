package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.report.Digests;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ShardPart;
import io.cindertck.report.Terms;
import io.cindertck.report.format.Format;
import io.cindertck.report.format.Formats;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Interim;
import io.cindertck.suite.Ledgers;
import io.cindertck.suite.Stop;
import io.cindertck.suite.Target;
import io.cindertck.suite.Targets;
import io.cindertck.suite.Told;
import io.cindertck.suite.reproduce.Reproducer;
import io.cindertck.suite.reproduce.ReproducersInResult;
import io.cindertck.suite.reproduce.WrittenCases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One check on the command line: from what was planned to a report that is written. */
final class CheckRun {
  private final CheckPlan plan;
  private final CheckRequest request;
  private final Path report;
  private final RunTelling telling;
  private boolean mayWrite;

  CheckRun(CheckPlan plan, RunTelling telling) {
    this.plan = plan;
    this.request = plan.request();
    this.report = plan.report();
    this.telling = telling;
  }

  /**
   * Makes the check.
   *
   * @return the exit code that its verdict stands for
   * @throws UsageException when nothing can be written where its report is to be
   * @throws NotWrittenException when its report cannot be written in the end; what it has come to
   *     has been told
   * @throws DriverUnreachableException when the driver or its array are out of reach; where the run
   *     had begun, its report is written
   */
  int run() {
    try (Interruption interruption = Interruption.begin(telling::interrupted)) {
      return interruption.end(run(interruption));
    }
  }

  /** Makes the check, which a signal stops. */
  int run(Interruption interruption) {
    ReportLock lock = prepare();
    mayWrite = true;
    try (lock) {
      Stop stop = new Stop(plan.budget(), System::nanoTime);
      interruption.stops(stop);
      return run(stop);
    }
  }

  /** The folder of its report, where it came to write there. */
  Optional<Path> written() {
    return mayWrite ? Optional.of(report) : Optional.empty();
  }

  private int run(Stop stop) {
    warnOfLedgers();
    Check.Outcome outcome;
    RunTraces traces =
        RunTraces.open(report, plan.trace(), plan.bundlesTrace(), request, plan.cases());
    try (traces;
        Target reached = Targets.open(request.target());
        Ledgers ledger = Ledgers.open(report, request.target(), reached)) {
      telling.starts(plan);
      outcome = check(reached, ledger, stop, traces);
    } catch (IOException e) {
      throw new UsageException("the ledger cannot be written: " + e.getMessage(), e);
    }
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request.target());
    Result made = ReproducersInResult.of(outcome.result(), reproducers);
    // What has become of last time's failures shows in all shards together.
    boolean isWhole = request.terms().shard().isWhole();
    Result result = isWhole ? made.noting(plan.since().told(made)) : made;
    try {
      List<String> written = write(outcome, result, reproducers, traces);
      traces.failure().ifPresent(why -> telling.notes("the trace could not be written: " + why));
      telling.ends(result, report, reproducers, written);
    } catch (NotWrittenException e) {
      // What took hours to find out is told at least.
      telling.ends(result, report, reproducers, List.of(NotWrittenException.NO_REPORT));
      throw e;
    }
    if (outcome.stopped().isPresent()) {
      throw new DriverUnreachableException(Reason.FAILURE, outcome.stopped().get());
    }
    return plan.leavesVerdict() && isPlayed(result) ? ExitCodes.OK : result.verdict().exitCode();
  }

  private Check.Outcome check(Target reached, Ledgers ledger, Stop stop, RunTraces traces) {
    try (RunTelling.Following following = telling.follow(plan)) {
      Told told =
          new Told(following.progress(), traces, new Interim(this::writeSoFar, System::nanoTime));
      return new Check(request, Clock.systemUTC(), stop, told).run(reached, ledger.ledger());
    }
  }

  /** Whether nothing kept a shard from being played to its end. */
  private static boolean isPlayed(Result result) {
    Terms terms = result.terms();
    ShardPart part = terms == null || terms.shards() == null ? null : terms.shards().part();
    return part != null && part.troubles().isNone();
  }

  /** Writes the report, and says of each file or folder, a line each, what the reader may open. */
  private List<String> write(
      Check.Outcome outcome, Result result, Map<String, Reproducer> reproducers, RunTraces traces) {
    // What all else is made of is written first, and named last.
    Written data = Written.of(report, result, List.of(Formats.JSON));
    Written rendered = Written.of(report, result, plan.formats());
    try {
      List<String> names = new ArrayList<>(traces.files());
      names.addAll(data.names());
      names.addAll(rendered.names());
      names.addAll(WrittenCases.write(report, request, outcome.cases()));
      names.addAll(WrittenCases.write(report, reproducers));
      Digests.write(report, names);
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
    List<String> lines = new ArrayList<>(rendered.lines());
    lines.addAll(data.lines());
    return lines;
  }

  /** Writes what a run has come to so far. Where that cannot be it is told at the run's end. */
  private void writeSoFar(Result result) {
    try {
      Formats.write(report, result, Formats.JSON);
      for (Format format : plan.formats()) {
        // Allure's page takes seconds, in which the run would stand still.
        if (Formats.ALL.contains(format)) {
          Formats.write(report, result, format);
        }
      }
    } catch (IOException ignored) {
      return;
    }
  }

  /** What an earlier run has left is not forgotten. */
  private void warnOfLedgers() {
    for (Path ledger : LedgerFile.in(report)) {
      telling.notes("an earlier run has left objects on its array: cinder-tck sweep " + ledger);
    }
  }

  /** Finds out before the run whether its report can be written, and removes the former one. */
  private ReportLock prepare() {
    try {
      List<String> names =
          plan.formats().stream().flatMap(format -> format.names().stream()).toList();
      return Reports.prepareLocked(report, plan.cases(), names);
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + report + " (" + e.getMessage() + "); give another --report",
          e);
    }
  }
}
