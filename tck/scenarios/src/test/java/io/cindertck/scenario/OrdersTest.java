package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.scenario.Orders.Ends;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of deletions that are made at a time; what is left is a made-up end for each order. */
class OrdersTest {
  private final List<List<Step>> played = new ArrayList<>();

  private static Step.Together together(String prefix, int count) {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commands.add(new Command.DeleteVolume(prefix + i));
    }
    return new Step.Together(
        commands, count == 0 ? List.of() : List.of(new Step.Turn(count - 1, 1)));
  }

  /** An end that can be told from those with other numbers. */
  private static Held end(int number) {
    return new Held(
        Set.of(Sight.VOLUMES),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(new Held.Stranger(Kind.VOLUME, "end-" + number)));
  }

  private Ends until(int found, int kinds, Step... steps) {
    return new Orders(List.of(steps))
        .until(
            end(found)::equals,
            order -> {
              played.add(order);
              return end((played.size() - 1) % kinds);
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 6", "4, 24", "5, 120"})
  void everyOrderIsPlayedOnce(int calls, int orders) {
    Step before = Steps.call(Steps.group("g"));
    Step.Together step = together("v", calls);
    Ends ends = until(-1, 1000, before, step);
    assertThat(played).hasSize(orders).doesNotHaveDuplicates();
    assertThat(played)
        .allSatisfy(
            order -> {
              assertThat(order).hasSize(2).startsWith(before);
              Step.Together ordered = (Step.Together) order.get(1);
              assertThat(ordered.commands()).containsExactlyInAnyOrderElementsOf(step.commands());
              assertThat(ordered.turns()).isEmpty();
            });
    assertThat(ends.ends()).hasSize(orders);
    assertThat(ends.exhaustive()).isTrue();
  }

  @Test
  void theFirstOrderIsTheOneGiven() {
    Ends unused = until(-1, 1, together("v", 3));
    assertThat(((Step.Together) played.get(0).get(0)).commands())
        .isEqualTo(together("v", 3).commands());
  }

  @Test
  void ordersOfSeveralStepsAreCombined() {
    Ends ends = until(-1, 1000, together("v", 3), together("w", 2));
    assertThat(new HashSet<>(played)).hasSize(12);
    assertThat(ends.exhaustive()).isTrue();
  }

  @Test
  void stepsWithoutCallsAtATimeHaveOneOrder() {
    Ends ends = until(-1, 1000, Steps.call(Steps.group("g")));
    assertThat(played).containsExactly(List.of(Steps.call(Steps.group("g"))));
    assertThat(ends).isEqualTo(new Ends(List.of(end(0)), true));
  }

  @Test
  void whatWasLookedForEndsTheSearch() {
    assertThat(until(2, 1000, together("v", 4))).isEqualTo(new Ends(List.of(end(2)), true));
    assertThat(played).hasSize(3);
  }

  @Test
  void anEndThatSeveralOrdersHaveIsThereOnce() {
    assertThat(until(-1, 2, together("v", 3)).ends()).containsExactly(end(0), end(1));
  }

  @ParameterizedTest
  @CsvSource({"6, 0", "5, 2", "30, 30"})
  void nobodyTriesMoreOrdersThanSoMany(int calls, int others) {
    Step[] steps = {together("v", calls), together("w", others)};
    Ends open = until(-1, 1000, steps);
    assertThat(played).hasSize(Orders.MOST).doesNotHaveDuplicates();
    assertThat(open.ends()).hasSize(Orders.MOST);
    assertThat(open.exhaustive()).isFalse();
  }

  @Test
  void oneThatIsFoundAmongTheFirstDecides() {
    assertThat(until(7, 1000, together("v", 6)).exhaustive()).isTrue();
  }
}
