package io.cindertck.suite;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.array.ArrayProbe.Ability;
import io.cindertck.contract.Dialect;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.scenario.ArrayTroubleException;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioRunner;
import io.cindertck.scenario.cleanup.Ledger;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
  private final Telling telling = new Telling();
  private final Recording recording;
  private final FailFast failFast;
  private final Stop stop;
  private final CuttableDriver calls;
  private final ScenarioRunner runner;
  private final Counts counts;
  private final Hindrances hindrances = new Hindrances();
  private final Deal deal;
  private final Outlook outlook = new Outlook();
  private long counted;

  /**
   * One that nothing has been played of.
   *
   * @param counts what it comes to
   * @param deal deals it out, to this shard and others
   * @param failFast which failure it ends at
   */
  Campaign(
      Target target,
      Dialect dialect,
      long seed,
      Counts counts,
      Deal deal,
      FailFast failFast,
      Stop stop,
      Recording recording,
      Ledger ledger) {
    this.target = target;
    this.dialect = dialect;
    this.seed = seed;
    this.failFast = failFast;
    this.stop = stop;
    this.recording = recording;
    this.calls = new CuttableDriver(target.driver(), stop);
    this.runner = new ScenarioRunner(calls, target.array(), ledger);
    this.counts = counts;
    this.deal = deal;
  }

  /** One that judges by every clause and tells nobody, whatever is found. */
  static Campaign of(Target target, Dialect dialect, long seed) {
    return new Campaign(
        target,
        dialect,
        seed,
        new Counts(clause -> true),
        new Deal(Shard.WHOLE),
        FailFast.NEVER,
        Stop.unlessAsked(),
        Recording.NONE,
        Ledger.NONE);
  }

  /** Tells how it goes on. */
  Telling telling() {
    return telling;
  }

  /** What is played from now on is a part of the run, such as {@code every single fault}. */
  void begin(String part) {
    if (telling.begins(part)) {
      at(part);
    }
  }

  /** Tells where the run is. */
  void at(String doing) {
    telling.at(counts.standing(doing, calls(), outlook.share(calls())));
  }

  /** How much of it is to come. */
  Outlook outlook() {
    return outlook;
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

  /** Deals out what there is to play. */
  Deal deal() {
    return deal;
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
    if (!mayGoOn()) {
      return Optional.empty();
    }
    long before = calls();
    Optional<Played> played =
        attempt(
            scenario,
            place,
            run -> {
              Set<String> violations = counts.count(run, place, calls());
              telling.violations(counts, run.ids()::readable);
              recording.played(run);
              return violations;
            });
    counted += calls() - before;
    at(doing);
    return played;
  }

  /**
   * Plays a scenario that another shard counts, for what this one has to know of it. That it cannot
   * be played here is this shard's own matter, whatever becomes of it there: what is this shard's
   * and hangs on it is not played either.
   *
   * @return empty when it could not be played
   */
  Optional<Played> look(Scenario scenario, Place place) {
    return mayGoOn() ? attempt(scenario, place, counts::violations) : Optional.empty();
  }

  /**
   * Plays a scenario; what keeps it from being played is noted.
   *
   * @param judging says which clauses were violated
   */
  private Optional<Played> attempt(
      Scenario scenario, Place place, Function<Run, Set<String>> judging) {
    try {
      Run run = run(possible(scenario), place.toString());
      return Optional.of(new Played(run, judging.apply(run)));
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

  /** Whether nothing more is played since a clause failed, as was asked for. */
  @Override
  public boolean hasFailedFast() {
    return counts.tallies().stream().anyMatch(failFast::endsAt);
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
    telling.violations(counts, why -> why);
  }
}
