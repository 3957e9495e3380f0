package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.List;

/** The clauses of delete-group. */
final class DeleteGroupClauses {
  private DeleteGroupClauses() {}

  static List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>(DeleteClauses.ofGroups());
    clauses.add(
        Clause.must("delete-group.empty-group", Account.ALL)
            .source("cinder-api: a group without volumes is deleted by the same call")
            .owed("A group without volumes is deleted.")
            .advice("Do not take an empty list for nothing to do: the group itself has to go.")
            .judgedByCall(CallJudges.on(Operation.DELETE_GROUP, DeleteGroupClauses::emptyGroup)));
    return clauses;
  }

  private static Judgement emptyGroup(CallView call) {
    if (!call.members().isEmpty() || !call.observation().isUndisturbed()) {
      return notConcerned();
    }
    if (call.toldFailed()) {
      return violated(
          call.method() + " " + call.saying() + " for a group without volumes on a well array.");
    }
    if (!call.sight().sees(Kind.GROUP)) {
      return CallSight.unseen(Kind.GROUP);
    }
    if (call.subjectHeld()) {
      return violated(
          call.method()
              + " "
              + call.saying()
              + " and the array still holds group "
              + call.subject()
              + ", which has no volumes.");
    }
    // An answer that the manager cannot digest has nothing to do with the members.
    return call.observation().succeeded() ? satisfied() : notConcerned();
  }
}
