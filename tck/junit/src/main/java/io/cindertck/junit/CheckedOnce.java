package io.cindertck.junit;

import io.cindertck.contract.Conformance;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.suite.BundledTrace;
import io.cindertck.suite.Check;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.Interim;
import io.cindertck.suite.Ledgers;
import io.cindertck.suite.Progress;
import io.cindertck.suite.Stop;
import io.cindertck.suite.Target;
import io.cindertck.suite.Told;
import io.cindertck.suite.Waiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A check that is made when it is first asked for, and what each test has to show of it. */
final class CheckedOnce {
  private final Reaching driver;
  private final Settings settings;
  private final long seed;
  private @Nullable Checked checked;
  private @Nullable RuntimeException failure;

  CheckedOnce(Reaching driver, Settings settings, long seed) {
    this.driver = driver;
    this.settings = settings;
    this.seed = seed;
  }

  /**
   * What a check came to.
   *
   * @param stopped why it could not go on to its end; empty when it did
   */
  private record Checked(Result result, Optional<String> stopped) {}

  /** Passes, or throws what a test has to throw that shows this clause. */
  void showClause(String id) {
    Result result = result();
    ClauseResult clause =
        result.clauses().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the run says nothing of " + id));
    new ClauseShown(clause, result.driver().locator(), settings).show();
  }

  /** Passes, or throws what a test has to throw that shows what became of this waiver. */
  void showWaiver(Waiver waiver) {
    TermsShown.of(result()).show(waiver);
  }

  /** Passes, or throws what a test has to throw that shows whether this is as claimed. */
  void showCapability(String id) {
    TermsShown.of(result()).showCapability(id);
  }

  private Result result() {
    try {
      return checked().result();
    } catch (RuntimeException e) {
      // It is one failure, and the verdict's.
      throw new TestAbortedException("there was no run: " + e.getMessage(), e);
    }
  }

  /** Passes for a run that is conformant, or throws what the verdict's test has to throw. */
  void showVerdict() {
    Checked there = checked();
    Result result = there.result();
    if (there.stopped().isPresent()) {
      throw new IllegalStateException("the run could not go on: " + there.stopped().get());
    }
    if (result.verdict() == Conformance.CONFORMANT) {
      return;
    }
    String said =
        result.verdict()
            + ": "
            + String.join("\n  ", result.reasons().stream().map(Texts::line).toList())
            + "\nreport: "
            + settings.report.resolve("index.html")
            + "; seed "
            + seed;
    if (result.verdict() == Conformance.INCOMPLETE && settings.incompleteAllowed) {
      throw new TestAbortedException(said);
    }
    throw new AssertionFailedError(said);
  }

  private synchronized Checked checked() {
    Checked there = checked;
    if (failure != null) {
      throw failure;
    }
    if (there == null) {
      try {
        there = check();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
      checked = there;
    }
    return there;
  }

  private Checked check() {
    // Another fork of the tests may be at the same folder.
    ReportLock lock = prepare();
    try (lock) {
      Stop stop = new Stop(settings.budget, System::nanoTime);
      Reached reached = driver.reach(settings);
      CheckRequest request =
          new CheckRequest(
              reached.request(),
              settings.tries,
              seed,
              settings.clauses,
              settings.strict,
              false,
              List.of(),
              settings.report,
              settings.terms);
      return check(request, reached.target(), stop);
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written: " + e.getMessage(), e);
    }
  }

  private Checked check(CheckRequest request, Target reached, Stop stop) throws IOException {
    Check.Outcome outcome;
    BundledTrace trace;
    try (Target target = reached;
        Ledgers ledger = Ledgers.open(settings.report, request.target(), target);
        BundledTrace open = BundledTrace.open(settings.report, request)) {
      trace = open;
      Told told = new Told(Progress.NONE, trace, Interim.none());
      outcome = new Check(request, Clock.systemUTC(), stop, told).run(target, ledger.ledger());
    }
    return new Checked(WrittenReport.of(request, outcome, trace), outcome.stopped());
  }

  private ReportLock prepare() {
    try {
      return Reports.prepareLocked(settings.report, List.of(), Reports.FILES);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write a report to "
              + settings.report
              + " ("
              + e.getMessage()
              + "); give another report(…)",
          e);
    }
  }
}
