package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart;
import io.cindertck.report.Signature;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClauseTallyTest {
  private final ClauseTally tally = new ClauseTally(Catalogue.clauses().get(0));

  @Test
  void whatTheFirstLostCallCameToIsSaidWhereNoOtherClauseSaysIt() {
    tally.count(
        new Judgement.Indefinite("delete_group ended: it ended with exit code 3"),
        null,
        new Place(1, 0),
        1);
    tally.count(
        new Judgement.Indefinite("delete_group ended: it ended with exit code 4"),
        null,
        new Place(2, 0),
        2);

    Verdict verdict = tally.verdict(true);
    assertThat(verdict).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(tally.reason(verdict, true)).isEqualTo("calls that did not come back hide it");
    assertThat(tally.reason(verdict, false))
        .isEqualTo(
            "calls that did not come back hide it: delete_group ended: it ended with exit code 3");
  }

  @Test
  void whatAShardTookBackIsTakenBackWhereItsCaseIsTheOne() {
    tally.add(violated(4, 1, "the reference driver is blamed"));
    tally.add(violated(5, 1, null));
    assertThat(tally.verdict(true)).isEqualTo(Verdict.KIT_ERROR);
    assertThat(tally.reason(Verdict.KIT_ERROR, true))
        .isEqualTo("the kit failed: the reference driver is blamed");
    assertThat(tally.violated()).isZero();

    tally.add(violated(3, 9, null));
    assertThat(tally.verdict(true)).isEqualTo(Verdict.FAILED);
    assertThat(tally.violated()).isEqualTo(3);
  }

  @Test
  void ofCasesOfOneSizeTheFirstIsTold() {
    tally.add(violated(4, 7, null));
    tally.add(violated(4, 6, null));
    tally.add(violated(4, 8, null));
    assertThat(tally.why()).isEqualTo("wrong at 6");
    assertThat(tally.shrinking()).isEqualTo(6);
  }

  /** Whoever waives those that are told has not waived the others. */
  @Test
  void waysThatAreLeftOutAreToldOf() {
    for (char way = 'a'; way < 'a' + 12; way++) {
      tally.count(Judgement.violated("way " + way + way + way), null, new Place(way, 0), 1);
    }
    assertThat(tally.signature()).matches(ways -> !ways.isCut());
    tally.count(Judgement.violated("way of another kind"), null, new Place(1, 0), 1);
    assertThat(tally.signature())
        .matches(Signature::isCut)
        .extracting(Signature::ways, InstanceOfAssertFactories.collection(String.class))
        .hasSize(13)
        .contains("way aaa")
        .doesNotContain("way zzz");

    ClauseTally all = new ClauseTally(tally.clause());
    all.add(tally.part());
    assertThat(all.signature()).isEqualTo(tally.signature());
  }

  @Test
  void theWaysOfFailingAreThoseOfAllShards() {
    tally.add(violated(4, 7, null));
    tally.add(violated(5, 6, null));
    tally.add(violated(5, 7, null));
    assertThat(tally.signature()).hasToString("way 6; way 7");
    for (int unit = 10; unit < 30; unit++) {
      tally.add(violated(5, unit, null));
    }
    assertThat(tally.part().ways())
        .hasSize(13)
        .startsWith(Signature.MORE, "way 10", "way 11")
        .endsWith("way 21");
  }

  private static ShardPart.OfClause violated(int steps, long unit, @Nullable String retracted) {
    return new ShardPart.OfClause(
        "driver.signature",
        0,
        1,
        0,
        0,
        null,
        null,
        null,
        new ShardPart.Smallest(steps, new ShardPart.Noted(new Place(unit, 0), "wrong at " + unit)),
        List.of("way " + unit),
        retracted,
        unit);
  }
}
