package io.cindertck.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Makes a case small: by delta debugging over the steps, by rewriting where its objects come from,
 * and by simplifying what is left of the steps, until nothing is found. Works on the data alone,
 * and stops when it may not go on.
 */
public final class Shrinker {
  private final Function<Scenario, Optional<Scenario>> stillFails;
  private final BooleanSupplier mayGoOn;
  private final Set<Scenario> tried = new HashSet<>();
  private boolean exhausted;

  /**
   * A shrinker.
   *
   * @param stillFails runs a scenario; answers it as it was carried out when it still shows what is
   *     looked for, and empty when it does not
   * @param mayGoOn whether the budget allows another run; asked before each
   */
  public Shrinker(Function<Scenario, Optional<Scenario>> stillFails, BooleanSupplier mayGoOn) {
    this.stillFails = stillFails;
    this.mayGoOn = mayGoOn;
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
      smallest = simplified(rewritten(withFewerSteps(smallest)));
    } while (!smallest.equals(before) && !exhausted);
    return new Shrunk(smallest, !exhausted);
  }

  /** The candidate as it was carried out, when it still fails. */
  private Optional<Scenario> attempt(Scenario scenario, List<Step> steps) {
    Scenario candidate = new Scenario(scenario.dialect(), steps);
    if (steps.isEmpty() || exhausted || !tried.add(candidate)) {
      return Optional.empty();
    }
    if (!mayGoOn.getAsBoolean()) {
      exhausted = true;
      return Optional.empty();
    }
    return stillFails.apply(candidate).filter(failed -> !failed.steps().isEmpty());
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
        smallest = attempt(smallest, fewer).orElse(smallest);
        end = Math.min(start, smallest.steps().size());
      }
    }
    return smallest;
  }

  private Scenario rewritten(Scenario scenario) {
    Scenario plainest = scenario;
    Optional<Scenario> plainer = Optional.of(scenario);
    while (plainer.isPresent()) {
      plainest = plainer.get();
      plainer = Optional.empty();
      for (List<Step> steps : Rewritings.of(plainest)) {
        plainer = plainer.isPresent() ? plainer : attempt(plainest, steps);
      }
    }
    return plainest;
  }

  private Scenario simplified(Scenario scenario) {
    Scenario simplest = scenario;
    for (int i = 0; i < simplest.steps().size(); i++) {
      boolean simpler = true;
      while (simpler && i < simplest.steps().size()) {
        Optional<Scenario> found = simplerAt(i, simplest);
        simpler = found.isPresent();
        simplest = found.orElse(simplest);
      }
    }
    return simplest;
  }

  /** The scenario with a simpler form of one of its steps. */
  private Optional<Scenario> simplerAt(int index, Scenario scenario) {
    for (Step form : Simplifications.of(scenario.steps().get(index))) {
      List<Step> steps = new ArrayList<>(scenario.steps());
      steps.set(index, form);
      Optional<Scenario> found = attempt(scenario, steps);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
