package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

  /**
   * The same without the faults, writes and disappearances that an array does not let the kit bring
   * about.
   */
  public Scenario within(Set<Ability> abilities) {
    List<Step> possible = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Call call) {
        possible.add(
            new Step.Call(
                call.command(),
                abilities.contains(Ability.INJECT) ? call.faults() : List.of(),
                call.writes() && abilities.contains(Ability.WRITE_BETWEEN)));
      } else if (step instanceof Step.Together || abilities.contains(Ability.REMOVE)) {
        possible.add(step);
      }
    }
    return new Scenario(dialect, possible);
  }
}
