package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of volumes that are copies, and of a group that is made from a source. */
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
      String type = copied.text("volume_type_id");
      next =
          CinderApi.adding(
              next, copy(entry.getKey(), copied.text("display_name"), copied, type, create.id()));
    }
    return next;
  }

  /**
   * A volume that copies a volume or a snapshot, and has its size.
   *
   * @param group the group it is in; null for none
   */
  static Row copy(String id, String name, Row copied, String type, @Nullable String group) {
    boolean ofSnapshot = copied.kind() == Kind.SNAPSHOT;
    int size =
        copied.get(ofSnapshot ? "volume_size" : "size") instanceof Value.Int number
            ? number.value().intValue()
            : 1;
    return NewRows.volume(id, name, size, type, group)
        .with(ofSnapshot ? "snapshot_id" : "source_volid", copied.id());
  }
}
