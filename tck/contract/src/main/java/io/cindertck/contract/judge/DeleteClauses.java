package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Row;
import io.cindertck.contract.Struck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What both deletions owe: the same of a group with volumes and a group snapshot with snapshots.
 */
final class DeleteClauses {
  private final Operation operation;
  private final String member;
  private final String interfaceMethod;

  private DeleteClauses(Operation operation, String member, String interfaceMethod) {
    this.operation = operation;
    this.member = member;
    this.interfaceMethod = "interface, " + interfaceMethod;
  }

  static List<Clause> ofGroups() {
    return new DeleteClauses(Operation.DELETE_GROUP, "volume", "delete_consistencygroup").clauses();
  }

  static List<Clause> ofGroupSnapshots() {
    return new DeleteClauses(Operation.DELETE_GROUP_SNAPSHOT, "snapshot", "delete_cgsnapshot")
        .clauses();
  }

  private List<Clause> clauses() {
    return List.of(
        Clause.must(operation + ".none-none-means-deleted", Account.ALL)
            .source(interfaceMethod + ", on a successful operation")
            .owed("(None, None) says that all is gone.")
            .advice("Return (None, None) only when the array holds none of it any more.")
            .judgedByCall(on(this::noneMeansDeleted)),
        Clause.must(operation + ".held", Account.HELD)
            .source("derived from what a success means; the manager destroys every row")
            .owed(
                operation == Operation.DELETE_GROUP
                    ? "After a success neither the group nor its volumes are on the array."
                    : "After a success no snapshot of the group snapshot is on the array.")
            .advice("Delete each " + member + " and the object that holds them together.")
            .judgedByCall(on(this::held)),
        Clause.must(operation + ".partial-failure-told", Account.SAID_AND_HELD)
            .source(interfaceMethod + ", on some members deleted and others not")
            .owed("Each " + member + " still held is told error_deleting or error.")
            .advice(
                "Go on after a failure, note each "
                    + member
                    + "'s own outcome, and return a model and an entry for every one.")
            .judgedByCall(on(this::partialFailureTold)),
        Clause.should(operation + ".partial-success-told", Account.SAID_AND_HELD)
            .source(interfaceMethod + ", on some members deleted and others not")
            .owed("Each " + member + " that is gone is told deleted, also when others are not.")
            .advice(
                "Do not raise once something is deleted: everything would be recorded as broken.")
            .judgedByCall(on(this::partialSuccessTold)),
        Clause.must(operation + ".retry-converges", Account.HELD)
            .source("manager: after a failure the next call has all members again")
            .owed(
                "The same call with the same full list completes once the array is well, whatever"
                    + " is gone already.")
            .advice("Take 'not found' while deleting for done, for each " + member + " by itself.")
            .judgedByCall(on(this::retryConverges)),
        Clause.must(operation + ".lookup-failure-is-not-absence", Account.SAID_AND_HELD)
            .source("derived: only an answer tells that something is gone")
            .owed("An array that cannot be asked is not taken for an array that holds nothing.")
            .advice("Tell 'not found' from every other error before you take something for gone.")
            .judgedByCall(on(this::lookupFailure)));
  }

  private Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(operation, judge);
  }

  /** What is still held of what the call was to delete, as far as it can be seen. */
  private static List<String> left(CallView call) {
    List<String> left = new ArrayList<>();
    call.heldMembers().forEach(id -> left.add(call.memberKind().noun() + " " + id));
    if (call.subjectHeld()) {
      left.add(call.subjectKind().noun() + " " + call.subject());
    }
    return left;
  }

  private Judgement noneMeansDeleted(CallView call) {
    if (call.success().isEmpty() || call.faulted()) {
      return notConcerned();
    }
    List<String> left = left(call);
    if (call.success().orElseThrow().saysNothing() && !left.isEmpty()) {
      return violated(
          call.method()
              + " answered that all is gone and the array still holds "
              + String.join(", ", left)
              + Orphans.words(call)
              + ".");
    }
    return allSeen(call);
  }

  /** Satisfied, where nothing that was to be deleted can have escaped the probe. */
  private static Judgement allSeen(CallView call) {
    return call.sight().sees(call.memberKind())
        ? call.sight().satisfiedBy(call.memberKind(), call.subjectKind())
        : CallSight.unseen(call.memberKind());
  }

  private Judgement held(CallView call) {
    if (!call.observation().succeeded()) {
      return notConcerned();
    }
    List<String> left = left(call);
    if (!left.isEmpty()) {
      return violated(
          call.method()
              + " "
              + call.saying()
              + "; Cinder has destroyed the rows and the array still holds "
              + String.join(", ", left)
              + Orphans.words(call)
              + ".");
    }
    boolean enough = operation == Operation.DELETE_GROUP_SNAPSHOT || call.seesAll();
    return enough ? allSeen(call) : call.sight().unseenOf(call.subjectKind(), call.memberKind());
  }

  private Judgement partialFailureTold(CallView call) {
    if (!call.declined() || call.members().isEmpty()) {
      return notConcerned();
    }
    if (!call.sight().sees(call.memberKind())) {
      return CallSight.unseen(call.memberKind());
    }
    List<String> untold = call.heldMembers().stream().filter(id -> !call.toldFailed(id)).toList();
    if (untold.isEmpty()) {
      return call.heldMembers().isEmpty() ? notConcerned() : satisfied();
    }
    return violated(
        call.method()
            + " "
            + call.saying()
            + " although "
            + call.faults()
            + "; the array still holds "
            + CallView.named(call.memberKind(), untold)
            + destroyed(call, untold)
            + ".");
  }

  /** What became of the rows of members that are still held. */
  private static String destroyed(CallView call, List<String> members) {
    List<Row> rows =
        call.rowsAfter().stream()
            .filter(row -> members.contains(row.id()) && RecordAgreement.isGone(row))
            .toList();
    String whose = rows.size() == 1 ? "its row" : "their rows";
    return rows.isEmpty()
        ? ""
        : "; Cinder has destroyed " + whose + Orphans.words(call.held(), rows);
  }

  private Judgement partialSuccessTold(CallView call) {
    // A driver that tells no failure says that all is gone: what is wrong there is another matter.
    if (!call.faulted() || call.heldMembers().isEmpty() || !call.toldFailed()) {
      return notConcerned();
    }
    List<String> gone =
        call.missingMembers().stream()
            .filter(id -> call.heldBefore().holds(call.memberKind(), id))
            .filter(id -> !call.mayBeBelievedThere(id))
            .toList();
    if (gone.isEmpty()) {
      return notConcerned();
    }
    Optional<String> untold =
        gone.stream()
            .filter(
                id ->
                    call.answer()
                        .flatMap(answer -> answer.entryStatus(id))
                        .filter("deleted"::equals)
                        .isEmpty())
            .findFirst();
    return untold
        .map(
            id ->
                violated(
                    call.method()
                        + " deleted "
                        + call.memberKind().noun()
                        + " "
                        + id
                        + ", failed at another, and "
                        + call.saying()
                        + " without telling that "
                        + id
                        + " is gone."))
        .orElseGet(Judgement::satisfied);
  }

  private Judgement retryConverges(CallView call) {
    if (call.faulted() || !call.sight().sees(call.memberKind())) {
      return notConcerned();
    }
    boolean memberGone =
        call.members().stream().anyMatch(id -> !call.heldBefore().holds(call.memberKind(), id));
    boolean subjectGone =
        call.sight().sees(call.subjectKind())
            && !call.heldBefore().holds(call.subjectKind(), call.subject());
    boolean strayed = strayed(call) && isFree(call);
    if (!memberGone && !subjectGone && !strayed && !(call.isRetry() && isFree(call))) {
      return notConcerned();
    }
    List<String> left = left(call);
    if (left.isEmpty() && !call.toldFailed()) {
      // An answer that the manager cannot digest has nothing to do with what was gone.
      return call.observation().succeeded() ? satisfied() : notConcerned();
    }
    return violated(
        call.method()
            + " "
            + call.saying()
            + " when "
            + (memberGone
                ? "a " + member + " was gone already"
                : subjectGone
                    ? "the " + call.subjectKind().noun() + " was gone already"
                    : strayed ? "a volume's membership was gone already" : "it was asked for again")
            + " and the array was well"
            + (left.isEmpty() ? "" : "; the array still holds " + String.join(", ", left))
            + ".");
  }

  /** Whether nothing on the array keeps the members from being deleted. */
  private static boolean isFree(CallView call) {
    Held before = call.heldBefore();
    return call.sight().sees(Kind.SNAPSHOT)
        && before.strangers().isEmpty()
        && before.snapshots().values().stream()
            .noneMatch(snapshot -> call.members().contains(snapshot.volume()));
  }

  /** Whether a volume that is to be deleted with its group has left it on the array. */
  private static boolean strayed(CallView call) {
    return call.operation() == Operation.DELETE_GROUP
        && call.sight().sees(Kind.GROUP)
        && call.members().stream()
            .map(call.heldBefore().volumes()::get)
            .anyMatch(volume -> volume != null && !call.subject().equals(volume.group()));
  }

  /** Whether the array was asked in vain, or was silent. */
  private static boolean isNoAnswer(Struck fault) {
    return !fault.kind().isDone() && (fault.query() || !fault.kind().isAnswered());
  }

  private Judgement lookupFailure(CallView call) {
    List<Struck> struck = call.observation().struck();
    boolean unanswered = struck.stream().anyMatch(DeleteClauses::isNoAnswer);
    // A busy array does not say either whether it holds what it was to delete.
    boolean busy = struck.stream().anyMatch(fault -> fault.kind() == Fault.Kind.BUSY);
    if (!unanswered && !busy) {
      return notConcerned();
    }
    List<String> denied = call.heldMembers().stream().filter(id -> !call.toldFailed(id)).toList();
    boolean subjectDenied = unanswered && call.subjectHeld() && call.observation().succeeded();
    if (!denied.isEmpty() || subjectDenied) {
      return violated(
          call.method()
              + " "
              + call.saying()
              + " although the array did not say what it holds ("
              + call.faults()
              + "); it still holds "
              + String.join(", ", left(call))
              + Orphans.words(call)
              + ".");
    }
    return allSeen(call);
  }
}
