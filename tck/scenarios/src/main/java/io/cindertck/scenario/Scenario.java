package io.cindertck.scenario;

import io.cindertck.contract.Dialect;
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
}
