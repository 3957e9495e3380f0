package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;

/** The rows of a group that is made from a source, and of the volumes in it. */
final class SourceRows {
  private SourceRows() {}

  static Recorded accept(Command.CreateGroupFromSource create, Recorded recorded) {
    boolean fromSnapshot = create.source() == Command.Source.SNAPSHOT;
    Row source =
        CinderApi.live(
            recorded, fromSnapshot ? Kind.GROUP_SNAPSHOT : Kind.GROUP, create.sourceId());
    Row sourceGroup = fromSnapshot ? recorded.row(Kind.GROUP, source.text("group_id")) : source;
    Row group =
        NewRows.group(create.id(), create.name(), List.of())
            .with("volume_type_ids", sourceGroup.get("volume_type_ids"))
            .with("volume_type_id", sourceGroup.get("volume_type_id"))
            .with(fromSnapshot ? "group_snapshot_id" : "source_group_id", source.id());
    Recorded next = CinderApi.adding(recorded, group);
    for (Map.Entry<String, String> entry : create.volumes().entrySet()) {
      Row copied =
          CinderApi.live(recorded, fromSnapshot ? Kind.SNAPSHOT : Kind.VOLUME, entry.getValue());
      next = CinderApi.adding(next, volume(entry.getKey(), copied, create));
    }
    return next;
  }

  private static Row volume(String id, Row copied, Command.CreateGroupFromSource create) {
    boolean ofSnapshot = copied.kind() == Kind.SNAPSHOT;
    int size =
        copied.get(ofSnapshot ? "volume_size" : "size") instanceof Value.Int number
            ? number.value().intValue()
            : 1;
    return NewRows.volume(
            id, copied.text("display_name"), size, copied.text("volume_type_id"), create.id())
        .with(ofSnapshot ? "snapshot_id" : "source_volid", copied.id());
  }
}
