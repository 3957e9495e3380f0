package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.scenario.History;
import io.cindertck.scenario.History.Move;
import io.cindertck.scenario.History.Verb;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Shrinker;
import io.cindertck.scenario.Step;
import io.cindertck.scenario.cleanup.Ledger;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wrong driver has a smallest case of a stated size, and shrinking comes to it in a stated
 * number of seeds at least. What is shrunk is the case that a run finds, in the midst of a random
 * history of other groups.
 */
class ShrinkQualityTest {
  private static final int SEEDS = 10;
  private static final int MOVES = 6;
  private static final int RUNS = 400;
  private static final Stated STATED = new Stated("smallest-cases.tsv");

  /** Drivers of whose clauses no scenario tells: their methods do. */
  static Stream<FaultyDriver> drivers() {
    return FaultyDrivers.all().stream()
        .filter(driver -> !driver.clause().startsWith("driver."))
        // Each of their calls costs its whole deadline.
        .filter(driver -> !driver.clause().equals("call.returns"));
  }

  @AfterAll
  static void write() throws IOException {
    STATED.close(
        "Sizes of the smallest cases: steps, volumes, faults, turns; and how many of ten seeds come to it.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  void comesDownToTheSmallestCase(FaultyDriver driver) {
    try (Target target = driver.open()) {
      Campaign campaign = Campaign.of(target, Dialect.CONSISTENCYGROUP, 1);
      Clause clause = Catalogue.find(driver.clause()).orElseThrow();
      Scenario found = found(driver, clause);
      Map<List<Long>, Integer> sizes = new HashMap<>();
      for (int seed = 1; seed <= SEEDS; seed++) {
        sizes.merge(
            size(shrunk(campaign, clause, amongOthers(campaign, clause, found, seed))),
            1,
            Integer::sum);
      }
      List<Long> smallest = sizes.keySet().stream().min(BY_SIZE).orElseThrow();
      long reached = sizes.getOrDefault(smallest, 0);
      List<Long> measured = new ArrayList<>(smallest);
      measured.add(reached);
      List<Long> stated = STATED.of(driver.name(), measured);
      int order = BY_SIZE.compare(smallest, stated.subList(0, smallest.size()));
      assertThat(order)
          .as("the smallest case of %s is %s, stated is %s", driver, smallest, stated)
          .isNotPositive();
      if (order == 0) {
        assertThat(reached)
            .as("seeds that come to %s, of %s: %s", smallest, SEEDS, sizes)
            .isGreaterThanOrEqualTo(stated.get(smallest.size()));
      }
    }
  }

  private static final Comparator<List<Long>> BY_SIZE =
      Comparator.<List<Long>>comparingLong(size -> size.stream().mapToLong(Long::longValue).sum())
          .thenComparing(size -> size.toString());

  /** The case that a default run finds first. */
  private static Scenario found(FaultyDriver driver, Clause clause) {
    try (Target target = driver.open()) {
      Campaign campaign =
          new Campaign(
              target,
              Dialect.CONSISTENCYGROUP,
              1,
              new Counts(one -> one.equals(clause)),
              new Deal(Shard.WHOLE),
              FailFast.AT_ANY,
              Stop.unlessAsked(),
              Recording.NONE,
              Ledger.NONE);
      CurrentRun.with(
          campaign,
          100,
          () -> {
            new Systematic(campaign).play();
            new Platform().draw();
            return campaign;
          });
      Scenario found = campaign.counts().tallies().iterator().next().smallest();
      if (found == null) {
        throw new AssertionError(driver + " was not found by " + clause.id());
      }
      return found;
    }
  }

  /** The same with other groups before and after. */
  private static Scenario amongOthers(Campaign campaign, Clause clause, Scenario found, int seed) {
    Random random = new Random(seed);
    for (int attempt = 0; attempt < 20; attempt++) {
      List<Step> steps = new ArrayList<>(noise(random, "a"));
      steps.addAll(found.steps());
      steps.addAll(noise(random, "z"));
      Scenario candidate = new Scenario(found.dialect(), steps);
      if (new LastFailure(campaign, clause, any -> true).failure(candidate).isPresent()) {
        return candidate;
      }
    }
    return found;
  }

  private static List<Step> noise(Random random, String prefix) {
    List<Move> moves = new ArrayList<>();
    List<Verb> verbs =
        Stream.of(Verb.values())
            .filter(verb -> verb != Verb.VANISH && verb != Verb.LEAVE && verb != Verb.REPEAT)
            .toList();
    for (int i = 0; i < MOVES; i++) {
      moves.add(
          Move.of(verbs.get(random.nextInt(verbs.size())), random.nextInt(9), random.nextInt(9)));
    }
    return new History(prefix, moves, random.nextBoolean())
        .scenario(Dialect.CONSISTENCYGROUP)
        .steps();
  }

  private static Scenario shrunk(Campaign campaign, Clause clause, Scenario failing) {
    int[] left = {RUNS};
    return new Shrinker(
            new LastFailure(campaign, clause, any -> true)::failure, () -> left[0]-- > 0)
        .shrink(failing)
        .scenario();
  }

  private static long volumes(Command command) {
    if (command instanceof Command.CreateGroupFromSource copy) {
      return copy.volumes().size();
    }
    boolean one =
        command instanceof Command.CreateVolume
            || command instanceof Command.CloneVolume
            || command instanceof Command.CreateVolumeFromSnapshot;
    return one ? 1 : 0;
  }

  private static List<Long> size(Scenario scenario) {
    long volumes = 0;
    long faults = 0;
    long turns = 0;
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Call call) {
        volumes += volumes(call.command());
        faults += call.faults().size();
      } else if (step instanceof Step.Together together) {
        turns += together.turns().size();
      }
    }
    return List.of((long) scenario.steps().size(), volumes, faults, turns);
  }
}
