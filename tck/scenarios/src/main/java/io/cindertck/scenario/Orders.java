package io.cindertck.scenario;

import io.cindertck.contract.Held;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The orders in which calls that ran at a time could have been made one after the other. */
final class Orders {
  private Orders() {}

  /** What each order of a scenario's steps leaves on the array; every state once. */
  static List<Held> ends(Scenario scenario, Function<List<Step>, Held> play) {
    Set<Held> ends = new LinkedHashSet<>();
    of(scenario.steps()).forEach(steps -> ends.add(play.apply(steps)));
    return List.copyOf(ends);
  }

  private static List<List<Step>> of(List<Step> steps) {
    List<List<Step>> orders = new ArrayList<>(List.of(new ArrayList<>()));
    for (Step step : steps) {
      if (step instanceof Step.Together together) {
        Step first = Step.Call.of(together.first());
        Step second = Step.Call.of(together.second());
        List<List<Step>> both = new ArrayList<>();
        for (List<Step> order : orders) {
          both.add(with(order, first, second));
          both.add(with(order, second, first));
        }
        orders = both;
      } else {
        orders.forEach(order -> order.add(step));
      }
    }
    return orders;
  }

  private static List<Step> with(List<Step> order, Step one, Step other) {
    List<Step> longer = new ArrayList<>(order);
    longer.add(one);
    longer.add(other);
    return longer;
  }
}
