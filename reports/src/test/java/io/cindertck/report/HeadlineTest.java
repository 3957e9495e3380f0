package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadlineTest {
  @Test
  void countsWhatTheVerdictRestsOn() {
    assertThat(Headline.of(Samples.nonConformant()).tallies())
        .containsExactly(
            "51 of 54 MUST clauses judged: 49 passed, 2 failed; 3 not judged",
            "11 of 11 SHOULD clauses judged: 9 passed, 1 failed, 1 waived");
  }

  @Test
  void doesNotCountWhatDoesNotApply() {
    Result result = with(Conformance.CONFORMANT, Verdict.NOT_APPLICABLE);

    assertThat(Headline.of(result).tallies().get(0))
        .isEqualTo("53 of 53 MUST clauses judged: 53 passed, 0 failed");
  }

  @Test
  void saysThatAWaiverIsInIt() {
    assertThat(Headline.of(with(Conformance.CONFORMANT, Verdict.WAIVED)).sign())
        .isEqualTo(new Sign("passed", "Conformant, with 1 waived clause", "good"));
    assertThat(Headline.of(with(Conformance.INCOMPLETE, Verdict.WAIVED)).sign().word())
        .isEqualTo("Incomplete");
    assertThat(Headline.of(with(Conformance.CONFORMANT, Verdict.PASSED)).meaning())
        .contains("judged and passed");
    assertThat(Headline.of(with(Conformance.CONFORMANT, Verdict.WAIVED)).meaning())
        .contains("passed or is waived");
  }

  @ParameterizedTest
  @CsvSource({
    "CONFORMANT, PASSED, false",
    "CONFORMANT, WAIVED, false",
    "CONFORMANT, NOT_APPLICABLE, false",
    "CONFORMANT, FAILED, true",
    "CONFORMANT, INCONCLUSIVE, true",
    "CONFORMANT, NOT_OBSERVED, true",
    "CONFORMANT, KIT_ERROR, true",
    "NON_CONFORMANT, FAILED, false",
    "NON_CONFORMANT, PASSED, true",
    "INCOMPLETE, NOT_OBSERVED, false",
    "INCOMPLETE, FAILED, true",
  })
  void doubtsAVerdictThatItsClausesDoNotBear(Conformance verdict, Verdict clause, boolean doubted) {
    Headline headline = Headline.of(with(verdict, clause));

    assertThat(!headline.doubts().isEmpty()).isEqualTo(doubted);
  }

  @Test
  void doubtsWhatPassedWithoutBeingJudged() {
    Result small = Samples.small(Conformance.CONFORMANT);
    ClauseResult never = ClauseBuilder.like(small.clauses().get(0)).counts(0, 0).build();

    assertThat(Headline.of(small).doubts()).isEmpty();
    assertThat(Headline.of(small.with(List.of(never))).doubts())
        .containsExactly("1 clause told as passed and never judged");
  }

  private static Result with(Conformance verdict, Verdict clause) {
    return Samples.full(
        verdict, List.of(), Map.of("reply.arity", clause), List.of(), Samples.conformant().run());
  }
}
