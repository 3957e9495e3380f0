package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Operation;
import io.cindertck.report.Place;
import io.cindertck.scenario.PairSweep;
import io.cindertck.scenario.Pairs;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Sweep;
import io.cindertck.scenario.SystematicScenarios;
import io.cindertck.suite.SystematicPlan.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What every run plays whatever its seed, in an order that finds most drivers out early: calls as
 * they come, pairs of calls at a time, then every single fault. Where there may not be time for all
 * of it, what tells most comes first. Of a shard it is what is dealt to it.
 */
final class Systematic {
  /** How many pairs are tried at most for clauses about histories, before all else is played. */
  private static final int FIRST_PAIRS = 3;

  /** How many scenarios there are about a request that met a busy array; fewer, in fact. */
  private static final int MOST_AFTER_BUSY = 10;

  private static final String PAIRS = "calls at a time";

  /** The clause that nothing but calls at a time comes to. */
  private static final String AT_A_TIME = "history.linearizable";

  private final Campaign campaign;
  private final SweepTally tally = new SweepTally();
  private final Set<Scenario> played = new HashSet<>();
  private final Set<Scenario> missed = new HashSet<>();
  private final Map<Scenario, Played> sequential = new HashMap<>();
  private final List<String> missedPairs = new ArrayList<>();
  private final SweepReach sweeps = new SweepReach();

  Systematic(Campaign campaign) {
    this.campaign = campaign;
  }

  /** Plays it all, as far as the clauses that are judged may be come to. */
  void play() {
    SystematicPlan plan = plan();
    playCalls(plan);
    playPairs(plan);
    sweep(plan.sweeps());
  }

  /**
   * The same, for a run that may have to end before it is through: a few scenarios that come to
   * every clause, the sweep of all operations side by side, what is left, and then pairs.
   */
  void playWhatTellsMost() {
    SystematicPlan plan = plan();
    playFirst(plan);
    sweep(
        inTurn(
            operations().stream()
                .map(
                    operation ->
                        plan.sweeps().stream()
                            .filter(unit -> unit.what().operation() == operation)
                            .toList())
                .toList()));
    playCalls(plan);
    playPairs(plan);
  }

  /** Sweeps what is asked for and nothing else, where faults can strike. */
  void sweep(Predicate<Sweep> asked) {
    List<Sweep> chosen = sweeps().stream().filter(asked).toList();
    sweep(SystematicPlan.of(campaign, Map.of(), List.of(), chosen).sweeps());
  }

  private SystematicPlan plan() {
    boolean inPairs = campaign.counts().isAboutHistories() && campaign.interleaves();
    SystematicPlan plan =
        SystematicPlan.of(
            campaign, calls(), inPairs ? Pairs.of(campaign.dialect()) : List.of(), sweeps());
    campaign.outlook().known();
    return plan;
  }

  /** The smallest scenarios of every operation come before larger ones of any. */
  private Map<Scenario, Operation> calls() {
    Map<Scenario, Operation> about = new LinkedHashMap<>();
    record Call(Operation operation, Scenario scenario) {}
    List<List<Call>> all =
        operations().stream()
            .map(
                operation ->
                    SystematicScenarios.about(operation, campaign.dialect()).stream()
                        .map(scenario -> new Call(operation, campaign.possible(scenario)))
                        .toList())
            .toList();
    // With few members, or without faults, different recipes can come to the same steps.
    inTurn(all).forEach(call -> about.putIfAbsent(call.scenario(), call.operation()));
    return about;
  }

  private List<Sweep> sweeps() {
    return campaign.can(Ability.INJECT)
        ? operations().stream()
            .flatMap(
                operation -> SystematicScenarios.sweeps(operation, campaign.dialect()).stream())
            .toList()
        : List.of();
  }

  /** Those that a clause may be come to in which is judged. */
  private List<Operation> operations() {
    return Arrays.stream(Operation.values()).filter(campaign.counts()::isAbout).toList();
  }

  /** The first of each, then the second of each, and so on. */
  private static <T> List<T> inTurn(List<? extends List<T>> all) {
    List<T> turns = new ArrayList<>();
    int longest = all.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<T> each : all) {
        if (i < each.size()) {
          turns.add(each.get(i));
        }
      }
    }
    return turns;
  }

  private void playFirst(SystematicPlan plan) {
    campaign.begin("a first look");
    for (FirstLook.Entry entry : FirstLook.entries()) {
      if (campaign.counts().isAbout(entry.operation())
          && entry.clauses().stream().anyMatch(campaign.counts()::isOpen)) {
        List<Scenario> all = SystematicScenarios.about(entry.operation(), campaign.dialect());
        Unit<Scenario> unit = plan.calls().get(campaign.possible(all.get(entry.index())));
        if (unit != null) {
          play(unit);
        }
      }
    }
    plan.pairs().stream()
        .filter(pair -> pair.hand().isOwner())
        .limit(FIRST_PAIRS)
        .takeWhile(pair -> campaign.counts().isOpen(AT_A_TIME))
        .forEach(this::begin);
  }

  private void playCalls(SystematicPlan plan) {
    campaign.begin("calls as they come");
    plan.calls().values().forEach(this::play);
  }

  private void play(Unit<Scenario> unit) {
    Scenario scenario = unit.what();
    if (!unit.hand().isOwner() || played.contains(scenario)) {
      return;
    }
    if (campaign.play(unit.doing(), scenario, unit.hand().place(0)).isPresent()
        || campaign.goesOn()) {
      played.add(scenario);
      missed.remove(scenario);
    } else {
      missed.add(scenario);
    }
    campaign.outlook().done(unit.calls());
  }

  /** What was swept. */
  SweepTally swept() {
    return tally;
  }

  /** What was not come to before the run was cut short, a line each. */
  List<String> notReached() {
    List<String> lines = new ArrayList<>(sweeps.lines());
    if (!missed.isEmpty()) {
      int all = played.size() + missed.size();
      lines.add("calls as they come: %d of %d scenarios".formatted(missed.size(), all));
    }
    if (!missedPairs.isEmpty()) {
      lines.add(PAIRS + ": " + String.join("; ", missedPairs));
    }
    return lines;
  }

  private void playPairs(SystematicPlan plan) {
    if (!plan.pairs().isEmpty()) {
      campaign.begin(PAIRS);
      plan.pairs().stream().filter(pair -> !pair.hand().isEmpty()).forEach(this::playOrders);
    }
  }

  /** What the pieces of a unit have in common: every shard that has one plays it, one counts it. */
  private Optional<Played> common(Unit<?> unit, Scenario scenario) {
    return unit.hand().isOwner()
        ? campaign.play(unit.doing(), scenario, unit.hand().place(0))
        : campaign.look(scenario, unit.hand().place(0));
  }

  /** One call after the other, once. */
  private Optional<Played> begin(Unit<PairSweep> pair) {
    Scenario first = pair.what().sequential();
    if (!sequential.containsKey(first)) {
      common(pair, first).ifPresent(done -> sequential.put(first, done));
    }
    return Optional.ofNullable(sequential.get(first));
  }

  private void playOrders(Unit<PairSweep> pair) {
    Optional<Run> begun = begin(pair).map(Played::run);
    // It is not asked for again, and may be long.
    sequential.remove(pair.what().sequential());
    boolean through = false;
    if (begun.isPresent()) {
      List<Scenario> orders = pair.what().interleaved(begun.get());
      int dealt = 0;
      int done = 0;
      for (int i = 0; i < orders.size(); i++) {
        if (pair.hand().has(i)) {
          dealt++;
          Place place = pair.hand().place(i + 1);
          done += campaign.play(PAIRS, orders.get(i), place).isPresent() ? 1 : 0;
        }
      }
      through = done == dealt;
      tally.countOrders(dealt, pair, begun.get());
    }
    if (!through && !campaign.goesOn()) {
      missedPairs.add(pair.what().words());
    }
    campaign.outlook().done(pair.calls());
  }

  private void sweep(List<Unit<Sweep>> units) {
    if (!units.isEmpty()) {
      campaign.begin("every single fault");
      for (Unit<Sweep> unit : units) {
        if (!unit.hand().isEmpty()) {
          sweep(unit);
        }
        campaign.outlook().done(unit.calls());
      }
    }
  }

  private void sweep(Unit<Sweep> unit) {
    Sweep sweep = unit.what();
    Optional<Played> undisturbed = common(unit, sweep.undisturbed());
    if (undisturbed.isEmpty()) {
      sweeps.ended(sweep, campaign.goesOn() ? SweepReach.ALL : 0);
      return;
    }
    List<ArrayRequest> requests = sweep.requests(undisturbed.get().run());
    tally.begin(requests, undisturbed.get().violations());
    int reached = SweepReach.ALL;
    List<Sweep.Point> points = sweep.points(undisturbed.get().run());
    for (int i = 0; i < points.size(); i++) {
      if (unit.hand().has(i) && !isThrough(unit, points.get(i), (i + 1L) * MOST_AFTER_BUSY)) {
        reached = Math.min(reached, points.get(i).request() - 1);
      }
    }
    sweeps.ended(sweep, reached);
    tally.end(sweep, requests, unit.hand().place(0));
  }

  /** Plays a point; whether the run was not at its end by then. */
  private boolean isThrough(Unit<Sweep> unit, Sweep.Point point, long within) {
    Optional<Played> struck =
        campaign.play(unit.doing(), point.scenario(), unit.hand().place(within));
    if (struck.isPresent()) {
      tally.count(point, struck.get());
      List<Scenario> after = unit.what().afterBusy(point, struck.get().run());
      for (int i = 0; i < after.size(); i++) {
        campaign.play(unit.doing(), after.get(i), unit.hand().place(within + i + 1));
      }
    }
    return struck.isPresent() || campaign.goesOn();
  }
}
