package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether a group snapshot is of one point in time. */
final class ConsistentCut {
  private ConsistentCut() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("create-group-snapshot.consistent-cut", Account.HELD)
            .source("derived from the name: what makes a group of volumes a consistency group")
            .owed(
                "Under writes in a known order across the members, the snapshots hold the first n of"
                    + " them, for some n, and none after.")
            .advice(
                "Use the array's own group snapshot, or hold writes to all members while you take"
                    + " them one by one.")
            .judgedByCall(CallView.on(Operation.CREATE_GROUP_SNAPSHOT, ConsistentCut::isPrefix)));
  }

  private static Judgement isPrefix(CallView call) {
    List<Write> writes = call.observation().acknowledged();
    if (writes.isEmpty() || call.heldMembers().size() < 2 || !call.observation().succeeded()) {
      return notConcerned();
    }
    if (!call.held().sees(Sight.SNAPSHOTS, Sight.CONTENT)) {
      return Judgement.unseen("what snapshots contain cannot be seen");
    }
    Map<String, Held.Snapshot> byVolume = new HashMap<>();
    call.heldMembers()
        .forEach(id -> byVolume.put(call.volumeOf(id), call.held().snapshots().get(id)));
    Write missing = null;
    for (Write write : writes) {
      Held.Snapshot snapshot = byVolume.get(write.volume());
      if (snapshot == null) {
        continue;
      }
      boolean present = contains(snapshot, write);
      if (!present && missing == null) {
        missing = write;
      } else if (present && missing != null) {
        return violated(
            call.method()
                + " did not snapshot at one point in time: the snapshot of volume "
                + write.volume()
                + " holds write "
                + write.sequence()
                + ", that of volume "
                + missing.volume()
                + " lacks write "
                + missing.sequence()
                + ".");
      }
    }
    return satisfied();
  }

  private static boolean contains(Held.Snapshot snapshot, Write write) {
    return snapshot.content().stamps().stream()
        .anyMatch(stamp -> stamp.block() == write.block() && stamp.sequence() >= write.sequence());
  }
}
