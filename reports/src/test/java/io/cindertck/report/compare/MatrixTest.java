package io.cindertck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import io.cindertck.report.ResultBuilder;
import io.cindertck.report.Terms;
import io.cindertck.report.format.Gfm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MatrixTest {
  @Test
  void hasAColumnForEachOfFiftyResultsAndARowForEachClause() {
    List<MatrixEntry> entries = new ArrayList<>();
    RandomResults results = new RandomResults(50);
    List<ClauseResult> clauses =
        Catalogue.clauses().stream()
            .map(c -> RandomResults.clause(c.id(), c.level(), Verdict.FAILED, null))
            .toList();
    for (int i = 0; i < 50; i++) {
      Result result = results.result(clauses, Conformance.NON_CONFORMANT);
      entries.add(entry("r" + i, result, "./some/folder/of/results/r" + i + "/index.html"));
    }

    Matrix matrix = Matrix.of(entries);

    assertThat(matrix.columns()).hasSize(50);
    assertThat(matrix.clauses()).isEqualTo(clauses.size());
    assertThat(matrix.groups()).allSatisfy(group -> rows(group));
    assertThat(MatrixPage.of(matrix).html().length()).isLessThan(1_000_000);
    assertThat(MatrixTable.csv(matrix)).hasSize(clauses.size() + 1);
  }

  private static void rows(Matrix.Group group) {
    assertThat(group.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(50));
  }

  @Test
  void tellsDriversOfOneNameApart() {
    Result cg = named("acme", Dialect.CONSISTENCYGROUP);
    Result group = named("acme", Dialect.GROUP);
    Result other = named("other", Dialect.GROUP);

    assertThat(labels(entry("a", cg, null), entry("b", other, null)))
        .containsExactly("acme", "other");
    assertThat(labels(entry("a", cg, null), entry("b", group, null)))
        .containsExactly("acme · consistencygroup", "acme · group");
    assertThat(labels(entry("a", cg, null), entry("b", cg, null), entry("c", other, null)))
        .containsExactly("acme · a", "acme · b", "other");
    assertThat(labels(entry("a", cg, null), entry("a", cg, null)))
        .containsExactly("acme · no. 1", "acme · no. 2");
  }

  @Test
  void tellsProfilesByTheirNames() {
    Result plain = named("acme", Dialect.GROUP);
    Terms thin = new Terms("thin", List.of(), List.of(), List.of(), null);
    Terms thick = new Terms("thick", List.of(), List.of(), List.of(), null);
    assertThat(
            labels(
                entry("a", ResultBuilder.like(plain).terms(thin).build(), null),
                entry("b", ResultBuilder.like(plain).terms(thick).build(), null)))
        .containsExactly("thin · acme", "thick · acme");
  }

  @Test
  void saysWhichRowsDifferAndWhichFailed() {
    Matrix matrix =
        Matrix.of(
            List.of(
                entry("a", with(Verdict.PASSED, Verdict.FAILED), null),
                entry("b", with(Verdict.PASSED, Verdict.FAILED), null),
                entry("c", with(Verdict.NOT_OBSERVED, Verdict.FAILED), null)));

    List<Matrix.Row> rows = matrix.groups().get(0).rows();
    assertThat(rows).extracting(Matrix.Row::differs).containsExactly(true, false);
    assertThat(rows).extracting(Matrix.Row::failed).containsExactly(false, true);
  }

  @Test
  void saysHowManyClausesAreWaived() {
    Result waived =
        ResultBuilder.like(with(Verdict.PASSED, Verdict.WAIVED))
            .verdict(Conformance.CONFORMANT)
            .build();
    Matrix matrix = Matrix.of(List.of(entry("a", waived, null)));

    assertThat(MatrixText.lines(matrix).get(0)).contains(" · conformant, with 1 waived clause: ");
    assertThat(MatrixTable.markdown(matrix).get(0)).contains(": conformant, with 1 waived clause,");
    assertThat(MatrixPage.of(matrix).html()).contains(" Conformant, with 1 waived clause</td>");
    assertThat(ComparisonText.headline(waived)).endsWith(" · conformant, with 1 waived clause");
  }

  @Test
  void onTheTerminalNothingIsNamedTwice() {
    Result result = named("acme", Dialect.GROUP);
    MatrixEntry other = entry("b", named("acme", Dialect.CONSISTENCYGROUP), null);

    assertThat(MatrixText.lines(Matrix.of(List.of(entry("a", result, null), other))).get(0))
        .startsWith("    1  ✗ acme · group · non-conformant: ")
        .endsWith(" · a");
  }

  @Test
  void takesHostileTextAsText() {
    Result result = named(RandomResults.HOSTILE + "\n=1+1", Dialect.GROUP);
    Matrix matrix =
        Matrix.of(
            List.of(
                entry("\"><script>alert(2)</script>", result, "./a%22/index.html"),
                entry("=cmd()", result, null)));

    String html = MatrixPage.of(matrix).html();
    assertThat(html.split("<script", -1)).hasSize(2);
    assertThat(html.codePoints().filter(c -> c != '\n' && hidden(c))).isEmpty();
    assertThat(MatrixText.lines(matrix))
        .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
    List<String> markdown = MatrixTable.markdown(matrix);
    assertThat(markdown).allSatisfy(line -> assertThat(line).doesNotContain("\n"));
    Gfm read = Gfm.of(String.join("\n", markdown));
    assertThat(read.links).isEmpty();
    assertThat(read.html).isEmpty();
  }

  @Test
  void writesNothingThatASpreadsheetTakesForAFormula() {
    Result formula = named("=HYPERLINK(\"x\")", Dialect.GROUP);

    List<String> csv = MatrixTable.csv(Matrix.of(List.of(entry("a", formula, null))));

    assertThat(csv.get(0)).isEqualTo("clause,operation,level,\"'=HYPERLINK(\"\"x\"\")\"");
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static List<String> labels(MatrixEntry... entries) {
    return Matrix.of(List.of(entries)).columns().stream().map(MatrixColumn::label).toList();
  }

  private static Result with(Verdict first, Verdict second) {
    return new RandomResults(1)
        .result(
            List.of(
                RandomResults.clause("reply.arity", Level.MUST, first, null),
                RandomResults.clause("reply.entry-id", Level.MUST, second, null)),
            Conformance.NON_CONFORMANT);
  }

  private static Result named(String name, Dialect dialect) {
    return ResultBuilder.like(with(Verdict.PASSED, Verdict.FAILED))
        .driver(new DriverFacts("python:x", dialect, name, null))
        .build();
  }

  private static MatrixEntry entry(String source, Result result, @Nullable String report) {
    return new MatrixEntry(source, ReadResult.sound(result), report);
  }
}
