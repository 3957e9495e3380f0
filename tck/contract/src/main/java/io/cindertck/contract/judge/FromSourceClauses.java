package io.cindertck.contract.judge;

import static io.cindertck.contract.judge.Judgement.notConcerned;
import static io.cindertck.contract.judge.Judgement.satisfied;
import static io.cindertck.contract.judge.Judgement.violated;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clauses of create-group-from-source, but for what shows only later. */
final class FromSourceClauses {
  private FromSourceClauses() {}

  static List<Clause> clauses() {
    return List.of(
        Clause.must("create-group-from-source.from-snapshot", Account.ALL)
            .source("interface, create_consistencygroup_from_src: the parameter pair of snapshots")
            .owed("A group is made from a group snapshot, with None for the source group.")
            .advice("Decide by which pair is not None; take snapshots[i] for volumes[i].")
            .judgedByCall(on(call -> works(call, Source.SNAPSHOT))),
        Clause.must("create-group-from-source.from-group", Account.ALL)
            .source("interface, create_consistencygroup_from_src: the parameter pair of the group")
            .owed("A group is made from another group, with None for the group snapshot.")
            .advice("Decide by which pair is not None; take source_vols[i] for volumes[i].")
            .judgedByCall(on(call -> works(call, Source.GROUP))),
        Clause.must("create-group-from-source.none-none-means-available", Account.ALL)
            .source("interface, create_consistencygroup_from_src, on a successful operation")
            .owed("(None, None) says that group and volumes are there.")
            .advice("Return (None, None) only when every copy is on the array.")
            .judgedByCall(on(FromSourceClauses::noneMeansAvailable)),
        Clause.must("create-group-from-source.held", Account.HELD)
            .source("derived from what a success means")
            .owed("After a success every volume is on the array and a member of the new group.")
            .advice("Create the copies and add each to the new group before returning.")
            .judgedByCall(on(FromSourceClauses::held)),
        Clause.must("create-group-from-source.content", Account.HELD)
            .source("derived; the manager sorts the sources to match the volumes")
            .owed("Each volume has the content of its own source, whatever the order given.")
            .advice(
                "Pair by snapshot_id or source_volid of each volume, not by position in a list the"
                    + " array returned.")
            .judgedByCall(on(FromSourceClauses::content)),
        Clause.must("create-group-from-source.failure-raised", Account.SAID)
            .source("manager, create_group_from_src: it reads no status")
            .owed("A failure is raised; a status tells nobody.")
            .advice("Raise after undoing what was made; an error status is recorded as available.")
            .judgedByCall(on(FromSourceClauses::failureRaised)),
        Clause.must("create-group-from-source.source-unharmed", Account.HELD)
            .source("derived: the source is read")
            .owed("The source keeps state, membership and content.")
            .advice("Copy from it; do not rename, promote or regroup it.")
            .judgedByCall(on(FromSourceClauses::sourceUnharmed)),
        Clause.should("create-group-from-source.no-residue", Account.HELD)
            .source("derived: the rows end in error and nothing cleans up behind them")
            .owed("A creation that failed leaves no half-made volumes and no group.")
            .advice("Delete the copies and the group that this call made before raising.")
            .judgedByCall(on(FromSourceClauses::noResidue)));
  }

  private static Clause.CallJudge on(Function<CallView, Judgement> judge) {
    return CallJudges.on(Operation.CREATE_GROUP_FROM_SOURCE, judge);
  }

  private static Judgement works(CallView call, Source source) {
    if (call.fromSource().source() != source
        || !call.observation().isUndisturbed()
        || !isWhole(call, source)) {
      return notConcerned();
    }
    String from = source == Source.SNAPSHOT ? "a group snapshot" : "a group";
    if (call.toldFailed()) {
      return violated(
          call.method() + " " + call.saying() + " on a well array, with " + from + " as source.");
    }
    if (!call.sight().sees(Kind.VOLUME)) {
      return CallSight.unseen(Kind.VOLUME);
    }
    if (call.missingMembers().isEmpty()) {
      // An answer that the manager cannot digest has nothing to do with the source.
      return call.observation().succeeded() ? satisfied() : notConcerned();
    }
    return violated(
        call.method()
            + " "
            + call.saying()
            + ", with "
            + from
            + " as source, and the array does not hold "
            + CallView.named(Kind.VOLUME, call.missingMembers())
            + ".");
  }

  /** Whether nothing of the source was gone before the call, as far as can be seen. */
  private static boolean isWhole(CallView call, Source source) {
    Kind kind = source == Source.SNAPSHOT ? Kind.SNAPSHOT : Kind.VOLUME;
    return !call.heldBefore().sees(kind)
        || call.fromSource().volumes().values().stream()
            .allMatch(id -> call.heldBefore().holds(kind, id));
  }

  private static Judgement noneMeansAvailable(CallView call) {
    if (call.success().isEmpty() || call.faulted()) {
      return notConcerned();
    }
    if (call.success().orElseThrow().saysNothing()) {
      List<String> missing = missing(call);
      if (!missing.isEmpty()) {
        return violated(
            call.method()
                + " answered that all went well and the array lacks "
                + String.join(", ", missing)
                + ".");
      }
    }
    return call.sight().sees(Kind.VOLUME)
        ? call.sight().satisfiedBy(Kind.VOLUME, Kind.GROUP)
        : CallSight.unseen(Kind.VOLUME);
  }

  private static List<String> missing(CallView call) {
    List<String> missing = new ArrayList<>();
    if (call.sight().sees(Kind.VOLUME)) {
      call.missingMembers().forEach(id -> missing.add("volume " + id));
    }
    if (call.sight().sees(Kind.GROUP) && !call.subjectHeld()) {
      missing.add("group " + call.subject());
    }
    return missing;
  }

  private static Judgement held(CallView call) {
    if (!call.observation().succeeded()) {
      return notConcerned();
    }
    List<String> missing = missing(call);
    if (!missing.isEmpty()) {
      return violated(
          call.method() + " " + call.saying() + " and the array lacks " + missing.get(0) + ".");
    }
    if (!call.sight().sees(Kind.GROUP, Kind.VOLUME)) {
      return call.sight().unseenOf(Kind.GROUP, Kind.VOLUME);
    }
    List<String> outside =
        call.members().stream()
            .filter(id -> !call.subject().equals(group(call.held().volumes().get(id))))
            .toList();
    return outside.isEmpty()
        ? satisfied()
        : violated(
            call.method()
                + " "
                + call.saying()
                + " and "
                + CallView.named(Kind.VOLUME, outside)
                + " did not become a member of group "
                + call.subject()
                + ".");
  }

  private static @Nullable String group(Held.@Nullable Volume volume) {
    return volume == null ? null : volume.group();
  }

  private static Judgement content(CallView call) {
    if (!call.observation().succeeded() || call.members().isEmpty()) {
      return notConcerned();
    }
    boolean snapshots = call.fromSource().source() == Source.SNAPSHOT;
    if (!call.sight().sees(Kind.VOLUME, snapshots ? Kind.SNAPSHOT : Kind.VOLUME)
        || !call.sight().seesContent()) {
      return Judgement.unseen("what the copies, or their sources, contain cannot be seen");
    }
    for (Map.Entry<String, String> pair : call.fromSource().volumes().entrySet()) {
      if (CopiedContent.differs(call, pair.getKey())) {
        return violated(
            call.method()
                + " "
                + call.saying()
                + " and volume "
                + pair.getKey()
                + " does not contain what its source "
                + pair.getValue()
                + " contained.");
      }
    }
    return satisfied();
  }

  private static Judgement failureRaised(CallView call) {
    Optional<Answer> answer = call.answer();
    if (answer.filter(Answer::tellsFailure).isPresent()) {
      return violated(
          call.method()
              + " told a failure by a status, "
              + Words.reply(call.observation().said())
              + "; Cinder has recorded group and volumes as available.");
    }
    if (!call.declined()) {
      return notConcerned();
    }
    if (call.observation().raised() || !call.sight().sees(Kind.VOLUME)) {
      return call.observation().raised() ? satisfied() : CallSight.unseen(Kind.VOLUME);
    }
    List<String> missing = missing(call);
    return missing.isEmpty()
        ? satisfied()
        : violated(
            call.method()
                + " "
                + call.saying()
                + " although "
                + call.faults()
                + " and the array lacks "
                + String.join(", ", missing)
                + ".");
  }

  private static Judgement sourceUnharmed(CallView call) {
    List<String> source = new ArrayList<>(call.fromSource().volumes().values());
    source.add(call.fromSource().sourceId());
    List<String> changed =
        HeldDifferences.between(
            HeldDifferences.withoutWrites(call.heldBefore(), call.observation().acknowledged()),
            HeldDifferences.withoutWrites(call.held(), call.observation().acknowledged()),
            source::contains);
    if (!changed.isEmpty()) {
      return violated(call.method() + " changed its source: " + changed.get(0) + ".");
    }
    boolean snapshots = call.fromSource().source() == Source.SNAPSHOT;
    Kind kind = snapshots ? Kind.SNAPSHOT : Kind.VOLUME;
    return call.sight().sees(kind)
        ? call.sight().satisfiedWithContent(kind, snapshots ? Kind.GROUP_SNAPSHOT : Kind.GROUP)
        : CallSight.unseen(kind);
  }

  private static Judgement noResidue(CallView call) {
    return call.observation().succeeded() ? notConcerned() : Residue.judge(call, Kind.VOLUME);
  }
}
