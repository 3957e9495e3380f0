package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Place;
import org.junit.jupiter.api.Test;

class ClauseTallyTest {
  private final ClauseTally tally = new ClauseTally(Catalogue.clauses().get(0));

  @Test
  void whatTheFirstLostCallCameToIsSaidWhereNoOtherClauseSaysIt() {
    tally.count(new Judgement.Indefinite("delete_group ended: it ended with exit code 3"), null, new Place(1, 0), 1);
    tally.count(new Judgement.Indefinite("delete_group ended: it ended with exit code 4"), null, new Place(2, 0), 2);

    Verdict verdict = tally.verdict(true);
    assertThat(verdict).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(tally.reason(verdict, true)).isEqualTo("calls that did not come back hide it");
    assertThat(tally.reason(verdict, false))
        .isEqualTo(
            "calls that did not come back hide it: delete_group ended: it ended with exit code 3");
  }
}
