package io.cindertck.cli;

import io.cindertck.suite.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a run is, in a line. */
final class ProgressLine {
  private static final int WHOLE = 100;

  private ProgressLine() {}

  /**
   * The line. What there is no room for is left out as a whole, what matters least first.
   *
   * @param left how much longer it may take, in words; empty while that is not known
   * @param width how many characters there is room for
   */
  static String of(Progress.Standing run, String left, int width) {
    // A run that was cut short has nothing more to play either.
    boolean known = run.share() > 0 && run.share() < 1;
    String percent = known ? (int) (run.share() * WHOLE) + " %" : "";
    String calls = String.format(Locale.ROOT, "%,d calls", run.calls());
    String clauses = run.judged() + "/" + run.clauses() + " clauses";
    String doing = Plain.line(run.doing());
    List<String> shown = new ArrayList<>(List.of(percent, calls, clauses, left, doing));
    shown.removeIf(String::isEmpty);
    for (String least : List.of(percent, doing, calls, clauses, left)) {
      if (String.join(", ", shown).length() > width) {
        shown.remove(least);
      }
    }
    return String.join(", ", shown);
  }
}
