package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void theClausesAreThoseThatWerePromised() throws IOException {
    List<String> clauses =
        Catalogue.clauses().stream()
            .map(
                clause ->
                    clause.id() + " " + clause.level().name().charAt(0) + " " + clause.account())
            .toList();
    assertThat(clauses).containsExactlyInAnyOrderElementsOf(promised());
  }

  private static List<String> promised() throws IOException {
    try (InputStream table = CatalogueTest.class.getResourceAsStream("clauses.txt")) {
      String text =
          new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void everyClauseIsFoundByItsId() {
    assertThat(Catalogue.clauses())
        .allSatisfy(clause -> assertThat(Catalogue.find(clause.id())).containsSame(clause));
    assertThat(Catalogue.find("delete-group.never-heard-of")).isEmpty();
  }

  @Test
  void everyClauseSaysWhereItComesFromWhatIsOwedAndWhatToDo() {
    assertThat(Catalogue.clauses())
        .allSatisfy(
            clause -> {
              assertThat(clause.source()).isNotBlank();
              assertThat(clause.owed()).isNotBlank().endsWith(".").doesNotContain("\n");
              assertThat(clause.advice()).isNotBlank().endsWith(".").doesNotContain("\n");
            });
  }

  @Test
  void noTwoClausesOweTheSameInTheSameWords() {
    List<String> owed =
        Catalogue.clauses().stream()
            // Both deletions owe some things alike; the operation is part of the sentence then.
            .map(clause -> clause.operation() + ": " + clause.owed())
            .toList();
    assertThat(owed).doesNotHaveDuplicates();
  }

  @Test
  void aClauseBelongsToTheOperationThatItsIdBeginsWith() {
    assertThat(Catalogue.clauses())
        .allSatisfy(
            clause ->
                assertThat(clause.operation())
                    .isIn(clause.id().substring(0, clause.id().indexOf('.')), Clause.EVERY));
    assertThat(Catalogue.find("record.settled").orElseThrow().operation()).isEqualTo("every");
    assertThat(Catalogue.find("history.no-residue").orElseThrow().operation()).isEqualTo("history");
  }

  @Test
  void everyClauseCanBeJudgedSomehow() {
    assertThat(Catalogue.clauses())
        .allMatch(
            clause ->
                clause.callJudge().isPresent()
                    || clause.driverJudge().isPresent()
                    || clause.judge() instanceof Clause.TraceJudge);
  }
}
