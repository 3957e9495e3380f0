package io.cindertck.cli;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Progress;
import io.cindertck.suite.reproduce.Reproducer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What a check tells while it runs: words for people on standard output, and on standard error
 * either a line that shows how it goes on, or its events.
 */
final class RunTelling {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final @Nullable RunLog log;

  private RunTelling(PrintWriter out, PrintWriter err, boolean quiet, @Nullable RunLog log) {
    this.out = out;
    this.err = err;
    this.quiet = quiet;
    this.log = log;
  }

  /** As was asked for. */
  static RunTelling of(CheckPlan plan, CommandLine where) {
    PrintWriter err = where.getErr();
    boolean json = CinderTck.logsJson(where.getCommandSpec());
    CheckRequest request = plan.request();
    EventLog events =
        new EventLog(
            err, Clock.systemUTC(), request.terms().profile(), request.target().redactor()::redact);
    return new RunTelling(where.getOut(), err, plan.quiet(), json ? new RunLog(events) : null);
  }

  /**
   * Follows a run.
   *
   * @param progress is told how it goes on
   * @param shown ends with it
   */
  record Following(Progress progress, TerminalProgress shown) implements AutoCloseable {
    @Override
    public void close() {
      shown.close();
    }
  }

  /** Follows a run, until what is given is closed. */
  Following follow(CheckPlan plan) {
    TerminalProgress shown = TerminalProgress.open(quiet || log != null, plan.budget());
    return new Following(log == null ? shown : log, shown);
  }

  /** The run begins. */
  void starts(CheckPlan plan) {
    print(Summary.heading(plan.request()));
    if (log != null) {
      log.starts(plan);
    }
    plan.notes().forEach(this::tells);
  }

  /** Something to know of the run. */
  void notes(String note) {
    print("note: " + note);
    if (log != null) {
      log.warns(note);
    }
  }

  private void tells(String line) {
    print(line);
    if (log != null) {
      log.warns(line);
    }
  }

  private void print(String line) {
    if (!quiet) {
      out.println(Plain.line(line));
    }
  }

  /** The run was interrupted. */
  void interrupted(String what) {
    if (log == null) {
      if (TerminalProgress.isShown(quiet)) {
        // The line that shows how the run goes on is not ended.
        err.println();
      }
      new Complaints(err, false, null).tell(ExitCodes.INCOMPLETE, what);
      err.flush();
    } else {
      log.warns(what);
    }
  }

  /** The run has ended, and its report is written. */
  void ends(Result result, Path report, Map<String, Reproducer> reproducers, List<String> written) {
    if (quiet) {
      out.println(whose(result.terms()) + Summary.verdict(result, written));
      if (result.verdict() == Conformance.INCOMPLETE) {
        // The first reason may say how much was judged, and no word of why that is not enough.
        Summary.reasons(result).forEach(out::println);
      }
    } else {
      Summary.of(result, report, reproducers, written).forEach(out::println);
    }
    if (log != null) {
      log.ends(result, written);
    }
  }

  /** What a verdict is of that is told by itself; empty for a whole check. */
  private static String whose(@Nullable Terms terms) {
    if (terms == null) {
      return "";
    }
    String profile = terms.profile() == null ? "" : "profile " + terms.profile() + ": ";
    Terms.Shards shards = terms.shards();
    return shards == null || shards.count() == 1
        ? profile
        : "%sshard %d of %d, of which 'cinder-tck report merge' has the verdict: "
            .formatted(profile, shards.indexes().get(0), shards.count());
  }
}
