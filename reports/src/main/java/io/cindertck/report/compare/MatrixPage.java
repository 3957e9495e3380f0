package io.cindertck.report.compare;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.Inline;
import io.cindertck.report.Sign;
import io.cindertck.report.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as a page: one file that loads nothing, and looks as the page of a report does.
 *
 * @param matrix what is shown
 * @param notes what else there is to know, a line each
 * @param base the look of a report's page
 * @param style what a matrix has beside it
 * @param script the filter
 */
public record MatrixPage(
    Matrix matrix, List<String> notes, Inline base, Inline style, Inline script) {
  private static final Sign ABSENT = new Sign("", "Not there", "quiet");

  /** So many columns are wide where the window is. */
  private static final int FEW = 4;

  /** By the package of the templates, of which this one is in a folder. */
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Inline.class.getClassLoader(), Inline.class.getPackageName());

  /** The page of a matrix. */
  public static MatrixPage of(Matrix matrix) {
    return of(matrix, List.of());
  }

  /**
   * The same.
   *
   * @param notes what else there is to know, such as which results are missing, a line each
   */
  public static MatrixPage of(Matrix matrix, List<String> notes) {
    return new MatrixPage(
        matrix,
        notes.stream().map(Words::line).toList(),
        Inline.of("page.css"),
        Inline.of("compare/matrix.css"),
        Inline.of("compare/matrix.js"));
  }

  /** The file's text. */
  public String html() {
    StringOutput out = new StringOutput();
    TEMPLATES.render("compare/matrix.jte", this, out);
    return out.toString();
  }

  String policy() {
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src " + base.source() + " " + style.source(),
        "script-src " + script.source(),
        "base-uri 'none'",
        "form-action 'none'");
  }

  /** Whether a wide column for each fits beside the clauses. */
  boolean isFew() {
    return matrix.columns().size() <= FEW;
  }

  String title() {
    return Words.count(matrix.columns().size(), "result");
  }

  String counted() {
    return Words.count(matrix.clauses(), "clause");
  }

  /** Every verdict and how it is shown, for those who see the signs for the first time. */
  List<Sign> legend() {
    return Stream.of(Verdict.values()).map(verdict -> Sign.of(verdict, Level.MUST)).toList();
  }

  Sign sign(MatrixColumn column) {
    return Sign.of(column.verdict(), column.verdictInWords());
  }

  Sign sign(Matrix.Row row, Matrix.Cell cell) {
    Verdict verdict = cell.verdict();
    return verdict == null ? ABSENT : Sign.of(verdict, row.level());
  }

  /** Where a report says more of a cell; null where none is known, or all is well. */
  @Nullable String link(MatrixColumn column, Matrix.Row row, Matrix.Cell cell) {
    boolean plain = cell.verdict() == null || cell.verdict() == Verdict.PASSED;
    return column.report() == null || plain ? null : column.report() + "#" + row.id();
  }

  /** What the filter asks a row for. */
  String marks(Matrix.Row row) {
    return (row.differs() ? "differs" : "") + (row.failed() ? " failed" : "");
  }

  MatrixColumn column(int index) {
    return Objects.requireNonNull(matrix.columns().get(index));
  }
}
