package io.cindertck.scenario;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.DirectDriver;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.manager.Driver;
import io.cindertck.reference.ReferenceDriver;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the reference driver leaves after a scenario: the oracle for histories. */
final class ReferenceModel {
  private final ArrayProbe array;
  private final Driver driver;

  ReferenceModel() {
    FakeArray fake = FakeArray.standard();
    array = new FakeArrayProbe("reference", fake, Set.of(Sight.values()), false, () -> {});
    driver = new DirectDriver(new ReferenceDriver(fake.client()));
  }

  /** What the array may hold in the end, once for each order of calls that ran at a time. */
  List<Held> ends(Scenario scenario, String salt) {
    Set<Held> ends = new LinkedHashSet<>();
    for (List<Step> steps : orders(scenario.steps())) {
      array.reset();
      Stage stage = new Stage(driver, recorded -> {}, array, scenario.dialect());
      ScenarioRunner.Played unused =
          ScenarioRunner.play(new Scenario(scenario.dialect(), steps), stage, new Ids(salt));
      ends.add(stage.held());
    }
    return List.copyOf(ends);
  }

  private static List<List<Step>> orders(List<Step> steps) {
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
