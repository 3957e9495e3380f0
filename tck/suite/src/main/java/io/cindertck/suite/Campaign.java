package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.scenario.ArrayTroubleException;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.cleanup.Ledger;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Scenarios played on one target, each judged by every clause. Memory does not grow with their
 * number.
 */
final class Campaign implements RunAccount {
  /** How long the scenarios of a run wait, in all, for calls that do not come back. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The same with what it takes to look closer at what was found. */
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(3);

  private final Target target;
  private final Dialect dialect;
  private final long seed;
  private Progress progress = Progress.NONE;
  private String phase = "";
  private final Set<String> told = new HashSet<>();
  private final Recording recording;
  private final boolean failFast;
  private final Stop stop;
  private final CuttableDriver calls;
  private final ScenarioRunner runner;
  private final Counts counts;
  private final Hindrances hindrances = new Hindrances();
  private final Deal deal;
  private final boolean isPart;
  private final Outlook outlook = new Outlook();
  private long counted;

  /** One that is played by itself. */
  Campaign(
      Target target,
      Dialect dialect,
      long seed,
      Predicate<Clause> judged,
      boolean failFast,
      Stop stop,
      Recording recording,
      Ledger ledger) {
    this(
        target,
        dialect,
        seed,
        judged,
        failFast,
        stop,
        recording,
        ledger,
        Shard.WHOLE,
        text -> text);
  }

  /**
   * The part of one that is a shard's.
   *
   * @param clean takes secrets out of what is said of a violation
   */
  Campaign(
      Target target,
      Dialect dialect,
      long seed,
      Predicate<Clause> judged,
      boolean failFast,
      Stop stop,
      Recording recording,
      Ledger ledger,
      Shard shard,
      UnaryOperator<String> clean) {
    this.target = target;
    this.dialect = dialect;
    this.seed = seed;
    this.failFast = failFast;
    this.stop = stop;
    this.recording = recording;
    this.calls = new CuttableDriver(target.driver(), stop);
    this.runner = new ScenarioRunner(calls, target.array(), ledger);
    this.counts = new Counts(judged, clean);
    this.deal = new Deal(shard);
    this.isPart = !shard.equals(Shard.WHOLE);
  }

  /** One that judges by every clause and tells nobody, whatever is found. */
  static Campaign of(Target target, Dialect dialect, long seed) {
    return new Campaign(
        target,
        dialect,
        seed,
        clause -> true,
        false,
        Stop.unlessAsked(),
        Recording.NONE,
        Ledger.NONE);
  }

  /** Tells of each scenario, and of each phase that begins, from now on. */
  void tell(Progress listener) {
    this.progress = listener;
  }

  /** What is played from now on is a part of the run, such as {@code every single fault}. */
  void begin(String part) {
    if (!part.equals(phase)) {
      phase = part;
      progress.begins(part);
      at(part);
    }
  }

  /** Tells where the run is. */
  void at(String doing) {
    progress.at(counts.standing(doing, calls(), outlook.share(calls())));
  }

  /** How much of it is to come. */
  Outlook outlook() {
    return outlook;
  }

  private void tellViolations(UnaryOperator<String> readable) {
    for (ClauseTally tally : counts.tallies()) {
      String why = tally.why();
      if (tally.violated() > 0 && why != null && told.add(tally.clause().id())) {
        progress.violated(tally.clause(), readable.apply(why));
      }
    }
  }

  Dialect dialect() {
    return dialect;
  }

  long seed() {
    return seed;
  }

  @Override
  public long calls() {
    return runner.calls();
  }

  /** How many of the driver calls were made in scenarios that were counted. */
  long countedCalls() {
    return counted;
  }

  /** What it has come to. */
  @Override
  public Counts counts() {
    return counts;
  }

  /** What kept the run from being whole. */
  @Override
  public Hindrances hindrances() {
    return hindrances;
  }

  /**
   * A scenario that was played.
   *
   * @param violations the clauses that were violated, of those that are judged, each once
   */
  record Played(Run run, Set<String> violations) {
    /** Whether a clause that is judged was violated. */
    boolean violated() {
      return !violations.isEmpty();
    }

    /** Whether a fault struck. */
    boolean struck() {
      return run.trace().observations().stream().anyMatch(seen -> !seen.struck().isEmpty());
    }
  }

  /**
   * Deals out the next unit of the campaign, which is about so many runs.
   *
   * @param pieces into how many it may be split
   */
  Deal.Hand deal(Scenario scenario, int runs, int pieces) {
    return deal.next(scenario, runs, pieces);
  }

  /** Deals out a scenario that is a unit by itself. */
  Deal.Hand deal(Scenario scenario) {
    return deal(scenario, 1, 1);
  }

  /**
   * A deal of its own of what comes later.
   *
   * @param more how many units come before it that have not been dealt yet
   */
  Deal dealAfter(long more) {
    return deal.after(more);
  }

  /** Whether it is a part of one. */
  boolean isPart() {
    return isPart;
  }

  /**
   * Plays a scenario and counts what every clause finds in it. A failure of the kit ends the
   * scenario and not the run; a driver that cannot be brought up again ends the run, and so does an
   * array probe that fails.
   *
   * @param place where it stands in the campaign
   * @return empty when it could not be played
   */
  Optional<Played> play(String doing, Scenario scenario, Place place) {
    Optional<Played> played = Optional.empty();
    if (mayGoOn()) {
      long before = calls();
      try {
        Run run = run(possible(scenario), place.toString());
        played = Optional.of(new Played(run, counts.count(run, place, calls())));
        tellViolations(run.ids()::readable);
        recording.played(run);
      } catch (CutShortException e) {
        hindrances.cutShort(stop.why().orElse(e.getMessage() + ""));
      } catch (DriverUnreachableException e) {
        stop(e);
      } catch (ArrayTroubleException e) {
        hindrances.ofArray(new Noted(place, e.getMessage() + ""));
      } catch (UncheckedIOException e) {
        // What was asked for cannot be written: that is no failure of a scenario.
        throw e;
      } catch (RuntimeException e) {
        hindrances.ofKit(place, e);
      }
      counted += calls() - before;
      at(doing);
    }
    return played;
  }

  /**
   * Plays a scenario that another shard counts, for what this one has to know of it.
   *
   * @return empty when it could not be played
   */
  Optional<Played> look(Scenario scenario, Place place) {
    if (!mayGoOn()) {
      return Optional.empty();
    }
    try {
      Run run = run(possible(scenario), place.toString());
      return Optional.of(new Played(run, counts.violations(run)));
    } catch (CutShortException e) {
      hindrances.cutShort(stop.why().orElse(e.getMessage() + ""));
    } catch (DriverUnreachableException e) {
      stop(e);
    } catch (RuntimeException ignored) {
      // It is told by the shard that counts it.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private boolean mayGoOn() {
    ended();
    return goesOn();
  }

  /** Nothing more is played: notes why, where it is to end before it is through. */
  void ended() {
    stop.why().ifPresent(hindrances::cutShort);
  }

  /** Whether more is played, as far as is known by now. */
  boolean goesOn() {
    return !hindrances.isOver() && stop.why().isEmpty() && !isTooSlow() && !hasFailedFast();
  }

  /** Whether it may have to end before it is through. */
  boolean isBounded() {
    return stop.isBounded();
  }

  /** Whether nothing more is played since a clause was violated, as was asked for. */
  @Override
  public boolean hasFailedFast() {
    return failFast && counts.tallies().stream().anyMatch(tally -> tally.violated() > 0);
  }

  /** Whether so much time went into calls that did not come back that no more is played. */
  @Override
  public boolean isTooSlow() {
    return runner.waited().compareTo(PATIENCE) > 0;
  }

  /** Whether nothing more is played to look closer at what was found. */
  boolean isExhausted() {
    return hindrances.stopped().isPresent()
        || stop.isOver()
        || runner.waited().compareTo(LONGEST_PATIENCE) > 0;
  }

  /** Ends the run: the driver, or the probe of its array, is out of reach. */
  void stop(DriverUnreachableException why) {
    hindrances.stop(why.getMessage() + "");
  }

  /** Whether the array lets the kit do that. */
  boolean can(Ability ability) {
    return target.array().can(ability);
  }

  /** Whether calls at a time can be held back. */
  boolean interleaves() {
    return target.array().interleaves() && target.driver().concurrent();
  }

  /** The scenario, as far as the array lets the kit interfere. */
  Scenario possible(Scenario scenario) {
    return scenario.within(target.array().abilities());
  }

  /** Takes away what is left on an array that outlives the run; a line for what stays. */
  List<String> cleanUp() {
    try {
      return runner.cleanUp(dialect).left();
    } catch (DriverUnreachableException e) {
      return List.of("nothing more could be deleted: " + e.getMessage());
    }
  }

  /**
   * Plays a scenario and counts nothing.
   *
   * @param which which run it is of the campaign: its ids hang on that and the seed
   * @throws CutShortException when the run was to end meanwhile
   */
  Run run(Scenario scenario, String which) {
    Run run = runner.run(scenario, seed + "-" + which);
    if (calls.wasCut()) {
      throw new CutShortException();
    }
    return run;
  }

  /** Judges the driver by its methods, those left out that it refuses as not implemented. */
  void judgeDriver() {
    counts.countDriver(target.driver().description(), dialect, calls());
    tellViolations(why -> why);
  }
}
