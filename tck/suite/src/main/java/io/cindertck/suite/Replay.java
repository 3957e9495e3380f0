package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.SavedCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A saved case, played again as it is: nothing is drawn, nothing is made smaller, and the UUIDs are
 * the same; on an array that outlives the kit each run has a first group of digits of its own.
 *
 * @param run what happened
 * @param clause the clause that the case is about
 * @param shown the case in words, as it went this time
 * @param violated whether the clause was violated again
 * @param judged whether it was judged at all: kept or violated; also where every step was carried
 *     out and none came to where the clause could be broken
 * @param others other clauses that were violated, and how, a line each
 */
public record Replay(
    Run run,
    Clause clause,
    Counterexample shown,
    boolean violated,
    boolean judged,
    List<String> others) {

  /** Copies {@code others}. */
  public Replay {
    others = List.copyOf(others);
  }

  /**
   * Plays a case.
   *
   * @param request what {@code target} was reached by
   * @param left is told, in a line each, what could not be taken off an array that outlives the
   *     kit, and how to do so
   * @throws IllegalArgumentException when the case is about a clause that this kit does not have
   * @throws io.cindertck.connect.DriverUnreachableException when the driver cannot be brought up
   *     again
   */
  public static Replay of(
      SavedCase saved, Target target, TargetRequest request, Consumer<String> left) {
    Redactor redactor = request.redactor();
    Clause clause =
        Catalogue.find(saved.clause())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "clause: this kit knows no clause '" + saved.clause() + "'"));
    Run run = new SingleRun(target, request, left).play(saved.scenario(), saved.salt());
    List<Finding> findings = Finding.of(run.trace());
    Optional<Finding> about =
        findings.stream()
            .filter(finding -> finding.clause().equals(clause))
            .filter(finding -> finding.judgement() instanceof Judgement.Violated)
            .findFirst();
    List<String> others = new ArrayList<>();
    for (Finding finding : findings) {
      if (!finding.clause().equals(clause)
          && finding.judgement() instanceof Judgement.Violated violation) {
        others.add(
            finding.clause().id() + ": " + redactor.redact(run.ids().readable(violation.why())));
      }
    }
    List<Finding> ofClause =
        findings.stream().filter(finding -> finding.clause().equals(clause)).toList();
    // A driver that is right may not come to where the clause can be broken: it tells a failure,
    // say, where a success was to be looked at.
    boolean passedBy =
        ofClause.isEmpty() && run.carriedOut().steps().size() == saved.scenario().steps().size();
    boolean judged =
        passedBy
            || ofClause.stream()
                .anyMatch(
                    finding ->
                        finding.judgement() instanceof Judgement.Satisfied
                            || finding.judgement() instanceof Judgement.Violated);
    Finding told =
        about.orElseGet(() -> new Finding(clause, new Judgement.NotConcerned(), Finding.WHOLE));
    Counterexample shown = new CaseWords(redactor).of(run, told, true, about.isPresent(), "");
    return new Replay(run, clause, shown, about.isPresent(), judged, others);
  }
}
