package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether what is recorded can be true beside what is held. A row in error claims nothing of what
 * is held.
 *
 * @param settled whether every call has come back, so that no row may be on its way
 */
record RecordAgreement(Held held, Recorded recorded, boolean settled) {

  /** Whether both can be true of a row's object; also where it cannot be seen. */
  boolean holds(Row row) {
    if (settled && !row.isDeleted() && RecordClauses.isTransitional(row.status())) {
      return false;
    }
    if (isGone(row)) {
      return !held.holds(row.kind(), row.id());
    }
    boolean usable = row.status().equals("available") || row.status().equals("in-use");
    if (!usable || !RecordClauses.seesWhatIsFor(held, row)) {
      return true;
    }
    return RecordClauses.isHeld(held, recorded, row) && isAsRecorded(row);
  }

  /** Whether Cinder has recorded an object as gone. */
  static boolean isGone(Row row) {
    return row.isDeleted() || row.status().equals("deleted");
  }

  private boolean isAsRecorded(Row row) {
    Held.Volume volume = held.volumes().get(row.id());
    Held.Snapshot snapshot = held.snapshots().get(row.id());
    if (row.kind() == Kind.VOLUME && volume != null) {
      boolean sameSize =
          !(row.get("size") instanceof Value.Int size)
              || size.value().equals(BigInteger.valueOf(volume.sizeGiB()));
      String group = Objects.requireNonNullElse(volume.group(), "");
      boolean sameGroup = group.equals(row.text("group_id"));
      return sameSize
          && (!held.sees(Sight.GROUPS)
              || sameGroup
              || isInError(group)
              || isInError(row.text("group_id")));
    }
    return row.kind() != Kind.SNAPSHOT
        || snapshot == null
        || !held.sees(Sight.VOLUMES)
        || snapshot.volume().equals(row.text("volume_id"));
  }

  /** Whether it is known of a group that its membership may be half changed. */
  private boolean isInError(String group) {
    return recorded
        .find(Kind.GROUP, group)
        .filter(row -> Answer.isError(Optional.of(row.status())))
        .isPresent();
  }
}
