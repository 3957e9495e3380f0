package io.cindertck.suite;

import io.cindertck.contract.Trace;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Scenario;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays candidates for a smaller case, and keeps the last one that violated the clause. */
final class LastFailure {
  private final Campaign campaign;
  private final Clause clause;
  private final Predicate<Scenario> counts;
  private int runs;
  private @Nullable Run run;
  private @Nullable Finding finding;

  /**
   * Nothing has been played yet.
   *
   * @param counts whether a scenario that violates the clause may be a case of it
   */
  LastFailure(Campaign campaign, Clause clause, Predicate<Scenario> counts) {
    this.campaign = campaign;
    this.clause = clause;
    this.counts = counts;
  }

  /** The scenario as it was carried out, when it violates the clause. */
  Optional<Scenario> failure(Scenario candidate) {
    Run played = play(candidate);
    Optional<Finding> found =
        violation(clause, played.trace()).filter(any -> counts.test(played.carriedOut()));
    if (found.isPresent()) {
      run = played;
      finding = found.get();
    }
    return found.map(any -> played.carriedOut());
  }

  /** Plays a scenario, with ids that no other run of the campaign has. */
  Run play(Scenario scenario) {
    return campaign.run(scenario, clause.id() + "-" + runs++);
  }

  /** Where a trace violates a clause first. */
  static Optional<Finding> violation(Clause clause, Trace trace) {
    return Finding.of(trace).stream()
        .filter(found -> found.clause().equals(clause))
        .filter(found -> found.judgement() instanceof Judgement.Violated)
        .findFirst();
  }

  /** The last run that violated it; empty when none did. */
  Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  /** What was found in that run. */
  Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }
}
