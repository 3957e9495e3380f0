package io.cindertck.suite;

import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Operation;
import io.cindertck.report.SweepResult;
import io.cindertck.scenario.PairSweep;
import io.cindertck.scenario.Pairs;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.Sweep;
import io.cindertck.scenario.SystematicScenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What every run plays whatever its seed, in an order that finds most drivers out early: calls as
 * they come, pairs of calls at a time, then every single fault. Where there may not be time for all
 * of it, what tells most comes first.
 */
final class Systematic {
  /** How many pairs are tried at most for clauses about histories, before all else is played. */
  private static final int FIRST_PAIRS = 3;

  private static final String PAIRS = "calls at a time";

  /** The clause that nothing but calls at a time comes to. */
  private static final String AT_A_TIME = "history.linearizable";

  private final Campaign campaign;
  private final SweepTally tally = new SweepTally();
  private final Set<Scenario> played = new HashSet<>();
  private final Set<Scenario> missed = new HashSet<>();
  private final Map<Scenario, Run> sequential = new HashMap<>();
  private final List<String> missedPairs = new ArrayList<>();
  private final SweepReach sweeps = new SweepReach();

  Systematic(Campaign campaign) {
    this.campaign = campaign;
  }

  /** Plays it all, as far as the clauses that are judged may be come to. */
  void play() {
    playInTurn();
    playPairs();
    sweep(sweep -> true);
  }

  /**
   * The same, for a run that may have to end before it is through: a few scenarios that come to
   * every clause, the sweep of all operations side by side, what is left, and then pairs.
   */
  void playWhatTellsMost() {
    playFirst();
    if (campaign.can(Ability.INJECT)) {
      campaign.begin("every single fault");
      inTurn(this::sweeps, (operation, sweep) -> sweep(sweep));
    }
    playInTurn();
    playPairs();
  }

  /** Sweeps what is asked for, where faults can strike. */
  void sweep(Predicate<Sweep> asked) {
    if (campaign.can(Ability.INJECT)) {
      campaign.begin("every single fault");
      operations().stream()
          .flatMap(operation -> sweeps(operation).stream())
          .filter(asked)
          .forEach(this::sweep);
    }
  }

  private List<Sweep> sweeps(Operation operation) {
    return SystematicScenarios.sweeps(operation, campaign.dialect());
  }

  /** Those that a clause may be come to in which is judged. */
  private List<Operation> operations() {
    return Arrays.stream(Operation.values()).filter(campaign.counts()::isAbout).toList();
  }

  private void playFirst() {
    campaign.begin("a first look");
    for (FirstLook.Entry entry : FirstLook.entries()) {
      if (campaign.counts().isAbout(entry.operation())
          && entry.clauses().stream().anyMatch(campaign.counts()::isOpen)) {
        List<Scenario> all = SystematicScenarios.about(entry.operation(), campaign.dialect());
        play(entry.operation(), all.get(entry.index()));
      }
    }
    if (playsPairs()) {
      Pairs.of(campaign.dialect()).stream()
          .limit(FIRST_PAIRS)
          .takeWhile(pair -> campaign.counts().isOpen(AT_A_TIME))
          .forEach(this::begin);
    }
  }

  /** The smallest scenarios of every operation come before larger ones of any. */
  private void playInTurn() {
    campaign.begin("calls as they come");
    inTurn(operation -> SystematicScenarios.about(operation, campaign.dialect()), this::play);
  }

  private <T> void inTurn(Function<Operation, List<T>> all, BiConsumer<Operation, T> play) {
    Map<Operation, Iterator<T>> left = new LinkedHashMap<>();
    for (Operation operation : operations()) {
      left.put(operation, all.apply(operation).iterator());
    }
    while (!left.isEmpty()) {
      left.values().removeIf(scenarios -> !scenarios.hasNext());
      left.forEach((operation, scenarios) -> play.accept(operation, scenarios.next()));
    }
  }

  private void play(Operation operation, Scenario scenario) {
    Scenario possible = campaign.possible(scenario);
    // With few members, or without faults, different recipes can come to the same steps.
    if (played.contains(possible)) {
      return;
    }
    if (campaign.play(operation.id(), possible).isPresent() || campaign.goesOn()) {
      played.add(possible);
      missed.remove(possible);
    } else {
      missed.add(possible);
    }
  }

  /** What was swept. */
  SweepResult result() {
    return tally.result();
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

  private boolean playsPairs() {
    return campaign.counts().isAboutHistories() && campaign.interleaves();
  }

  private void playPairs() {
    if (playsPairs()) {
      campaign.begin(PAIRS);
      Pairs.of(campaign.dialect()).forEach(this::sweep);
    }
  }

  /** One call after the other, once. */
  private Optional<Run> begin(PairSweep pair) {
    Scenario first = pair.sequential();
    if (!sequential.containsKey(first)) {
      campaign.play(PAIRS, first).ifPresent(done -> sequential.put(first, done.run()));
    }
    return Optional.ofNullable(sequential.get(first));
  }

  private void sweep(PairSweep pair) {
    Optional<Run> begun = begin(pair);
    // It is not asked for again, and may be long.
    sequential.remove(pair.sequential());
    boolean through = false;
    if (begun.isPresent()) {
      List<Scenario> orders = pair.interleaved(begun.get());
      long done = orders.stream().filter(order -> campaign.play(PAIRS, order).isPresent()).count();
      through = done == orders.size();
      tally.countOrders(orders.size(), pair.count(begun.get()));
    }
    if (!through && !campaign.goesOn()) {
      missedPairs.add(pair.words());
    }
  }

  private void sweep(Sweep sweep) {
    String doing = "sweeping " + sweep.operation().id();
    Optional<Campaign.Played> undisturbed = campaign.play(doing, sweep.undisturbed());
    if (undisturbed.isEmpty()) {
      sweeps.ended(sweep, campaign.goesOn() ? SweepReach.ALL : 0);
      return;
    }
    List<ArrayRequest> requests = sweep.requests(undisturbed.get().run());
    tally.begin(requests, undisturbed.get().violations());
    int reached = SweepReach.ALL;
    for (Sweep.Point point : sweep.points(undisturbed.get().run())) {
      Optional<Campaign.Played> struck = campaign.play(doing, point.scenario());
      struck.ifPresent(
          run -> {
            tally.count(point, run);
            sweep.afterBusy(point, run.run()).forEach(scenario -> campaign.play(doing, scenario));
          });
      if (struck.isEmpty() && !campaign.goesOn()) {
        reached = Math.min(reached, point.request() - 1);
      }
    }
    sweeps.ended(sweep, reached);
    tally.end(sweep, requests);
  }
}
