package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three accounts after one call. */
final class CallAccounts {
  private final CallView call;
  private final Observation seen;
  private final Held held;
  private final Recorded recorded;
  private final RecordAgreement agreement;
  private final CutPoints cuts;

  CallAccounts(CallView call) {
    this.call = call;
    this.seen = call.observation();
    this.held = call.held();
    this.recorded = seen.recorded();
    this.agreement = new RecordAgreement(held, recorded, !seen.said().isIndefinite());
    this.cuts = new CutPoints(call);
  }

  List<ObjectAccounts> all() {
    List<ObjectAccounts> all = new ArrayList<>();
    all.add(concerned(call.subjectKind(), call.subject()));
    Set<String> members = new LinkedHashSet<>(call.members());
    members.forEach(id -> all.add(concerned(call.memberKind(), id)));
    members.add(call.subject());
    Set<String> changed = changedBeside(members);
    for (Row row : recorded.rows().values()) {
      boolean touched = changed.remove(row.id());
      if (!members.contains(row.id()) && (touched || !agreement.holds(row))) {
        all.add(bystander(row.kind(), row.id(), touched));
      }
    }
    for (Held.Stranger stranger : HeldDifferences.strangersSince(call.heldBefore(), held)) {
      all.add(
          new ObjectAccounts(stranger.kind(), stranger.arrayName(), "", "there", "no row", false));
    }
    return all;
  }

  private ObjectAccounts concerned(Kind kind, String id) {
    Saying said = Saying.of(call, id);
    Optional<Row> row = recorded.find(kind, id);
    boolean other = isOtherThanItsSource(id);
    boolean agree =
        row.filter(there -> !agreement.holds(there)).isEmpty()
            && row.filter(there -> !isRecorded(said, there)).isEmpty()
            && row.filter(there -> !isHeld(said, there)).isEmpty()
            && cuts.agrees(id)
            && !other;
    return new ObjectAccounts(
        kind,
        id,
        said.words(),
        HeldWords.held(held, recorded, kind, id)
            + cuts.words(id)
            + (other ? ", other content than its source" : ""),
        HeldWords.recorded(held, recorded, kind, id),
        agree);
  }

  private boolean isOtherThanItsSource(String id) {
    return call.operation() == Operation.CREATE_GROUP_FROM_SOURCE
        && seen.succeeded()
        && call.sight().seesContent()
        && CopiedContent.differs(call, id);
  }

  /** Whether the record follows from what was said. */
  private static boolean isRecorded(Saying said, Row row) {
    String status = said.status().orElse("");
    return switch (status) {
      case "deleted" -> RecordAgreement.isGone(row);
      case "error", "error_deleting" -> Answer.isError(Optional.of(row.status()));
      case "available" -> row.status().equals("available") && !row.isDeleted();
      default -> true;
    };
  }

  /** Whether what was said can be true beside what is held; of calls at a time nothing is known. */
  private boolean isHeld(Saying said, Row row) {
    if (seen.together() || !RecordClauses.seesWhatIsFor(held, row)) {
      return true;
    }
    boolean there = held.holds(row.kind(), row.id());
    boolean wasThere = call.heldBefore().holds(row.kind(), row.id());
    if (said.failed()) {
      return call.operation().deletes() ? there || !isLost(row, wasThere) : !there || !isLeft(row);
    }
    String status = said.status().orElse("");
    boolean makes = call.operation() != Operation.UPDATE_GROUP;
    return !(status.equals("deleted") && there)
        && !(status.equals("available") && makes && !RecordClauses.isHeld(held, recorded, row));
  }

  /** Whether a member is told as not deleted that the driver must know to be gone. */
  private boolean isLost(Row row, boolean wasThere) {
    return wasThere && row.kind() == call.memberKind() && !call.mayBeBelievedThere(row.id());
  }

  /** Whether a creation that is told as failed has left an object that it could have removed. */
  private boolean isLeft(Row row) {
    return call.operation() != Operation.UPDATE_GROUP
        && !Residue.isExcused(call, held.arrayName(row.kind(), row.id()));
  }

  /** What the call changed on the array that it was not about. */
  private Set<String> changedBeside(Set<String> concerned) {
    Set<String> changed = new LinkedHashSet<>();
    if (!seen.together()) {
      for (Row row : recorded.rows().values()) {
        if (!concerned.contains(row.id()) && !changes(row.id()).isEmpty()) {
          changed.add(row.id());
        }
      }
    }
    return changed;
  }

  private List<String> changes(String id) {
    return HeldDifferences.between(
        RecordClauses.setting(call, call.heldBefore()),
        RecordClauses.setting(call, held),
        id::equals);
  }

  private ObjectAccounts bystander(Kind kind, String id, boolean touched) {
    String name = kind.noun() + " " + id + " ";
    String change =
        touched
            ? changes(id).stream()
                .filter(told -> told.startsWith(name))
                .map(told -> "; it " + told.substring(name.length()))
                .findFirst()
                .orElse("")
            : "";
    return new ObjectAccounts(
        kind,
        id,
        "",
        HeldWords.held(held, recorded, kind, id) + change,
        HeldWords.recorded(held, recorded, kind, id),
        false);
  }
}
