package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class GroundsTest {
  @Test
  void saysOnceWhyClausesWereNotJudged() {
    assertThat(Headline.of(Samples.incomplete()).reasons())
        .containsExactly(
            "the probe sees neither members nor content",
            "it cannot arm faults",
            "39 MUST clauses not observed: the probe does not see what this clause is about");
  }

  @Test
  void doesNotSayTheCountsAgain() {
    assertThat(reasons("53 of 54 applicable MUST clauses judged: 53 passed, 0 failed"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("1 MUST clause not observed: ");
    assertThat(
            reasons(
                "reply.arity is not-observed: the probe does not see what this clause is about"))
        .hasSize(1);
    assertThat(reasons("0 SHOULD clauses failed")).hasSize(1);
  }

  @Test
  void saysWhatElseARunSays() {
    assertThat(reasons("12 of 54 applicable MUST clauses judged: 12 passed, 0 failed")).hasSize(2);
    assertThat(reasons("only the clauses that match 'x' were judged: 53 of 54")).hasSize(2);
    assertThat(reasons("the budget ran out")).contains("the budget ran out");
  }

  private static List<String> reasons(String reason) {
    return Headline.of(
            Samples.full(
                Conformance.INCOMPLETE,
                List.of(reason),
                Map.of("reply.arity", Verdict.NOT_OBSERVED),
                List.of(),
                Samples.conformant().run()))
        .reasons();
  }
}
