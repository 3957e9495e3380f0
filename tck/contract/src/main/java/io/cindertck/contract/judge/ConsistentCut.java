package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command.CreateGroupFromSource;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Content;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a group snapshot is of one point in time. */
public final class ConsistentCut {
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
            .judgedByCall(CallJudges.on(Operation.CREATE_GROUP_SNAPSHOT, ConsistentCut::isPrefix)));
  }

  private static Judgement isPrefix(CallView call) {
    List<Write> writes = call.observation().acknowledged();
    if (writes.isEmpty() || call.heldMembers().size() < 2 || !call.observation().succeeded()) {
      return notConcerned();
    }
    if (!call.held().sees(Sight.SNAPSHOTS, Sight.CONTENT)) {
      return Judgement.unseen("what snapshots contain cannot be seen");
    }
    // By the volume that each is really of: whether it is the right one is for another clause.
    Map<String, Content> byVolume = new HashMap<>();
    for (String id : call.heldMembers()) {
      Held.Snapshot snapshot = call.held().snapshots().get(id);
      if (snapshot != null) {
        byVolume.put(snapshot.volume(), snapshot.content());
      }
    }
    return hole(writes, byVolume, "snapshot")
        .map(
            hole ->
                violated(call.method() + " did not snapshot at one point in time: " + hole + "."))
        .orElseGet(Judgement::satisfied);
  }

  /**
   * What a call that copied a group while hosts wrote to its members shows of points in time: the
   * contract does not ask for one, and people who rely on it want to know.
   *
   * @return the hole in words; empty where there is none, or nothing can be said
   */
  public static Optional<String> holeInCopies(Observation observation) {
    if (!(observation.command() instanceof CreateGroupFromSource command)
        || observation.acknowledged().isEmpty()
        || !observation.succeeded()
        || !observation.held().sees(Sight.VOLUMES, Sight.CONTENT)) {
      return Optional.empty();
    }
    Map<String, Content> bySource = new HashMap<>();
    command
        .volumes()
        .forEach(
            (copy, source) -> {
              Held.Volume volume = observation.held().volumes().get(copy);
              if (volume != null) {
                bySource.put(source, volume.content());
              }
            });
    return hole(observation.acknowledged(), bySource, "copy");
  }

  /** A write that is there although an earlier one, to another volume, is not. */
  private static Optional<String> hole(
      List<Write> writes, Map<String, Content> byVolume, String noun) {
    Write missing = null;
    for (Write write : writes) {
      Content content = byVolume.get(write.volume());
      if (content == null) {
        continue;
      }
      boolean present = contains(content, write);
      if (!present && missing == null) {
        missing = write;
      } else if (present && missing != null) {
        return Optional.of(
            "the %s of volume %s holds write %d, that of volume %s lacks write %d"
                .formatted(
                    noun, write.volume(), write.sequence(), missing.volume(), missing.sequence()));
      }
    }
    return Optional.empty();
  }

  /** Whether a write is there, or a later one that covers it. */
  static boolean contains(Content content, Write write) {
    return content.stamps().stream()
        .anyMatch(stamp -> stamp.block() == write.block() && stamp.sequence() >= write.sequence());
  }
}
