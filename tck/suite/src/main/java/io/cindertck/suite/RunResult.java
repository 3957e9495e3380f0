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
import io.cindertck.report.Signature;
import io.cindertck.report.SweepResult;
import io.cindertck.report.Terms;
import io.cindertck.suite.timing.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run has come to, as its result has it: at its end, or while it goes on. */
final class RunResult {
  /** The clause that says what calls came to that did not come back. */
  private static final String RETURNS = "call.returns";

  private final CheckRequest request;
  private final Subject subject;
  private final RunAccount campaign;
  private final Redactor redactor;
  private final Clock clock;
  private final Times times;
  private final Instant started;
  private final Waivers waivers;

  /** Of a run that begins now. */
  RunResult(
      CheckRequest request,
      Target target,
      RunAccount campaign,
      Redactor redactor,
      Clock clock,
      Times times) {
    this(
        request,
        Subject.of(target, request.target()),
        campaign,
        redactor,
        clock,
        clock.instant(),
        times);
  }

  /** Of a run that began then. */
  RunResult(
      CheckRequest request,
      Subject subject,
      RunAccount campaign,
      Redactor redactor,
      Clock clock,
      Instant started,
      Times times) {
    this.request = request;
    this.subject = subject;
    this.campaign = campaign;
    this.redactor = redactor;
    this.clock = clock;
    this.started = started;
    this.times = times;
    this.waivers = Waivers.of(request, started);
  }

  /**
   * The clauses.
   *
   * @param cases the smallest case of each that was violated, as far as there is one
   */
  List<ClauseResult> clauses(Map<String, FoundCase> cases) {
    List<ClauseResult> results = new ArrayList<>();
    boolean endsAreTold =
        campaign.counts().tallies().stream().anyMatch(tally -> tally.clause().id().equals(RETURNS));
    for (ClauseTally tally : campaign.counts().tallies()) {
      Clause clause = tally.clause();
      Verdict verdict = tally.verdict(isOffered(clause));
      String reason = tally.reason(verdict, endsAreTold);
      FoundCase found = cases.get(clause.id());
      Signature signature = tally.signature();
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
              reason == null ? null : redactor.redact(reason),
              tally.judged(),
              tally.violated(),
              found == null ? null : found.counterexample(),
              KnownFaults.of(clause.id()),
              signature == null ? null : clean(signature).toString()));
    }
    return waivers.applied(results);
  }

  /** In the order that it has without secrets, whoever took them out. */
  private Signature clean(Signature signature) {
    return new Signature(
        signature.ways().stream().map(redactor::redact).collect(Collectors.toSet()));
  }

  private Terms terms(
      List<ClauseResult> clauses, List<OperationResult> operations, List<String> notReached) {
    return new Terms(
        request.terms().profile(),
        Capabilities.of(
            clauses,
            operations,
            // A part of a campaign does not show all that the driver does.
            request.terms().shard().isWhole() ? request.terms().claimed() : null),
        waivers.results(clauses),
        notReached,
        null);
  }

  private boolean isOffered(Clause clause) {
    for (Operation operation : Operation.values()) {
      if (operation.id().equals(clause.operation())) {
        return campaign.counts().operation(operation).offered();
      }
    }
    return true;
  }

  /**
   * What it has come to.
   *
   * @param more what else keeps the run from being whole, a line each
   * @param left what it may have left on the array, a line each
   * @param notReached what it was cut short before, a line each
   */
  Result result(
      SweepResult sweep,
      List<ClauseResult> clauses,
      List<String> more,
      List<String> left,
      List<String> notReached) {
    List<String> troubles = new ArrayList<>(more);
    campaign.hindrances().lines().stream().map(redactor::redact).forEach(troubles::add);
    if (campaign.isTooSlow()) {
      troubles.add("the run was cut short: too many calls did not come back");
    }
    if (campaign.hasFailedFast()) {
      troubles.add("the run stopped at the first failure, as was asked for");
    }
    if (subject.proxied()
        && campaign.counts().scenarios() > 0
        && campaign.counts().requests() == 0) {
      troubles.add(
          "no request came through the fault proxy, so that no fault struck: the driver has to be"
              + " led to it, as if it were the array");
    }
    List<OperationResult> operations = operationResults(clauses);
    Terms terms = terms(clauses, operations, notReached);
    RunVerdict verdict =
        RunVerdict.of(clauses, request.strict(), terms, troubles).amongOnly(request.clauses());
    List<String> notes = new ArrayList<>(troubles);
    notes.addAll(TermsInWords.unclaimed(terms));
    long passedOver =
        request.cases().stream()
            .filter(
                saved ->
                    campaign.counts().tallies().stream()
                        .noneMatch(tally -> tally.clause().id().equals(saved.clause())))
            .count();
    if (passedOver > 0) {
      notes.add("saved cases that are about clauses which are not judged: " + passedOver);
    }
    otherDialect().ifPresent(notes::add);
    if (subject.sights().isEmpty()) {
      notes.add(
          "nothing showed what the array holds, and no fault could be let strike on it: an array probe"
              + " does both, see --array; 'cinder-tck init probe' writes one to start from");
    }
    campaign
        .counts()
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
            redactor.redact(subject.locator()),
            request.target().dialect(),
            subject.driver().name(),
            subject.driver().cinder().orElse(null)),
        new ArrayFacts(
            redactor.redact(subject.array()),
            subject.sights().stream()
                .filter(sight -> sight != Sight.ALL_OBJECTS)
                .sorted()
                .map(sight -> sight.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList()),
        new RunFacts(
            request.seed(),
            request.tries(),
            campaign.counts().scenarios(),
            campaign.calls(),
            started,
            clock.instant().toEpochMilli() - started.toEpochMilli(),
            request.strict(),
            request.clauses()),
        operations,
        sweep,
        clauses,
        notes,
        left.stream().map(redactor::redact).toList(),
        times.timeline(),
        terms);
  }

  /** A hint for whoever asked for the dialect that the driver does not have. */
  private Optional<String> otherDialect() {
    Set<String> methods = subject.driver().methods().keySet();
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

  private List<OperationResult> operationResults(List<ClauseResult> clauses) {
    List<OperationResult> results = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      OperationTally tally = campaign.counts().operation(operation);
      long judged = 0;
      long violated = 0;
      for (ClauseResult clause : clauses) {
        if (clause.operation().equals(operation.id())) {
          judged += clause.judged();
          violated += clause.violated();
        }
      }
      results.add(
          new OperationResult(
              operation.id(),
              tally.offered(),
              tally.calls(),
              judged,
              violated,
              times.latencies(operation).orElse(null)));
    }
    return results;
  }
}
