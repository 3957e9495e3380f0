package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.ConsistentCut;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.scenario.Run;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What scenarios have come to, clause by clause. It does not grow with their number. */
final class Counts {
  /** A driver's methods are looked at when everything has been played. */
  static final Place LAST = new Place(Long.MAX_VALUE, 0);

  private final Map<String, ClauseTally> tallies = new LinkedHashMap<>();
  private final Map<Operation, OperationTally> operations = new EnumMap<>(Operation.class);
  private final UnaryOperator<String> clean;
  private long requests;
  private long scenarios;
  private @Nullable Noted advice;

  /** Of the clauses that are judged, where there are no secrets; nothing has been counted yet. */
  Counts(Predicate<Clause> judged) {
    this(judged, text -> text);
  }

  /**
   * The same.
   *
   * @param clean takes secrets out of what is said of a violation, before it is cut and compared
   */
  Counts(Predicate<Clause> judged, UnaryOperator<String> clean) {
    this.clean = clean;
    Catalogue.clauses().stream()
        .filter(judged)
        .forEach(clause -> tallies.put(clause.id(), new ClauseTally(clause)));
    for (Operation operation : Operation.values()) {
      operations.put(operation, new OperationTally());
    }
  }

  /**
   * Judges what was played.
   *
   * @param place where it stands in the campaign
   * @param calls how many driver calls the campaign has made by now
   * @return the clauses that were violated, of those that are judged
   */
  Set<String> count(Run run, Place place, long calls) {
    scenarios++;
    for (Observation observation : run.trace().observations()) {
      requests += observation.requests().size();
      observation.operation().ifPresent(is -> operation(is).count(observation));
      ConsistentCut.holeInCopies(observation)
          .map(hole -> observation.call().method() + " copied at several points in time: " + hole)
          .ifPresent(hole -> advise(new Noted(place, run.ids().readable(hole))));
    }
    List<Finding> findings = Finding.of(run.trace());
    for (Finding finding : findings) {
      ClauseTally tally = tallies.get(finding.clause().id());
      if (tally != null) {
        tally.count(readable(finding.judgement(), run), run.carriedOut(), place, calls);
      }
    }
    return violations(findings);
  }

  private Judgement readable(Judgement judgement, Run run) {
    return judgement instanceof Judgement.Violated violation
        ? Judgement.violated(clean.apply(run.ids().readable(violation.why())))
        : judgement;
  }

  /** The clauses that were violated, of those that are judged. Nothing is counted. */
  Set<String> violations(Run run) {
    return violations(Finding.of(run.trace()));
  }

  private Set<String> violations(List<Finding> findings) {
    Set<String> violated = new LinkedHashSet<>();
    findings.stream()
        .filter(finding -> finding.judgement() instanceof Judgement.Violated)
        .map(finding -> finding.clause().id())
        .filter(tallies::containsKey)
        .forEach(violated::add);
    return violated;
  }

  /** Adds what a shard has counted, but for the driver's methods. */
  void add(ShardPart part, long ofScenarios) {
    scenarios += ofScenarios;
    requests += part.requests();
    advise(part.advice());
    for (ShardPart.OfClause counted : part.clauses()) {
      ClauseTally tally = tallies.get(counted.id());
      if (tally != null) {
        tally.add(counted);
      }
    }
    for (ShardPart.OfOperation counted : part.operations()) {
      operations.forEach(
          (operation, tally) -> {
            if (operation.id().equals(counted.id())) {
              tally.add(counted.calls(), counted.refused());
            }
          });
    }
  }

  /**
   * Judges a driver by its methods, those left out that it refuses as not implemented.
   *
   * @param calls how many driver calls the campaign has made by now
   */
  void countDriver(DriverDescription described, Dialect dialect, long calls) {
    Map<String, Signature> methods = new LinkedHashMap<>(described.methods());
    operations.forEach(
        (operation, tally) -> {
          if (!tally.offered()) {
            methods.remove(operation.method(dialect));
          }
        });
    DriverDescription offered =
        new DriverDescription(described.name(), described.cinder(), methods);
    for (ClauseTally tally : tallies.values()) {
      tally
          .clause()
          .driverJudge()
          .ifPresent(judge -> tally.count(judge.judge(offered, dialect), null, LAST, calls));
    }
  }

  private void advise(@Nullable Noted what) {
    advice = Noted.first(advice, what);
  }

  /** What people may want to know though the contract does not ask for it. */
  Optional<String> advice() {
    return noted().map(Noted::text);
  }

  /** The same, with where it showed first. */
  Optional<Noted> noted() {
    return Optional.ofNullable(advice);
  }

  /** How many scenarios were counted. */
  long scenarios() {
    return scenarios;
  }

  /**
   * Where the run is.
   *
   * @param doing what is running
   * @param calls how many driver calls were made
   * @param share how much of what is to be played has been
   */
  Progress.Standing standing(String doing, long calls, double share) {
    long judged = tallies.values().stream().filter(tally -> tally.judged() > 0).count();
    return new Progress.Standing(doing, scenarios, calls, judged, tallies.size(), share);
  }

  /** How many requests to the array were seen. */
  long requests() {
    return requests;
  }

  /** Whether a clause is to be judged that has not been. */
  boolean isOpen(String clause) {
    ClauseTally tally = tallies.get(clause);
    return tally != null && tally.judged() == 0;
  }

  /** What was found of each clause that is judged. */
  Collection<ClauseTally> tallies() {
    return tallies.values();
  }

  /** What was seen of an operation. */
  OperationTally operation(Operation operation) {
    return operations.getOrDefault(operation, new OperationTally());
  }

  /** Whether a clause that is judged may be come to in scenarios about an operation. */
  boolean isAbout(Operation operation) {
    return tallies.values().stream()
        .map(tally -> tally.clause().operation())
        .anyMatch(
            about ->
                about.equals(operation.id())
                    || about.equals(Clause.EVERY)
                    || about.equals(Clause.HISTORY));
  }

  /** Whether a clause about whole histories is judged. */
  boolean isAboutHistories() {
    return tallies.values().stream()
        .anyMatch(tally -> tally.clause().operation().equals(Clause.HISTORY));
  }
}
