package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.report.Place;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.SystematicScenarios;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DealTest {
  private static final int SHARDS = 5;
  private static final int PIECES = 4;
  private static final List<Scenario> SCENARIOS =
      SystematicScenarios.about(Operation.UPDATE_GROUP, Dialect.GROUP);

  @Test
  void everyPieceIsOfOneShard() {
    List<Deal> deals =
        IntStream.rangeClosed(1, SHARDS).mapToObj(i -> new Deal(new Shard(i, SHARDS))).toList();
    for (Scenario scenario : SCENARIOS) {
      List<Deal.Hand> hands = deals.stream().map(deal -> deal.next(scenario, 9, PIECES)).toList();
      for (int piece = 0; piece < 2 * PIECES; piece++) {
        int number = piece;
        assertThat(hands).filteredOn(hand -> hand.has(number)).hasSize(1);
      }
      assertThat(hands).filteredOn(Deal.Hand::isOwner).hasSize(1);
      assertThat(hands).filteredOn(Deal.Hand::isEmpty).isNotEmpty();
    }
  }

  @Test
  void unitsAreNumberedAlikeInEveryShard() {
    Deal one = new Deal(new Shard(1, SHARDS));
    Deal other = new Deal(Shard.WHOLE);
    for (Scenario scenario : SCENARIOS) {
      assertThat(one.next(scenario, 1, 1).place(3)).isEqualTo(other.next(scenario, 1, 1).place(3));
    }
    assertThat(one.next(SCENARIOS.get(0), 1, 1).place(0))
        .isEqualTo(new Place(SCENARIOS.size() + 1, 0));
  }

  @Test
  void whatIsLargeIsMadeUpFor() {
    Deal deal = new Deal(new Shard(1, 2));
    assertThat(deal.next(SCENARIOS.get(0), 10, 1).isOwner()).isTrue();
    for (int i = 0; i < 10; i++) {
      assertThat(deal.next(SCENARIOS.get(0), 1, 1).isOwner()).as("unit %s", i + 2).isFalse();
    }
    assertThat(deal.next(SCENARIOS.get(0), 1, 1).isOwner()).isTrue();
  }

  @Test
  void whatIsNotLookedAtIsDealtInTurn() {
    Deal deal = new Deal(new Shard(2, 3));
    List<Boolean> own = IntStream.range(0, 7).mapToObj(i -> deal.next(9).isOwner()).toList();
    assertThat(own).containsExactly(false, true, false, false, true, false, false);
  }
}
