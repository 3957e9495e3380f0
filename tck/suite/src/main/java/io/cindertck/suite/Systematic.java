package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Operation;
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

  /** What was swept. */
  SweepResult result() {
    return tally.result();
  }

  private void sweep(PairSweep pair) {
    Optional<Campaign.Played> sequential = campaign.play("calls at a time", pair.sequential());
    if (sequential.isEmpty()) {
      return;
    }
    List<Scenario> orders = pair.interleaved(sequential.get().run());
    orders.forEach(order -> campaign.play("calls at a time", order));
    tally.countOrders(orders.size(), pair.count(sequential.get().run()));
  }

  private void sweep(Sweep sweep) {
    String doing = "sweeping " + sweep.operation().id();
    Optional<Campaign.Played> undisturbed = campaign.play(doing, sweep.undisturbed());
    if (undisturbed.isEmpty()) {
      return;
    }
    List<ArrayRequest> requests = sweep.requests(undisturbed.get().run());
    tally.begin(requests, undisturbed.get().violations());
    for (Sweep.Point point : sweep.points(undisturbed.get().run())) {
      campaign
          .play(doing, point.scenario())
          .ifPresent(
              played -> {
                tally.count(point, played);
                sweep
                    .afterBusy(point, played.run())
                    .forEach(scenario -> campaign.play(doing, scenario));
              });
    }
    tally.end(sweep, requests);
  }
}
