package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import java.util.List;
import java.util.function.Function;

/** The clauses of create-group. */
final class CreateGroupClauses {
  private CreateGroupClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("create-group.none-means-available", Account.ALL)
            .source("interface, create_consistencygroup, on a successful operation")
            .owed("None says that the group is there: it is held, and recorded available.")
            .advice("Return None only once the array has confirmed the group.")
            .judgedByCall(on(CreateGroupClauses::noneMeansAvailable)),
        Clause.must("create-group.held", Account.HELD)
            .source("derived from what a success means")
            .owed("A group whose creation was told as a success is on the array.")
            .advice(
                "Create the array's object in this call, not with the first member, and wait for it.")
            .judgedByCall(on(CreateGroupClauses::held)),
        Clause.must("create-group.failure-told", Account.SAID_AND_HELD)
            .source("interface, create_consistencygroup, on status error and exceptions")
            .owed("What the array refused is not told as a success.")
            .advice(
                "Let the array's error out as an exception, or answer with the status error; no other"
                    + " status counts as a failure.")
            .judgedByCall(on(CreateGroupClauses::failureTold)),
        Clause.should("create-group.no-residue", Account.HELD)
            .source("derived: Cinder does not know what to clean up")
            .owed("A creation that failed leaves no half-made group.")
            .advice("Undo what was made before raising.")
            .judgedByCall(on(CreateGroupClauses::noResidue)));
  }

  private static Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(Operation.CREATE_GROUP, judge);
  }

  private static Judgement noneMeansAvailable(CallView call) {
    if (call.success().isEmpty() || call.faulted()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    boolean none = call.success().orElseThrow().saysNothing();
    return none && !call.subjectHeld()
        ? violated(
            call.method()
                + " answered None; Cinder has recorded group "
                + call.subject()
                + " as available and the array does not hold it.")
        : satisfied();
  }

  private static Judgement held(CallView call) {
    if (call.success().isEmpty()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    return call.subjectHeld()
        ? satisfied()
        : violated(
            call.method()
                + " "
                + call.saying()
                + " and the array does not hold group "
                + call.subject()
                + ".");
  }

  private static Judgement failureTold(CallView call) {
    if (!call.declined()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    boolean lied = call.observation().succeeded() && !call.subjectHeld();
    return lied
        ? violated(
            call.method()
                + " "
                + call.saying()
                + " although "
                + call.faults()
                + "; group "
                + call.subject()
                + " is not on the array.")
        : satisfied();
  }

  private static Judgement noResidue(CallView call) {
    return call.observation().succeeded() ? notConcerned() : Residue.judge(call, Kind.GROUP);
  }
}
