package io.cindertck.contract.judge;

import io.cindertck.contract.Account;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Level;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Trace;
import java.util.Optional;

/**
 * One thing that a driver owes.
 *
 * @param id the public id, such as {@code delete-group.partial-failure-told}
 * @param operation the neutral name of the operation it belongs to; {@code every} where it holds
 *     for all of them, {@code history} where it is about whole sequences
 * @param level how binding it is
 * @param account what has to be seen to judge it
 * @param source where it comes from
 * @param owed what is owed, in one sentence
 * @param advice how to mend a driver that breaks it
 * @param judge what decides it
 */
public record Clause(
    String id,
    String operation,
    Level level,
    Account account,
    String source,
    String owed,
    String advice,
    Judge judge) {

  /** The operation of clauses that hold for every one. */
  public static final String EVERY = "every";

  /** The operation of clauses about whole sequences of calls. */
  public static final String HISTORY = "history";

  /** What decides a clause. */
  public sealed interface Judge {}

  /** Decides from one call. */
  @FunctionalInterface
  public non-sealed interface CallJudge extends Judge {
    /** Judges one call. */
    Judgement judge(CallView call);

    /** Whether calls of an operation can concern it; those of others are not shown to it. */
    default boolean concerns(Operation operation) {
      return true;
    }
  }

  /** Decides from a whole scenario. */
  @FunctionalInterface
  public non-sealed interface TraceJudge extends Judge {
    /** Judges one scenario's trace. */
    Judgement judge(Trace trace);
  }

  /** Decides from the driver's methods alone. */
  @FunctionalInterface
  public non-sealed interface DriverJudge extends Judge {
    /** Judges the driver as it describes itself. */
    Judgement judge(DriverDescription driver, Dialect dialect);
  }

  /** Decides from the driver's methods and from each call. */
  public record DriverAndCallJudge(DriverJudge driver, CallJudge call) implements Judge {}

  /** What decides it from one call; empty where calls alone do not. */
  public Optional<CallJudge> callJudge() {
    if (judge instanceof DriverAndCallJudge both) {
      return Optional.of(both.call());
    }
    return judge instanceof CallJudge call ? Optional.of(call) : Optional.empty();
  }

  /** What decides it from the driver's methods; empty where they alone do not. */
  public Optional<DriverJudge> driverJudge() {
    if (judge instanceof DriverAndCallJudge both) {
      return Optional.of(both.driver());
    }
    return judge instanceof DriverJudge driver ? Optional.of(driver) : Optional.empty();
  }

  /** Begins a MUST. */
  static Draft must(String id, Account account) {
    return new Draft(id, Level.MUST, account, "", "", "");
  }

  /** Begins a SHOULD. */
  static Draft should(String id, Account account) {
    return new Draft(id, Level.SHOULD, account, "", "", "");
  }

  /** A clause that is being written down; every part is needed. */
  record Draft(String id, Level level, Account account, String source, String owed, String advice) {

    Draft source(String text) {
      return new Draft(id, level, account, text, owed, advice);
    }

    Draft owed(String text) {
      return new Draft(id, level, account, source, text, advice);
    }

    Draft advice(String text) {
      return new Draft(id, level, account, source, owed, text);
    }

    Clause judgedByCall(CallJudge judge) {
      return clause(judge);
    }

    Clause judgedByTrace(TraceJudge judge) {
      return clause(judge);
    }

    Clause judgedByDriver(DriverJudge judge) {
      return clause(judge);
    }

    Clause judgedByDriverAndCall(DriverJudge driver, CallJudge call) {
      return clause(new DriverAndCallJudge(driver, call));
    }

    private Clause clause(Judge judge) {
      if (source.isEmpty() || owed.isEmpty() || advice.isEmpty()) {
        throw new IllegalStateException(id + " is not written down in full");
      }
      String prefix = id.substring(0, id.indexOf('.'));
      boolean named =
          prefix.startsWith("create-")
              || prefix.startsWith("delete-")
              || prefix.startsWith("update-")
              || prefix.equals(HISTORY);
      return new Clause(id, named ? prefix : EVERY, level, account, source, owed, advice, judge);
    }
  }
}
