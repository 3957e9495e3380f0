package io.cindertck.contract.judge;

import io.cindertck.contract.Operation;
import java.util.function.Function;

/** Which calls a clause has something to say of. */
final class CallJudges {
  private CallJudges() {}

  /**
   * Judges calls of one operation whose outcome is definite, and that the driver offers.
   *
   * @param judge asked for those only
   */
  static Clause.CallJudge on(Operation operation, Function<CallView, Judgement> judge) {
    return new OfOperation(operation, definite(judge));
  }

  private record OfOperation(Operation operation, Clause.CallJudge judge)
      implements Clause.CallJudge {
    @Override
    public Judgement judge(CallView call) {
      return call.operation() == operation ? judge.judge(call) : new Judgement.NotConcerned();
    }

    @Override
    public boolean concerns(Operation called) {
      return called == operation;
    }
  }

  /** Judges calls of every operation whose outcome is definite, and that the driver offers. */
  static Clause.CallJudge definite(Function<CallView, Judgement> judge) {
    return call -> {
      if (call.observation().said().isIndefinite()) {
        return Words.hidden(call.observation());
      }
      return call.isNotOffered() ? new Judgement.NotOffered() : judge.apply(call);
    };
  }
}
