package io.cindertck.contract.judge;

import io.cindertck.contract.Account;
import io.cindertck.contract.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one clause's judge found.
 *
 * @param observation the index of the call it is about, or {@link #WHOLE} for the whole scenario
 */
public record Finding(Clause clause, Judgement judgement, int observation) {
  /** Stands for the whole scenario. */
  public static final int WHOLE = -1;

  /**
   * Judges a trace by every clause. Calls that ran at a time with others are judged by what they
   * said and by their common effect: what the array held around each cannot be told apart.
   *
   * @return what concerned clauses found, in the catalogue's order for each call
   */
  public static List<Finding> of(Trace trace) {
    List<Finding> findings = new ArrayList<>();
    CallView.all(trace).forEach(call -> ofCall(call, findings));
    for (Clause clause : Catalogue.clauses()) {
      if (clause.judge() instanceof Clause.TraceJudge judge) {
        add(clause, () -> judge.judge(trace), WHOLE, findings);
      }
    }
    return findings;
  }

  private static void ofCall(CallView call, List<Finding> findings) {
    boolean together = call.observation().together();
    for (Clause clause : Catalogue.aboutCallsOf(call.operation())) {
      if (!together || clause.account() == Account.SAID) {
        clause
            .callJudge()
            .ifPresent(
                judge ->
                    add(clause, () -> judge.judge(call), call.observation().index(), findings));
      }
    }
  }

  private static void add(
      Clause clause, Supplier<Judgement> judge, int observation, List<Finding> findings) {
    Judgement judgement;
    try {
      judgement = judge.get();
    } catch (RuntimeException e) {
      judgement = new Judgement.KitError(e.toString());
    }
    if (!(judgement instanceof Judgement.NotConcerned)) {
      findings.add(new Finding(clause, judgement, observation));
    }
  }
}
