package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is held of one object, and what is recorded of it, in a few words. */
final class HeldWords {
  private static final int MOST_NAMES = 20;

  private static final String AS_SNAPSHOTS = "its snapshots, and no object beside them";

  private HeldWords() {}

  /** What the array holds; a group snapshot may be its snapshots and no object beside them. */
  static String held(Held held, Recorded recorded, Kind kind, String id) {
    if (!held.sees(kind)) {
      return "not seen";
    }
    return there(held, kind, id)
        .map(what -> "there, " + what)
        .orElseGet(() -> isAsSnapshots(held, recorded, kind, id) ? AS_SNAPSHOTS : "nothing");
  }

  private static boolean isAsSnapshots(Held held, Recorded recorded, Kind kind, String id) {
    return recorded
        .find(kind, id)
        .filter(row -> RecordClauses.isHeld(held, recorded, row))
        .isPresent();
  }

  private static Optional<String> there(Held held, Kind kind, String id) {
    return switch (kind) {
      case GROUP ->
          Optional.ofNullable(held.groups().get(id)).map(group -> with("member", group.members()));
      case GROUP_SNAPSHOT ->
          Optional.ofNullable(held.groupSnapshots().get(id))
              .map(snapshot -> with("snapshot", snapshot.snapshots()));
      case VOLUME -> Optional.ofNullable(held.volumes().get(id)).map(one -> volume(held, one));
      case SNAPSHOT ->
          Optional.ofNullable(held.snapshots().get(id)).map(one -> "of volume " + one.volume());
    };
  }

  private static String volume(Held held, Held.Volume volume) {
    String size = volume.sizeGiB() + " GiB";
    if (!held.sees(Sight.GROUPS)) {
      return size;
    }
    return size + (volume.group() == null ? ", in no group" : ", in group " + volume.group());
  }

  private static String with(String noun, Collection<String> ids) {
    if (ids.isEmpty()) {
      return "no " + noun + "s";
    }
    List<String> first = ids.stream().limit(MOST_NAMES).toList();
    String more = ids.size() > MOST_NAMES ? " and " + (ids.size() - MOST_NAMES) + " more" : "";
    return noun + (ids.size() == 1 ? " " : "s ") + String.join(", ", first) + more;
  }

  /** What Cinder has recorded. */
  static String recorded(Held held, Recorded recorded, Kind kind, String id) {
    return recorded.find(kind, id).map(row -> words(held, row)).orElse("no row");
  }

  private static String words(Held held, Row row) {
    if (row.isDeleted()) {
      return "deleted, row destroyed";
    }
    if (row.kind() != Kind.VOLUME || RecordAgreement.isGone(row) || !held.sees(Sight.VOLUMES)) {
      return row.status();
    }
    String group = row.text("group_id");
    String in = group.isEmpty() ? ", in no group" : ", in group " + group;
    String size = ", " + Words.value(row.get("size")) + " GiB";
    return row.status() + size + (held.sees(Sight.GROUPS) ? in : "");
  }
}
