package io.cindertck.suite;

import io.cindertck.contract.Operation;
import io.cindertck.scenario.Sweep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far each sweep came before a run was cut short. */
final class SweepReach {
  /** More requests than any call makes. */
  static final int ALL = Integer.MAX_VALUE;

  private static final String PART = "every single fault: ";

  private final Map<Operation, List<String>> missed = new EnumMap<>(Operation.class);
  private final Map<Operation, Integer> begun = new EnumMap<>(Operation.class);

  /**
   * A sweep came to its end, or to that of the run.
   *
   * @param requests at how many requests of the call all faults were tried; {@link #ALL} for each
   */
  void ended(Sweep sweep, int requests) {
    if (requests > 0) {
      begun.merge(sweep.operation(), 1, Integer::sum);
    }
    if (requests < ALL) {
      String from = requests == 0 ? "" : ", from request " + (requests + 1) + " on";
      missed
          .computeIfAbsent(sweep.operation(), operation -> new ArrayList<>())
          .add(PART + name(sweep.operation().id(), sweep.variant(), sweep.members()) + from);
    }
  }

  /**
   * What people call a call that is swept.
   *
   * @param variant what it is handed, in a few words; may be empty
   */
  static String name(String operation, String variant, int members) {
    return operation
        + (variant.isEmpty() ? "" : " (" + variant + ")")
        + (members == 1 ? " with 1 member" : " with " + members + " members");
  }

  /** What was missed, a line each; one for an operation of which nothing was swept. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    missed.forEach(
        (operation, sweeps) -> {
          if (begun.containsKey(operation)) {
            lines.addAll(sweeps);
          } else {
            lines.add(PART + operation.id());
          }
        });
    return lines;
  }
}
