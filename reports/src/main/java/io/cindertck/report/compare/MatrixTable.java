package io.cindertck.report.compare;

import io.cindertck.contract.Verdict;
import io.cindertck.report.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A matrix for other programs: as Markdown, or as comma-separated values. */
public final class MatrixTable {
  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private MatrixTable() {}

  /** The lines of a Markdown table, after a list of the results. */
  public static List<String> markdown(Matrix matrix) {
    List<String> lines = new ArrayList<>();
    for (MatrixColumn column : matrix.columns()) {
      lines.add(
          "%d. %s: %s, %s, from %s"
              .formatted(
                  column.number(),
                  Markdown.code(column.label()),
                  column.verdictInWords(),
                  column.musts(),
                  Markdown.code(column.source())));
      column.troubles().forEach(trouble -> lines.add("    - " + Markdown.code(trouble)));
    }
    lines.add("");
    List<String> head = new ArrayList<>(List.of("clause", "level"));
    matrix.columns().forEach(column -> head.add(Integer.toString(column.number())));
    lines.add(Markdown.row(head));
    lines.add("|" + "---|".repeat(head.size()));
    for (Matrix.Row row : rows(matrix)) {
      List<String> cells = new ArrayList<>(List.of(Markdown.cell(row.id()), row.level().name()));
      row.cells().forEach(cell -> cells.add(emphasised(cell)));
      lines.add(Markdown.row(cells));
    }
    return lines;
  }

  /** Comma-separated values, as RFC 4180 has them, but for the ends of lines. */
  public static List<String> csv(Matrix matrix) {
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("clause", "operation", "level"));
    matrix.columns().forEach(column -> head.add(column.label()));
    lines.add(csv(head));
    for (Matrix.Row row : rows(matrix)) {
      List<String> cells = new ArrayList<>(List.of(row.id(), row.operation(), row.level().name()));
      row.cells().forEach(cell -> cells.add(word(cell)));
      lines.add(csv(cells));
    }
    return lines;
  }

  private static List<Matrix.Row> rows(Matrix matrix) {
    return matrix.groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  private static String word(Matrix.Cell cell) {
    Verdict verdict = cell.verdict();
    return verdict == null ? "" : verdict.id();
  }

  private static String emphasised(Matrix.Cell cell) {
    return cell.verdict() == Verdict.FAILED ? "**" + word(cell) + "**" : word(cell);
  }

  private static String csv(List<String> cells) {
    return cells.stream().map(MatrixTable::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    String plain = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean quotes = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quotes ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
  }
}
