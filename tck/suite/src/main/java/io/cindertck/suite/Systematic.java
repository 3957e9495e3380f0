package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Operation;
import io.cindertck.report.Place;
import io.cindertck.report.SweepResult;
import io.cindertck.scenario.PairSweep;
import io.cindertck.scenario.Pairs;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Sweep;
import io.cindertck.scenario.SystematicScenarios;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What every run plays whatever its seed, in an order that finds most drivers out early: calls as
 * they come, pairs of calls at a time, then every single fault.
 */
final class Systematic {
  /**
   * Into how many pieces of nearly the same size a sweep is split for shards. Each costs what all
   * have in common once more.
   */
  private static final int PIECES = 4;

  /** How many orders a pair of calls has, about. */
  private static final int PAIR_RUNS = 20;

  /** How many scenarios there are about a request that met a busy array; fewer, in fact. */
  private static final int MOST_AFTER_BUSY = 10;

  private final Campaign campaign;
  private final SweepTally tally = new SweepTally();
  private final Set<Scenario> played = new HashSet<>();

  Systematic(Campaign campaign) {
    this.campaign = campaign;
  }

  /** Plays it all, as far as the clauses that are judged may be come to. */
  void play() {
    campaign.begin("calls as they come");
    playInTurn();
    if (campaign.counts().isAboutHistories() && campaign.interleaves()) {
      campaign.begin("calls at a time");
      Pairs.of(campaign.dialect()).forEach(this::sweep);
    }
    sweep(sweep -> true);
  }

  /** Sweeps what is asked for, where faults can strike. */
  void sweep(Predicate<Sweep> asked) {
    if (campaign.can(Ability.INJECT)) {
      campaign.begin("every single fault");
      operations().stream()
          .flatMap(operation -> SystematicScenarios.sweeps(operation, campaign.dialect()).stream())
          .filter(asked)
          .forEach(this::sweep);
    }
  }

  /** Those that a clause may be come to in which is judged. */
  private List<Operation> operations() {
    return Arrays.stream(Operation.values()).filter(campaign.counts()::isAbout).toList();
  }

  /** The smallest scenarios of every operation come before larger ones of any. */
  private void playInTurn() {
    Map<Operation, Iterator<Scenario>> left = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      left.put(operation, SystematicScenarios.about(operation, campaign.dialect()).iterator());
    }
    while (!left.isEmpty()) {
      left.values().removeIf(scenarios -> !scenarios.hasNext());
      left.forEach((operation, scenarios) -> play(operation, scenarios.next()));
    }
  }

  private void play(Operation operation, Scenario scenario) {
    Scenario possible = campaign.possible(scenario);
    // With few members, or without faults, different recipes can come to the same steps.
    if (played.add(possible)) {
      campaign.play(operation.id(), possible);
    }
  }

  /** How many scenarios a sweep has, about. */
  private static int runs(Sweep sweep) {
    return 20 * (sweep.members() + 1);
  }

  /** Where each call stands that was swept. */
  List<Place> places() {
    return tally.places();
  }

  /** What was swept. */
  SweepResult result() {
    return tally.result();
  }

  private void sweep(PairSweep pair) {
    String doing = "calls at a time";
    Deal.Hand hand = campaign.deal(pair.sequential(), PAIR_RUNS, PIECES);
    Optional<Campaign.Played> sequential = common(doing, pair.sequential(), hand);
    if (sequential.isEmpty()) {
      return;
    }
    List<Scenario> orders = pair.interleaved(sequential.get().run());
    int played = 0;
    for (int i = 0; i < orders.size(); i++) {
      if (hand.has(i)) {
        campaign.play(doing, orders.get(i), hand.place(i + 1));
        played++;
      }
    }
    tally.countOrders(played, hand.isOwner() ? pair.count(sequential.get().run()) : 0);
  }

  /** What the pieces of a unit have in common: every shard that has one plays it, one counts it. */
  private Optional<Campaign.Played> common(String doing, Scenario scenario, Deal.Hand hand) {
    if (hand.isEmpty()) {
      return Optional.empty();
    }
    return hand.isOwner()
        ? campaign.play(doing, scenario, hand.place(0))
        : campaign.look(scenario, hand.place(0));
  }

  private void sweep(Sweep sweep) {
    String doing = "sweeping " + sweep.operation().id();
    Deal.Hand hand = campaign.deal(sweep.undisturbed(), runs(sweep), PIECES);
    Optional<Campaign.Played> undisturbed = common(doing, sweep.undisturbed(), hand);
    if (undisturbed.isEmpty()) {
      return;
    }
    List<ArrayRequest> requests = sweep.requests(undisturbed.get().run());
    tally.begin(requests, undisturbed.get().violations());
    List<Sweep.Point> points = sweep.points(undisturbed.get().run());
    for (int i = 0; i < points.size(); i++) {
      if (hand.has(i)) {
        play(doing, sweep, points.get(i), hand, (i + 1L) * MOST_AFTER_BUSY);
      }
    }
    tally.end(sweep, requests, hand.place(0));
  }

  private void play(String doing, Sweep sweep, Sweep.Point point, Deal.Hand hand, long within) {
    Optional<Campaign.Played> played = campaign.play(doing, point.scenario(), hand.place(within));
    if (played.isPresent()) {
      tally.count(point, played.get());
      List<Scenario> after = sweep.afterBusy(point, played.get().run());
      for (int i = 0; i < after.size(); i++) {
        campaign.play(doing, after.get(i), hand.place(within + i + 1));
      }
    }
  }
}
