package io.cindertck.cli;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.report.Digests;
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
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** One check on the command line: from what was planned to a report that is written. */
final class CheckRun {
  private final CheckPlan plan;
  private final CheckRequest request;
  private final Path report;
  private final PrintWriter out;
  private final PrintWriter err;

  CheckRun(CheckPlan plan, CommandLine where) {
    this.plan = plan;
    this.request = plan.request();
    this.report = plan.report();
    this.out = where.getOut();
    this.err = where.getErr();
  }

  /**
   * Makes the check.
   *
   * @return the exit code that its verdict stands for
   * @throws UsageException when its report cannot be written
   * @throws DriverUnreachableException when the driver or its array are out of reach; where the run
   *     had begun, its report is written
   */
  int run() {
    prepare();
    Stop stop = new Stop(plan.budget(), System::nanoTime);
    try (Interruption interruption = Interruption.stops(stop, err)) {
      return interruption.end(run(stop));
    }
  }

  private int run(Stop stop) {
    warnOfLedgers();
    Check.Outcome outcome;
    RunTraces traces =
        RunTraces.open(report, plan.trace(), plan.bundlesTrace(), request, plan.cases());
    try (traces;
        TerminalProgress progress = TerminalProgress.open();
        Target reached = Targets.open(request.target());
        Ledgers ledger = Ledgers.open(report, request.target(), reached)) {
      out.println(Summary.heading(request));
      plan.notes().forEach(out::println);
      Told told = new Told(progress, traces, new Interim(this::writeSoFar, System::nanoTime));
      outcome = new Check(request, Clock.systemUTC(), stop, told).run(reached, ledger.ledger());
    } catch (IOException e) {
      throw new UsageException("the ledger cannot be written: " + e.getMessage(), e);
    }
    Map<String, Reproducer> reproducers = Reproducer.of(outcome.cases(), request.target());
    Result result = ReproducersInResult.of(outcome.result(), reproducers);
    List<String> written = write(outcome, result, reproducers, traces);
    traces
        .failure()
        .ifPresent(why -> out.println(Plain.line("note: the trace could not be written: " + why)));
    Summary.of(result, report, reproducers, written).forEach(out::println);
    if (outcome.stopped().isPresent()) {
      throw new DriverUnreachableException(Reason.FAILURE, outcome.stopped().get());
    }
    return plan.leavesVerdict() && isPlayed(result) ? ExitCodes.OK : result.verdict().exitCode();
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
      names.addAll(CaseFiles.write(report, request, outcome.cases()));
      names.addAll(CaseFiles.write(report, reproducers));
      Digests.write(report, names);
    } catch (IOException e) {
      throw new UsageException("the report cannot be written: " + e.getMessage(), e);
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
      out.println("note: an earlier run has left objects on its array: cinder-tck sweep " + ledger);
    }
  }

  /** Finds out before the run whether its report can be written, and removes the former one. */
  private void prepare() {
    try {
      Reports.prepare(report, plan.cases());
    } catch (IOException e) {
      throw new UsageException(
          "cannot write a report to " + report + " (" + e.getMessage() + "); give another --report",
          e);
    }
  }
}
