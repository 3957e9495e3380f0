package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Observation;
import io.cindertck.scenario.Step.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * Two calls at a time, in every order of their array requests that changes from one to the other
 * and back at most twice. They are run one after the other first, to see how many requests there
 * are.
 */
public final class PairSweep {
  /** How many orders of a pair are played at most; of more, as many spread evenly. */
  private static final int MOST = 64;

  private final List<Step> arranged;
  private final List<Command> pair;
  private final Dialect dialect;

  PairSweep(List<Step> arranged, List<Command> pair, Dialect dialect) {
    this.arranged = arranged;
    this.pair = pair;
    this.dialect = dialect;
  }

  /** The scenario with one call after the other. */
  public Scenario sequential() {
    return scenario(List.of());
  }

  /** How many orders there are. */
  public int count(Run sequential) {
    return (requests(sequential, 0) + 1) * (requests(sequential, 1) + 1);
  }

  /** The orders that are played. */
  public List<Scenario> interleaved(Run sequential) {
    int ofSecond = requests(sequential, 1) + 1;
    int count = count(sequential);
    int played = Math.min(count, MOST);
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < played; i++) {
      int number = (int) ((long) i * count / played);
      scenarios.add(
          scenario(List.of(new Turn(0, number / ofSecond), new Turn(1, number % ofSecond))));
    }
    return scenarios;
  }

  private Scenario scenario(List<Turn> turns) {
    List<Step> steps = new ArrayList<>(arranged);
    steps.add(new Step.Together(pair, turns));
    return new Scenario(dialect, steps);
  }

  /** How many requests one of the calls made; none where the calls were not made. */
  private int requests(Run sequential, int call) {
    List<Observation> together =
        sequential.trace().observations().stream().filter(Observation::together).toList();
    int index = sequential.carriedOut().steps().size() - 1 + call;
    return together.stream()
        .filter(seen -> seen.index() == index)
        .mapToInt(seen -> seen.requests().size())
        .findFirst()
        .orElse(0);
  }
}
