package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ArrayFacts;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.SweepResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.launcher.TestExecutionListener;

/** One run: from a request and a target to a result. */
public final class Check {
  private final CheckRequest request;
  private final Predicate<Clause> judged;
  private final Redactor redactor;
  private final Clock clock;
  private final Progress progress;
  private final Recording recording;
  private final TestExecutionListener[] listeners;

  /**
   * A run that is yet to be made.
   *
   * @param listeners are shown every clause as a test
   * @throws IllegalArgumentException when the request's glob matches no clause
   */
  public Check(
      CheckRequest request,
      Clock clock,
      Progress progress,
      Recording recording,
      TestExecutionListener... listeners) {
    this.request = request;
    this.redactor = new Redactor(request.target().options());
    this.judged = ClauseGlob.matching(request.clauses());
    this.clock = clock;
    this.progress = progress;
    this.recording = recording;
    this.listeners = listeners.clone();
  }

  /**
   * What a run came to.
   *
   * @param stopped why the run could not go on to its end; empty when it did
   * @param cases the smallest case of each clause that was violated, by the clause's id
   */
  public record Outcome(Result result, Optional<String> stopped, Map<String, FoundCase> cases) {}

  /** Makes the run. Whatever the driver does, there is a result. */
  public Outcome run(Target target) {
    Instant started = clock.instant();
    Campaign campaign =
        new Campaign(
            target,
            request.target().dialect(),
            request.seed(),
            judged,
            request.failFast(),
            progress,
            recording);
    return CurrentRun.with(
        campaign,
        request.tries(),
        () -> {
          Platform platform = new Platform(listeners);
          SweepResult sweep = playAll(campaign, platform);
          Map<String, FoundCase> cases = cases(campaign, target);
          List<ClauseResult> clauses = clauseResults(campaign, cases);
          CurrentRun.get().results().addAll(clauses);
          platform.showClauses();
          return new Outcome(
              result(target, campaign, started, sweep, clauses),
              campaign.stopped().map(redactor::redact),
              cases);
        });
  }

  /** Plays everything; tells what was swept. */
  private SweepResult playAll(Campaign campaign, Platform platform) {
    request.cases().forEach(saved -> campaign.play("saved cases", saved.scenario()));
    Systematic systematic = new Systematic(campaign);
    systematic.play();
    if (request.tries() > 0) {
      platform.draw();
    }
    campaign.judgeDriver();
    return systematic.result();
  }

  private Map<String, FoundCase> cases(Campaign campaign, Target target) {
    Replays replays = new Replays(request.target(), request.report(), target.array().locator());
    Map<String, FoundCase> cases = new LinkedHashMap<>();
    try (ReferenceTrial trial = new ReferenceTrial(Targets.reference(campaign.dialect()))) {
      CaseMaker maker = new CaseMaker(campaign, trial, replays, redactor);
      for (ClauseTally tally : campaign.tallies()) {
        String clause = tally.clause().id();
        if (tally.violated() > 0) {
          progress.at("shrinking " + clause, campaign.scenarios(), campaign.calls());
          maker.of(tally).ifPresent(found -> cases.put(clause, found));
        }
      }
    }
    return cases;
  }

  private static List<ClauseResult> clauseResults(Campaign campaign, Map<String, FoundCase> cases) {
    List<ClauseResult> results = new ArrayList<>();
    for (ClauseTally tally : campaign.tallies()) {
      Clause clause = tally.clause();
      Verdict verdict = tally.verdict(isOffered(clause, campaign));
      FoundCase found = cases.get(clause.id());
      results.add(
          new ClauseResult(
              clause.id(),
              clause.operation(),
              clause.level(),
              clause.account().id(),
              clause.source(),
              clause.owed(),
              clause.advice(),
              verdict,
              tally.reason(verdict),
              tally.judged(),
              tally.violated(),
              found == null ? null : found.counterexample()));
    }
    return results;
  }

  private static boolean isOffered(Clause clause, Campaign campaign) {
    for (Operation operation : Operation.values()) {
      if (operation.id().equals(clause.operation())) {
        return campaign.operation(operation).offered();
      }
    }
    return true;
  }

  private Result result(
      Target target,
      Campaign campaign,
      Instant started,
      SweepResult sweep,
      List<ClauseResult> clauses) {
    List<String> troubles = new ArrayList<>();
    campaign
        .stopped()
        .ifPresent(why -> troubles.add("the run was cut short: " + redactor.redact(why)));
    if (campaign.isTooSlow()) {
      troubles.add("the run was cut short: too many calls did not come back");
    }
    if (campaign.hasFailedFast()) {
      troubles.add("the run stopped at the first violation, as was asked for");
    }
    campaign.kitFailure().map(redactor::redact).ifPresent(troubles::add);
    RunVerdict verdict =
        RunVerdict.of(clauses, request.strict(), troubles).amongOnly(request.clauses());
    List<String> notes = new ArrayList<>(troubles);
    long passedOver =
        request.cases().stream()
            .filter(
                saved ->
                    campaign.tallies().stream()
                        .noneMatch(tally -> tally.clause().id().equals(saved.clause())))
            .count();
    if (passedOver > 0) {
      notes.add("saved cases that are about clauses which are not judged: " + passedOver);
    }
    otherDialect(target).ifPresent(notes::add);
    campaign
        .advice()
        .map(redactor::redact)
        .ifPresent(advice -> notes.add(advice + " (the contract does not ask for one)"));
    for (ClauseResult clause : clauses) {
      Counterexample found = clause.counterexample();
      if (found != null && found.flaky()) {
        notes.add(clause.id() + " was violated once and not again: the case is flaky");
      }
    }
    return new Result(
        new Result.Kit(KitVersion.VERSION),
        new Result.Contract(Catalogue.VERSION),
        verdict.conformance(),
        verdict.reasons(),
        new DriverFacts(
            target.locator(),
            request.target().dialect(),
            target.driver().description().name(),
            target.driver().description().cinder().orElse(null)),
        new ArrayFacts(
            target.array().locator(),
            target.array().sights().stream()
                .filter(sight -> sight != Sight.ALL_OBJECTS)
                .sorted()
                .map(sight -> sight.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList()),
        new RunFacts(
            request.seed(),
            request.tries(),
            campaign.scenarios(),
            campaign.calls(),
            started,
            clock.instant().toEpochMilli() - started.toEpochMilli(),
            request.strict(),
            request.clauses()),
        operationResults(campaign, clauses),
        sweep,
        clauses,
        notes);
  }

  /** A hint for whoever asked for the dialect that the driver does not have. */
  private Optional<String> otherDialect(Target target) {
    Set<String> methods = target.driver().description().methods().keySet();
    Dialect asked = request.target().dialect();
    for (Dialect other : Dialect.values()) {
      if (!has(methods, asked) && has(methods, other)) {
        return Optional.of(
            "the driver has none of the methods of dialect %s, and some of %s: see --dialect"
                .formatted(asked.id(), other.id()));
      }
    }
    return Optional.empty();
  }

  private static boolean has(Set<String> methods, Dialect dialect) {
    return Arrays.stream(Operation.values())
        .map(operation -> operation.method(dialect))
        .anyMatch(methods::contains);
  }

  private static List<OperationResult> operationResults(
      Campaign campaign, List<ClauseResult> clauses) {
    List<OperationResult> results = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      OperationTally tally = campaign.operation(operation);
      long judged = 0;
      long violated = 0;
      for (ClauseResult clause : clauses) {
        if (clause.operation().equals(operation.id())) {
          judged += clause.judged();
          violated += clause.violated();
        }
      }
      results.add(
          new OperationResult(operation.id(), tally.offered(), tally.calls(), judged, violated));
    }
    return results;
  }
}
