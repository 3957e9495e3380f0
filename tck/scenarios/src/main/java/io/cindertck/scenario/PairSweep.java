package io.cindertck.scenario;

import static java.util.stream.Collectors.joining;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Observation;
import io.cindertck.scenario.Step.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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

  /** What the calls are, in a few words. */
  public String words() {
    return pair.stream().map(PairSweep::words).collect(joining(" with "));
  }

  private static String words(Command command) {
    String name = command.getClass().getSimpleName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        + " "
        + command.id();
  }

  /** The scenario with one call after the other. */
  public Scenario sequential() {
    return scenario(List.of());
  }

  /**
   * What each of the calls asked of the array, in the array's words: the orders are made from that.
   * No calls where Cinder would not let both through.
   */
  public List<List<String>> verbs(Run sequential) {
    return isPair(sequential)
        ? IntStream.range(0, pair.size())
            .mapToObj(call -> requests(sequential, call).stream().map(ArrayRequest::verb).toList())
            .toList()
        : List.of();
  }

  /** How many orders there are; none where Cinder would not let both calls through. */
  public int count(Run sequential) {
    return isPair(sequential) ? 2 * product(sequential) : 0;
  }

  private int product(Run sequential) {
    return (requests(sequential, 0).size() + 1) * (requests(sequential, 1).size() + 1);
  }

  private static boolean isPair(Run sequential) {
    return sequential.trace().observations().stream().anyMatch(Observation::together);
  }

  /** The orders that are played. */
  public List<Scenario> interleaved(Run sequential) {
    int count = count(sequential);
    int played = Math.min(count, MOST);
    List<Scenario> scenarios = new ArrayList<>();
    for (int i = 0; i < played; i++) {
      int number = (int) ((long) i * count / played);
      int starts = number % 2;
      int others = requests(sequential, 1 - starts).size() + 1;
      int order = number / 2;
      scenarios.add(
          scenario(
              List.of(new Turn(starts, order / others), new Turn(1 - starts, order % others))));
    }
    return scenarios;
  }

  private Scenario scenario(List<Turn> turns) {
    List<Step> steps = new ArrayList<>(arranged);
    steps.add(new Step.Together(pair, turns));
    return new Scenario(dialect, steps);
  }

  /** The requests that one of the calls made; none where the calls were not made. */
  private static List<ArrayRequest> requests(Run sequential, int call) {
    List<Observation> together =
        sequential.trace().observations().stream().filter(Observation::together).toList();
    int index = sequential.carriedOut().steps().size() - 1 + call;
    return together.stream()
        .filter(seen -> seen.index() == index)
        .map(Observation::requests)
        .findFirst()
        .orElse(List.of());
  }
}
