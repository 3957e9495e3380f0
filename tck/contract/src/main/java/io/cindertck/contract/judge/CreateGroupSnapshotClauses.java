package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import java.util.List;
import java.util.function.Function;

/** The clauses of create-group-snapshot, but for the one on consistency. */
final class CreateGroupSnapshotClauses {
  private CreateGroupSnapshotClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("create-group-snapshot.none-none-means-available", Account.ALL)
            .source("interface, create_cgsnapshot, on a successful operation")
            .owed("(None, None) says that every snapshot is there.")
            .advice("Return (None, None) only when every snapshot is on the array.")
            .judgedByCall(on(CreateGroupSnapshotClauses::noneMeansAvailable)),
        Clause.must("create-group-snapshot.held", Account.HELD)
            .source("derived from what a success means")
            .owed("After a success every snapshot is on the array, of the right volume.")
            .advice("Take a snapshot for each one you were handed, of its own volume_id.")
            .judgedByCall(on(CreateGroupSnapshotClauses::held)),
        Clause.must("create-group-snapshot.partial-failure-told", Account.SAID_AND_HELD)
            .source("interface, create_cgsnapshot, on statuses of single snapshots")
            .owed("Each snapshot that is not held is told error.")
            .advice("Raise after undoing everything, or return an entry for every snapshot.")
            .judgedByCall(on(CreateGroupSnapshotClauses::partialFailureTold)),
        Clause.must("create-group-snapshot.source-unharmed", Account.HELD)
            .source("derived: a snapshot reads")
            .owed("The group's volumes keep state, membership and content.")
            .advice("Do not regroup, suspend for good or roll back volumes to take a snapshot.")
            .judgedByCall(on(call -> SourceGroup.unharmed(call))),
        Clause.should("create-group-snapshot.no-residue", Account.HELD)
            .source("derived: a failure told as whole says that nothing is there")
            .owed("A failure that is told as whole leaves no snapshot behind.")
            .advice("Delete what was taken before raising.")
            .judgedByCall(on(CreateGroupSnapshotClauses::noResidue)));
  }

  private static Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(Operation.CREATE_GROUP_SNAPSHOT, judge);
  }

  private static Judgement noneMeansAvailable(CallView call) {
    if (call.success().isEmpty() || call.faulted()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.SNAPSHOT)) {
      return CallSight.unseen(Kind.SNAPSHOT);
    }
    List<String> missing = call.missingMembers();
    return call.success().orElseThrow().saysNothing() && !missing.isEmpty()
        ? violated(
            call.method()
                + " answered that all went well and the array does not hold "
                + CallView.named(Kind.SNAPSHOT, missing)
                + ".")
        : satisfied();
  }

  private static Judgement held(CallView call) {
    if (!call.observation().succeeded() || call.members().isEmpty()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.SNAPSHOT)) {
      return CallSight.unseen(Kind.SNAPSHOT);
    }
    for (String id : call.members()) {
      Held.Snapshot snapshot = call.held().snapshots().get(id);
      if (snapshot == null) {
        return violated(
            call.method()
                + " "
                + call.saying()
                + " and the array does not hold snapshot "
                + id
                + ".");
      }
      if (!snapshot.volume().equals(call.volumeOf(id))) {
        return violated(
            call.method()
                + " took snapshot "
                + id
                + " of volume "
                + snapshot.volume()
                + "; it is to be of volume "
                + call.volumeOf(id)
                + ".");
      }
    }
    return satisfied();
  }

  private static Judgement partialFailureTold(CallView call) {
    if (!call.declined() || call.members().isEmpty()) {
      return notConcerned();
    }
    if (!call.sight().sees(Kind.SNAPSHOT)) {
      return CallSight.unseen(Kind.SNAPSHOT);
    }
    List<String> missing = call.missingMembers();
    if (missing.isEmpty()) {
      return notConcerned();
    }
    List<String> untold = missing.stream().filter(id -> !toldError(call, id)).toList();
    return untold.isEmpty()
        ? satisfied()
        : violated(
            call.method()
                + " "
                + call.saying()
                + " although "
                + call.faults()
                + "; the array does not hold "
                + CallView.named(Kind.SNAPSHOT, untold)
                + ".");
  }

  /** Only the status error counts: the manager takes error_deleting for a success here. */
  private static boolean toldError(CallView call, String id) {
    return call.observation().raised()
        || call.answer()
            .filter(
                answer ->
                    answer.entries().isEmpty()
                        ? answer.modelStatus().filter("error"::equals).isPresent()
                        : answer.entryStatus(id).filter("error"::equals).isPresent())
            .isPresent();
  }

  private static Judgement noResidue(CallView call) {
    boolean whole =
        call.observation().raised()
            || call.answer()
                .filter(answer -> answer.tellsFailure() && answer.entries().isEmpty())
                .isPresent();
    if (!whole) {
      return notConcerned();
    }
    return Residue.judge(call, Kind.SNAPSHOT);
  }
}
