package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is recorded set against what is held, whatever the operation. */
final class RecordClauses {
  private static final Set<String> TRANSITIONAL = Set.of("creating", "deleting", "updating");

  private RecordClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("record.settled", Account.RECORDED)
            .source("manager, all operations: which answers it cannot digest")
            .owed("After the call nothing is left in a status that no later step leaves.")
            .advice(
                "Look at the shape of the answer: an entry without id or status, a missing model"
                    + " update or an entry used twice stops the manager half-way.")
            .judgedByCall(CallJudges.definite(RecordClauses::settled)),
        Clause.must("record.no-orphan", Account.HELD_AND_RECORDED)
            .source("manager, delete operations: a success destroys every row")
            .owed("Nothing is held that Cinder has recorded as gone.")
            .advice(
                "Say deleted only of what the array no longer lists; tell the rest as"
                    + " error_deleting.")
            .judgedByCall(CallJudges.definite(RecordClauses::noOrphan)),
        Clause.must("record.no-phantom", Account.HELD_AND_RECORDED)
            .source("manager, create and update operations: a success makes every row available")
            .owed("Nothing is recorded as usable that the array does not hold.")
            .advice("Raise, or tell an error, when any object could not be made.")
            .judgedByCall(CallJudges.definite(RecordClauses::noPhantom)),
        Clause.must("bystanders.untouched", Account.HELD)
            .source("derived: a call is about the objects it names")
            .owed("Objects that are not part of the call keep state, membership and content.")
            .advice(
                "Address objects by their own id; beware of prefixes, of group-wide commands and of"
                    + " cascading deletes.")
            .judgedByCall(CallJudges.definite(RecordClauses::bystanders)));
  }

  /** Whether a status is one that an object has while Cinder is at it. */
  static boolean isTransitional(String status) {
    return TRANSITIONAL.contains(status);
  }

  private static Judgement settled(CallView call) {
    if (call.observation().said().outcome() instanceof Reply.Raised raised && !raised.isCinder()) {
      // The manager does not handle it everywhere: raise.backend-error tells that.
      return notConcerned();
    }
    List<Row> stuck =
        call.rowsAfter().stream().filter(row -> TRANSITIONAL.contains(row.status())).toList();
    if (stuck.isEmpty()) {
      return satisfied();
    }
    Row first = stuck.get(0);
    String manager =
        call.observation()
            .error()
            .map(error -> " (the manager failed with " + error.type() + ")")
            .orElse("");
    return violated(
        call.method()
            + " "
            + call.saying()
            + "; Cinder's "
            + first.kind().noun()
            + " "
            + first.id()
            + " stays "
            + first.status()
            + " for good"
            + manager
            + ".");
  }

  private static Judgement noOrphan(CallView call) {
    List<Row> gone =
        call.rowsAfter().stream().filter(row -> row.status().equals("deleted")).toList();
    if (gone.isEmpty()) {
      return notConcerned();
    }
    for (Row row : gone) {
      if (call.held().holds(row.kind(), row.id())) {
        return violated(
            call.method()
                + " "
                + call.saying()
                + "; Cinder has recorded "
                + row.kind().noun()
                + " "
                + row.id()
                + " as gone and the array still holds it"
                + Orphans.words(call.held(), List.of(row))
                + ".");
      }
    }
    return told(call, gone);
  }

  private static Judgement noPhantom(CallView call) {
    boolean creates = call.operation() != Operation.UPDATE_GROUP && !call.operation().deletes();
    List<Row> usable =
        call.rowsAfter().stream()
            .filter(row -> row.status().equals("available"))
            .filter(
                row ->
                    creates
                        || call.heldBefore().holds(row.kind(), row.id())
                        || !call.heldBefore().accountsFor(row.kind()))
            .toList();
    if (usable.isEmpty()) {
      return notConcerned();
    }
    for (Row row : usable) {
      if (call.sight().sees(row.kind())
          && seesWhatIsFor(call.held(), row)
          && !isHeld(call.held(), call.observation().recorded(), row)) {
        return violated(
            call.method()
                + " "
                + call.saying()
                + "; Cinder has recorded "
                + row.kind().noun()
                + " "
                + row.id()
                + " as available and the array does not hold it: whoever uses it finds nothing.");
      }
    }
    return told(call, usable);
  }

  /** Nothing is wrong, as far as anything can be seen of what the rows stand for. */
  private static Judgement told(CallView call, List<Row> rows) {
    return rows.stream().anyMatch(row -> call.sight().sees(row.kind()))
            && rows.stream().allMatch(row -> call.sight().accountsFor(row.kind()))
        ? satisfied()
        : call.sight().unseenOf(call.subjectKind(), call.memberKind());
  }

  /** Whether it can be seen whether the array holds what a row stands for. */
  static boolean seesWhatIsFor(Held held, Row row) {
    return held.sees(row.kind()) && (row.kind() != Kind.GROUP_SNAPSHOT || held.sees(Kind.SNAPSHOT));
  }

  /**
   * Whether the array holds what a row stands for. A group snapshot is its snapshots: whether there
   * is an object beside them is the driver's own.
   */
  static boolean isHeld(Held held, Recorded recorded, Row row) {
    List<Row> snapshots =
        row.kind() == Kind.GROUP_SNAPSHOT ? recorded.snapshotsOf(row.id()) : List.of();
    return held.holds(row.kind(), row.id())
        || (!snapshots.isEmpty()
            && snapshots.stream().allMatch(one -> held.holds(Kind.SNAPSHOT, one.id())));
  }

  private static Judgement bystanders(CallView call) {
    Set<String> part = partOf(call);
    Held before = setting(call, call.heldBefore());
    Held after = setting(call, call.held());
    List<String> changed = HeldDifferences.between(before, after, id -> !part.contains(id));
    if (!changed.isEmpty()) {
      return violated(
          call.method() + " touched what is not part of the call: " + changed.get(0) + ".");
    }
    if (!before.sees(Sight.VOLUMES)) {
      return CallSight.unseen(Kind.VOLUME);
    }
    boolean alone =
        before.volumes().keySet().stream().allMatch(part::contains)
            && before.groups().keySet().stream().allMatch(part::contains)
            && before.snapshots().keySet().stream().allMatch(part::contains);
    return alone ? notConcerned() : call.sight().satisfiedWithContent(Kind.values());
  }

  /** A sight without what hosts wrote meanwhile, and without membership in a group that goes. */
  static Held setting(CallView call, Held held) {
    Held quiet = HeldDifferences.withoutWrites(held, call.observation().acknowledged());
    // A volume that an earlier failure left in the group lives on, and is in no group then.
    return call.operation() == Operation.DELETE_GROUP
        ? HeldDifferences.withoutMembers(quiet, call.subject())
        : quiet;
  }

  /** What the call may change, and what clauses of its operation look after. */
  private static Set<String> partOf(CallView call) {
    Set<String> ids = new HashSet<>(call.members());
    ids.add(call.subject());
    ids.add(call.group());
    if (call.subjectKind() == Kind.GROUP_SNAPSHOT) {
      call.heldBefore()
          .volumes()
          .forEach(
              (id, volume) -> {
                if (call.group().equals(volume.group())) {
                  ids.add(id);
                }
              });
      call.members().forEach(id -> ids.add(call.volumeOf(id)));
    }
    if (call.observation().command() instanceof Command.CreateGroupFromSource command) {
      ids.add(command.sourceId());
      ids.addAll(command.volumes().values());
    }
    return ids;
  }
}
