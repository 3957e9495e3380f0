package io.cindertck.scenario;

import io.cindertck.contract.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * A case, as plain data: what is asked of Cinder, which faults strike, what happens behind its
 * back. Things are named by short symbols; a run gives each a UUID.
 *
 * @param dialect which family of driver methods is called
 * @param steps in order
 */
public record Scenario(Dialect dialect, List<Step> steps) {

  /** Copies {@code steps}. */
  public Scenario {
    steps = List.copyOf(steps);
  }

  /** The same without faults, writes and disappearances: for an array that nobody controls. */
  public Scenario withoutInterference() {
    List<Step> plain = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Call call) {
        plain.add(Step.Call.of(call.command()));
      } else if (step instanceof Step.Together) {
        plain.add(step);
      }
    }
    return new Scenario(dialect, plain);
  }
}
