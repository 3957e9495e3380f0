package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.cleanup.Ledger;
import io.cindertck.suite.timing.RunTimes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.junit.platform.launcher.TestExecutionListener;

/** One run: from a request and a target to a result. */
public final class Check {
  private static final String UNFINISHED =
      "the run has not ended: this is what it had come to by then";

  private final CheckRequest request;
  private final Predicate<Clause> judged;
  private final Redactor redactor;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Stop stop;
  private final Told told;
  private final TestExecutionListener[] listeners;

  /**
   * A run that is yet to be made.
   *
   * @param stop whether it is to end before it is through
   * @param told who is told while it goes on
   * @param listeners are shown every clause as a test
   */
  public Check(
      CheckRequest request, Clock clock, Stop stop, Told told, TestExecutionListener... listeners) {
    this(request, clock, System::nanoTime, stop, told, listeners);
  }

  /**
   * The same.
   *
   * @param nanoTime the time that calls are measured by, as {@link System#nanoTime} has it
   */
  Check(
      CheckRequest request,
      Clock clock,
      LongSupplier nanoTime,
      Stop stop,
      Told told,
      TestExecutionListener... listeners) {
    this.request = request;
    this.redactor = request.target().redactor();
    this.judged = ClauseGlob.matching(request.clauses());
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.stop = stop;
    this.told = told;
    this.listeners = listeners.clone();
  }

  /**
   * What a run came to.
   *
   * @param stopped why the run could not go on to its end; empty when it did
   * @param cases the smallest case of each clause that was violated, by the clause's id
   */
  public record Outcome(Result result, Optional<String> stopped, Map<String, FoundCase> cases) {}

  /** A run on an array that ends with the kit. */
  public Outcome run(Target target) {
    return run(target, Ledger.NONE);
  }

  /**
   * Makes the run. Whatever the driver does, there is a result.
   *
   * @param ledger is told of everything that is made, before it is
   */
  public Outcome run(Target target, Ledger ledger) {
    RunTimes times = new RunTimes(request.target().dialect(), nanoTime);
    Target timed = new Target(target.locator(), times.of(target.driver()), target.array());
    Campaign campaign =
        new Campaign(
            timed,
            request.target().dialect(),
            request.seed(),
            new Counts(judged, redactor::redact),
            new Deal(request.terms().shard()),
            FailFast.of(request, clock.instant()),
            stop,
            told.recording(),
            ledger);
    Systematic systematic = new Systematic(campaign);
    RunResult results = new RunResult(request, target, campaign, redactor, clock, times);
    ShardAccount shard = new ShardAccount(request, target, campaign, systematic, times, redactor);
    Runnable soFar =
        () ->
            told.interim()
                .tell(
                    () ->
                        shard.unfinished(
                            results.result(
                                systematic.swept().result(),
                                results.clauses(Map.of()),
                                List.of(UNFINISHED),
                                List.of(),
                                List.of())));
    soFar.run();
    campaign.telling().to(new Following(told.progress(), soFar, times::begin));
    return CurrentRun.with(
        campaign, request.tries(), () -> run(target, campaign, systematic, results, shard));
  }

  private Outcome run(
      Target target,
      Campaign campaign,
      Systematic systematic,
      RunResult results,
      ShardAccount shard) {
    Platform platform = new Platform(listeners);
    List<String> missed = playAll(campaign, systematic, platform);
    shard.playedAll();
    campaign.judgeDriver();
    // Other shards may have come to what this one has not.
    List<String> notReached =
        campaign.deal().isShared() ? missed : NotReached.of(missed, campaign.counts());
    Map<String, FoundCase> cases = cases(campaign, target);
    List<ClauseResult> clauses = results.clauses(cases);
    CurrentRun.get().results().addAll(clauses);
    platform.showClauses();
    campaign.begin("cleaning up");
    List<String> left = campaign.cleanUp();
    return new Outcome(
        shard.with(
            results.result(
                systematic.swept().result(),
                clauses,
                ShardAccount.reasons(request.terms().shard()),
                left,
                notReached)),
        campaign.hindrances().stopped().map(redactor::redact),
        cases);
  }

  /** Plays it all; what the run was cut short before, a line each. */
  private List<String> playAll(Campaign campaign, Systematic systematic, Platform platform) {
    Draws draws = CurrentRun.get().draws();
    draws.expect(request.terms().shard().count());
    List<String> notReached = new ArrayList<>(playCases(campaign));
    if (campaign.isBounded()) {
      systematic.playWhatTellsMost();
    } else {
      systematic.play();
    }
    notReached.addAll(systematic.notReached());
    draws.begin();
    if (request.tries() > 0 && campaign.goesOn()) {
      if (campaign.isBounded()) {
        platform.drawHistoriesFirst();
      } else {
        platform.draw();
      }
    }
    notReached.addAll(draws.notReached());
    campaign.outlook().end();
    if (!notReached.isEmpty()) {
      // What it was to end for may have come when nothing was played any more.
      campaign.ended();
    }
    return notReached;
  }

  private List<String> playCases(Campaign campaign) {
    campaign.begin("saved cases");
    int own = 0;
    int played = 0;
    for (SavedCase saved : request.cases()) {
      Deal.Hand hand = campaign.deal().next(saved.scenario());
      if (hand.isOwner()) {
        own++;
        played += campaign.play("saved cases", saved.scenario(), hand.place(0)).isPresent() ? 1 : 0;
      }
    }
    return played < own && !campaign.goesOn()
        ? List.of("saved cases: %d of %d".formatted(own - played, own))
        : List.of();
  }

  private Map<String, FoundCase> cases(Campaign campaign, Target target) {
    campaign.begin("making cases small");
    Replays replays = new Replays(request.target(), request.report(), target.array().locator());
    Map<String, FoundCase> cases = new LinkedHashMap<>();
    try (ReferenceTrial trial = new ReferenceTrial(Targets.reference(campaign.dialect()))) {
      CaseMaker maker = new CaseMaker(campaign, trial, replays, redactor);
      for (ClauseTally tally : campaign.counts().tallies()) {
        String clause = tally.clause().id();
        if (tally.violated() > 0) {
          campaign.at("shrinking " + clause);
          Optional<FoundCase> made = maker.of(tally);
          made.ifPresent(
              found -> {
                cases.put(clause, found);
                told.progress().made(tally.clause(), found);
              });
        }
      }
    }
    return cases;
  }
}
