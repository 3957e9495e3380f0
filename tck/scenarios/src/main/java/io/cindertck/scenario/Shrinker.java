package io.cindertck.scenario;

import io.cindertck.contract.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Makes a case small: by delta debugging over the steps, then by simplifying what is left of them.
 * Works on the data alone, and stops when its budget of runs is used up.
 */
public final class Shrinker {
  private static final List<UnaryOperator<Step.Call>> SIMPLIFICATIONS =
      List.of(
          call -> new Step.Call(call.command(), List.of(), call.writes()),
          call -> new Step.Call(call.command(), call.faults(), false),
          call -> new Step.Call(plain(call.command()), call.faults(), call.writes()));

  private final Function<Scenario, Optional<Scenario>> stillFails;
  private int budget;

  /**
   * A shrinker.
   *
   * @param stillFails runs a scenario; answers it as it was carried out when it still shows what is
   *     looked for, and empty when it does not
   * @param budget how many scenarios may be run
   */
  public Shrinker(Function<Scenario, Optional<Scenario>> stillFails, int budget) {
    this.stillFails = stillFails;
    this.budget = budget;
  }

  /**
   * What was found.
   *
   * @param scenario the smallest case
   * @param minimal whether nothing more can be left out; false when the budget ran out
   */
  public record Shrunk(Scenario scenario, boolean minimal) {}

  /** Shrinks a scenario that fails. */
  public Shrunk shrink(Scenario failing) {
    Scenario smallest = failing;
    Scenario before;
    do {
      before = smallest;
      smallest = simplified(withFewerSteps(smallest));
    } while (!smallest.equals(before) && budget > 0);
    return new Shrunk(smallest, budget > 0);
  }

  private Optional<Scenario> attempt(Scenario candidate) {
    if (budget <= 0) {
      return Optional.empty();
    }
    budget--;
    return stillFails.apply(candidate);
  }

  private Scenario withFewerSteps(Scenario scenario) {
    Scenario smallest = scenario;
    for (int size = Math.max(1, scenario.steps().size() / 2); size >= 1; size /= 2) {
      // From the end: what comes later hangs on what comes before.
      int end = smallest.steps().size();
      while (end > 0) {
        int start = Math.max(0, end - size);
        List<Step> fewer = new ArrayList<>(smallest.steps());
        fewer.subList(start, Math.min(end, fewer.size())).clear();
        if (!fewer.isEmpty()) {
          Optional<Scenario> smaller = attempt(new Scenario(scenario.dialect(), fewer));
          smallest = smaller.filter(Shrinker::isCase).orElse(smallest);
        }
        end = Math.min(start, smallest.steps().size());
      }
    }
    return smallest;
  }

  private static boolean isCase(Scenario scenario) {
    return !scenario.steps().isEmpty();
  }

  private Scenario simplified(Scenario scenario) {
    Scenario simplest = scenario;
    for (int i = 0; i < simplest.steps().size(); i++) {
      for (UnaryOperator<Step.Call> simplification : SIMPLIFICATIONS) {
        List<Step> steps = new ArrayList<>(simplest.steps());
        if (!(steps.get(i) instanceof Step.Call call) || simplification.apply(call).equals(call)) {
          continue;
        }
        steps.set(i, simplification.apply(call));
        Optional<Scenario> found = attempt(new Scenario(scenario.dialect(), steps));
        if (found.isPresent() && found.get().steps().size() == steps.size()) {
          simplest = found.get();
        }
      }
    }
    return simplest;
  }

  /** The command with plain names, sizes and types. */
  private static Command plain(Command command) {
    if (command instanceof Command.CreateVolume c) {
      return new Command.CreateVolume(c.id(), c.group(), 1, "tck");
    } else if (command instanceof Command.CreateGroup c) {
      return new Command.CreateGroup(c.id(), "tck", List.of());
    } else if (command instanceof Command.CreateGroupFromSource c) {
      return new Command.CreateGroupFromSource(
          c.id(), "tck", c.source(), c.sourceId(), c.volumes());
    } else if (command instanceof Command.CreateGroupSnapshot c) {
      return new Command.CreateGroupSnapshot(c.id(), c.group(), "tck", c.snapshots());
    }
    return command;
  }
}
