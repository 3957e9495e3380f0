package io.cindertck.report.compare;

import io.cindertck.report.Result;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;

/** A comparison as it is told on a terminal. */
public final class ComparisonText {
  private ComparisonText() {}

  /**
   * The lines; those without a regression end with one that says so.
   *
   * @param before the earlier result
   * @param after the later result
   */
  public static List<String> lines(Result before, Result after, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("  before  " + headline(before));
    lines.add("  now     " + headline(after));
    for (Comparison.ChangeGroup group : comparison.groups()) {
      lines.add("");
      lines.add(group.title());
      for (ClauseChange change : group.clauses()) {
        lines.add("  " + sign(group.kind()) + " " + change.id());
        lines.add("      before  " + change.before());
        lines.add("      now     " + change.after());
      }
    }
    lines.add("");
    comparison.notes().forEach(note -> lines.add("note: " + note));
    lines.add(comparison.headline());
    return lines;
  }

  /** Such as {@code reference · consistencygroup · kit 0.1.0 · seed 3 · conformant}. */
  static String headline(Result result) {
    return String.join(
        " · ",
        Words.name(result.driver().name()),
        result.driver().dialect().id(),
        "kit " + Words.name(result.kit().version()),
        "seed " + result.run().seed(),
        result.verdictInWords());
  }

  private static String sign(Kind kind) {
    return switch (kind) {
      case REGRESSION -> "✗";
      case MENDED -> "✓";
      case FLAKY -> "~";
      case NEWLY_OBSERVED -> "+";
      case OTHER -> "·";
    };
  }
}
