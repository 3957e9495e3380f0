package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Row;
import java.util.List;

/** What a group made from a source has to be good for, as later calls show. */
final class UsableFromRecord {
  private UsableFromRecord() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("create-group-from-source.usable-from-record", Account.ALL)
            .source("interface, create_consistencygroup_from_src, on what the driver returns")
            .owed(
                "The new group and its volumes can be updated, snapshotted and deleted with nothing"
                    + " but what was recorded.")
            .advice(
                "Return provider_id, provider_location or whatever later calls look for in the"
                    + " entries, or derive the array's names from the ids.")
            .judgedByCall(CallJudges.definite(UsableFromRecord::usable)));
  }

  private static Judgement usable(CallView call) {
    if (call.operation() == Operation.CREATE_GROUP
        || call.operation() == Operation.CREATE_GROUP_FROM_SOURCE
        || !call.observation().isUndisturbed()
        || !call.wholeBefore()
        || !call.heldBefore().sees(Kind.VOLUME)) {
      return notConcerned();
    }
    Row group = call.observation().before().row(Kind.GROUP, call.group());
    boolean made =
        !group.text("group_snapshot_id").isEmpty() || !group.text("source_group_id").isEmpty();
    boolean whole =
        call.observation().before().members(group.id()).stream()
            .allMatch(row -> isMember(row.id(), group.id(), call.heldBefore()));
    boolean free =
        call.observation().call().rows("add_volumes").stream()
            .allMatch(row -> isFree(row.id(), call.heldBefore()));
    // Of a driver that makes no groups from a source, Cinder makes the volumes one by one.
    boolean there =
        !call.heldBefore().sees(Kind.GROUP) || call.heldBefore().holds(Kind.GROUP, group.id());
    if (!made || !whole || !free || !there || call.members().isEmpty()) {
      return notConcerned();
    }
    if (call.observation().succeeded()) {
      return satisfied();
    }
    // An answer that the manager cannot digest has nothing to do with where the group came from.
    return call.toldFailed()
        ? violated(
            call.method()
                + " "
                + call.saying()
                + " for group "
                + group.id()
                + ", which was made from a source and recorded as available; the array is well.")
        : notConcerned();
  }

  /** Whether a volume is there, and in its group: what it was made by otherwise is to blame. */
  private static boolean isMember(String volume, String group, Held held) {
    Held.Volume there = held.volumes().get(volume);
    return there != null && (!held.sees(Kind.GROUP) || group.equals(there.group()));
  }

  /** Whether a volume is in no group, as is recorded of one that is to join: what let it go did. */
  private static boolean isFree(String volume, Held held) {
    Held.Volume there = held.volumes().get(volume);
    return there != null && (!held.sees(Kind.GROUP) || there.group() == null);
  }
}
