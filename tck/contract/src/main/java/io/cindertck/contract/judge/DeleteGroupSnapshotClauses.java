package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The clauses of delete-group-snapshot. */
final class DeleteGroupSnapshotClauses {
  private DeleteGroupSnapshotClauses() {}

  static List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>(DeleteClauses.ofGroupSnapshots());
    clauses.add(
        Clause.must("delete-group-snapshot.after-membership-change", Account.ALL)
            .source("derived: a snapshot's lifetime does not hang on later membership")
            .owed("A group snapshot can be deleted after volumes joined or left the group.")
            .advice("Walk the snapshots you were handed, not the group's present members.")
            .judgedByCall(on(DeleteGroupSnapshotClauses::afterMembershipChange)));
    clauses.add(
        Clause.must("delete-group-snapshot.volumes-unharmed", Account.HELD)
            .source("derived: only snapshots are to be deleted")
            .owed("The volumes and the group are untouched.")
            .advice("Beware of commands that delete or roll back more than the snapshot.")
            .judgedByCall(on(call -> SourceGroup.unharmed(call))));
    return clauses;
  }

  private static Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(Operation.DELETE_GROUP_SNAPSHOT, judge);
  }

  private static Judgement afterMembershipChange(CallView call) {
    Set<String> snapshotted = new HashSet<>();
    call.members().forEach(id -> snapshotted.add(call.volumeOf(id)));
    Set<String> members = new HashSet<>();
    for (Row row : call.observation().before().members(call.group())) {
      members.add(row.id());
    }
    if (members.equals(snapshotted) || !call.observation().isUndisturbed() || !call.wholeBefore()) {
      return notConcerned();
    }
    List<String> left = call.heldMembers();
    if (call.observation().succeeded() && left.isEmpty()) {
      return call.sight().sees(Kind.SNAPSHOT) ? satisfied() : CallSight.unseen(Kind.SNAPSHOT);
    }
    if (left.isEmpty() && !call.toldFailed()) {
      // An answer that the manager cannot digest has nothing to do with membership.
      return notConcerned();
    }
    return violated(
        call.method()
            + " "
            + call.saying()
            + " after the group's membership had changed"
            + (left.isEmpty()
                ? ""
                : "; the array still holds " + CallView.named(Kind.SNAPSHOT, left))
            + ".");
  }
}
