package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairSweepTest {
  private static final List<Step> GROUP = List.of(Steps.call(Steps.group("g")));

  private static PairSweep pair(Command one, Command other) {
    return new PairSweep(GROUP, List.of(one, other), Dialect.CONSISTENCYGROUP);
  }

  /** A volume is made in a group, which takes two requests, and a group, which takes one. */
  private static PairSweep volumeAndGroup() {
    return pair(Steps.volume("a", "g"), Steps.group("h"));
  }

  private static List<Step.Turn> turns(Scenario scenario) {
    return ((Step.Together) scenario.steps().get(1)).turns();
  }

  @Test
  void everyTwoOperationsArePaired() {
    Set<Set<Operation>> paired = new HashSet<>();
    for (PairSweep pair : Pairs.of(Dialect.CONSISTENCYGROUP)) {
      List<Step> steps = pair.sequential().steps();
      Set<Operation> operations = EnumSet.noneOf(Operation.class);
      for (Command command : ((Step.Together) steps.get(steps.size() - 1)).commands()) {
        command.operation().ifPresent(operations::add);
      }
      paired.add(operations);
      try (Theatre theatre = new Theatre()) {
        assertThat(pair.count(theatre.play(pair.sequential()))).isPositive();
      }
    }
    for (Operation one : Operation.values()) {
      for (Operation other : Operation.values()) {
        assertThat(paired).contains(EnumSet.of(one, other));
      }
    }
  }

  @Test
  void oneAfterTheOtherFirst() {
    assertThat(volumeAndGroup().sequential())
        .isEqualTo(
            new Scenario(
                Dialect.CONSISTENCYGROUP,
                List.of(
                    GROUP.get(0),
                    new Step.Together(
                        List.of(Steps.volume("a", "g"), Steps.group("h")), List.of()))));
  }

  @Test
  void everyOrderWithTwoChangesIsThereOnce() {
    try (Theatre theatre = new Theatre()) {
      PairSweep pair = volumeAndGroup();
      Run sequential = theatre.play(pair.sequential());
      assertThat(pair.count(sequential)).isEqualTo(12);
      assertThat(pair.interleaved(sequential))
          .doesNotHaveDuplicates()
          .extracting(PairSweepTest::turns)
          .containsExactlyInAnyOrder(
              Turns.of("A:0 B:0"),
              Turns.of("A:0 B:1"),
              Turns.of("A:1 B:0"),
              Turns.of("A:1 B:1"),
              Turns.of("A:2 B:0"),
              Turns.of("A:2 B:1"),
              Turns.of("B:0 A:0"),
              Turns.of("B:0 A:1"),
              Turns.of("B:0 A:2"),
              Turns.of("B:1 A:0"),
              Turns.of("B:1 A:1"),
              Turns.of("B:1 A:2"));
    }
  }

  @Test
  void everyWayToMeetIsPlayed() {
    try (Theatre theatre = new Theatre()) {
      PairSweep pair = volumeAndGroup();
      Set<String> orders = new TreeSet<>();
      for (Scenario scenario : pair.interleaved(theatre.play(pair.sequential()))) {
        Run run = theatre.play(scenario);
        assertThat(run.carriedOut()).isEqualTo(scenario);
        orders.add(String.join(" ", theatre.verbs()));
      }
      assertThat(orders)
          .containsExactly(
              "createGroup createVolume addMember",
              "createVolume addMember createGroup",
              "createVolume createGroup addMember");
    }
  }

  @Test
  void ofVeryManyOrdersSixtyFourAreSpreadEvenly() {
    Theatre[] chatty = new Theatre[1];
    try (Theatre theatre =
        new Theatre(
            (call, right) -> {
              for (int i = 0; i < 20; i++) {
                assertThat(chatty[0].array.client().listVolumes()).isNotNull();
              }
              return right.call(call);
            })) {
      chatty[0] = theatre;
      PairSweep pair = volumeAndGroup();
      Run sequential = theatre.play(pair.sequential());
      assertThat(pair.count(sequential)).isEqualTo(2 * 23 * 22);
      List<Scenario> played = pair.interleaved(sequential);
      assertThat(played).hasSize(64).doesNotHaveDuplicates();
      List<List<Step.Turn>> turns = played.stream().map(PairSweepTest::turns).toList();
      assertThat(turns).extracting(turn -> turn.get(0).call()).contains(0, 1);
      assertThat(turns)
          .extracting(turn -> turn.get(0).requests())
          .contains(0)
          .anyMatch(requests -> requests > 15)
          .allMatch(requests -> requests <= 22);
    }
  }

  @Test
  void aPairThatCinderDoesNotLetThroughHasNoOrders() {
    try (Theatre theatre = new Theatre()) {
      PairSweep refused =
          pair(new Command.UpdateGroup("g", List.of(), List.of()), Steps.volume("a", "g"));
      Run sequential = theatre.play(refused.sequential());
      assertThat(refused.count(sequential)).isZero();
      assertThat(refused.interleaved(sequential)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPairOfTheSuiteIsLetThrough(Dialect dialect) {
    try (Theatre theatre = new Theatre()) {
      assertThat(Pairs.of(dialect)).hasSizeGreaterThan(9);
      for (PairSweep pair : Pairs.of(dialect)) {
        Run sequential = theatre.play(pair.sequential());
        assertThat(sequential.carriedOut()).isEqualTo(pair.sequential());
        assertThat(sequential.trace().observations())
            .filteredOn(Observation::together)
            .hasSize(2)
            .allMatch(Observation::succeeded)
            .allMatch(seen -> !seen.requests().isEmpty());
        assertThat(pair.count(sequential)).isGreaterThan(7);
      }
    }
  }
}
