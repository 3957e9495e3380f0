package io.cindertck.report.compare;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A matrix as it is told on a terminal: a sign for each verdict, and a number for each result. */
public final class MatrixText {
  private static final String LEGEND =
      "✓ passed · ✗ failed · ? inconclusive · ○ not observed · – not applicable · w waived"
          + " · k kit error · blank: not in that result";

  private MatrixText() {}

  /** The lines. */
  public static List<String> lines(Matrix matrix) {
    List<String> lines = new ArrayList<>();
    for (MatrixColumn column : matrix.columns()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %3d  %s %s · %s · %s: %s · %s",
              column.number(),
              sign(column.verdict()),
              column.name(),
              column.dialect(),
              column.verdictInWords(),
              column.musts(),
              column.source()));
      column.troubles().forEach(trouble -> lines.add("         this result: " + trouble));
    }
    int width =
        matrix.groups().stream()
            .flatMap(group -> group.rows().stream())
            .mapToInt(row -> row.id().length())
            .max()
            .orElse(0);
    lines.add("");
    lines.add(" ".repeat(width + 10) + numbers(matrix));
    for (Matrix.Group group : matrix.groups()) {
      lines.add(group.title());
      for (Matrix.Row row : group.rows()) {
        String id = row.id() + " ".repeat(width - row.id().length());
        String level = row.level() == Level.MUST ? "MUST  " : "SHOULD";
        lines.add(("  " + id + "  " + level + cells(row)).stripTrailing());
      }
    }
    lines.add("");
    lines.add(LEGEND);
    long differing =
        matrix.groups().stream()
            .flatMap(group -> group.rows().stream())
            .filter(Matrix.Row::differs)
            .count();
    lines.add(
        Words.count(matrix.columns().size(), "result")
            + ", "
            + Words.count(matrix.clauses(), "clause")
            + ", of which "
            + Words.number(differing)
            + (differing == 1 ? " differs." : " differ."));
    return lines;
  }

  private static String numbers(Matrix matrix) {
    StringBuilder numbers = new StringBuilder();
    matrix.columns().forEach(c -> numbers.append(String.format(Locale.ROOT, "%4d", c.number())));
    return numbers.substring(2);
  }

  private static String cells(Matrix.Row row) {
    StringBuilder cells = new StringBuilder();
    row.cells().forEach(cell -> cells.append("   ").append(sign(cell.verdict())));
    return cells.toString();
  }

  private static String sign(Conformance verdict) {
    return switch (verdict) {
      case CONFORMANT -> "✓";
      case NON_CONFORMANT -> "✗";
      case INCOMPLETE -> "?";
    };
  }

  private static String sign(@Nullable Verdict verdict) {
    if (verdict == null) {
      return " ";
    }
    return switch (verdict) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case INCONCLUSIVE -> "?";
      case NOT_OBSERVED -> "○";
      case NOT_APPLICABLE -> "–";
      case WAIVED -> "w";
      case KIT_ERROR -> "k";
    };
  }
}
