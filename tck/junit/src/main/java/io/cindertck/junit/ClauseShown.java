package io.cindertck.junit;

import io.cindertck.contract.Level;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * A clause as a test shows it: what was not judged is never green.
 *
 * @param driver the driver's locator
 */
record ClauseShown(ClauseResult clause, String driver, Settings settings) {

  /** Passes, or throws what says so. */
  void show() {
    switch (clause.verdict()) {
      case PASSED -> {}
      case FAILED -> failed();
      case NOT_OBSERVED, INCONCLUSIVE, NOT_APPLICABLE, WAIVED ->
          throw new TestAbortedException(clause.verdict() + ": " + Texts.line(reason()));
      case KIT_ERROR ->
          throw new IllegalStateException(
              clause.id() + " is not judged, and no fault of the driver's: " + reason());
    }
  }

  private String reason() {
    String reason = clause.reason();
    return reason == null ? clause.owed() : reason;
  }

  private void failed() {
    if (clause.level() == Level.MUST || settings.strict) {
      throw new AssertionFailedError(clause.id() + "  " + clause.level() + "\n" + told());
    }
    throw new TestAbortedException("warning: " + clause.id() + "  SHOULD\n" + told());
  }

  private String told() {
    Counterexample smallest = clause.counterexample();
    List<String> lines = new ArrayList<>();
    if (smallest == null) {
      lines.add(clause.owed());
    } else {
      lines.add(smallest.why());
      for (int i = 0; i < smallest.steps().size(); i++) {
        String mark = i + 1 == smallest.failingStep() ? "> " : "  ";
        lines.add(mark + (i + 1) + ". " + smallest.steps().get(i));
      }
      lines.add("  said      " + smallest.said());
      lines.add("  held      " + smallest.held());
      lines.add("  recorded  " + smallest.recorded());
      if (smallest.flaky()) {
        lines.add("  flaky     it failed once, and not when it was played again");
      }
      again(smallest, lines);
    }
    lines.add("  owed      " + clause.owed());
    lines.add("  report    " + settings.report.resolve("index.html") + "#" + clause.id());
    return String.join("\n", lines.stream().map(Texts::line).toList());
  }

  private void again(Counterexample smallest, List<String> lines) {
    String replay = smallest.replay();
    // The command cannot make a driver that only its test makes.
    if (replay != null && !driver.startsWith(Reaching.SUPPLIED)) {
      lines.add("  replay    " + replay);
    }
    Evidence evidence = smallest.evidence();
    Evidence.Source program = evidence == null ? null : evidence.reproducer();
    if (program != null) {
      lines.add("  debug     " + settings.report.resolve(program.file()));
    }
  }
}
