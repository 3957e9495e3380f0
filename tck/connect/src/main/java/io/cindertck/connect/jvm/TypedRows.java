package io.cindertck.connect.jvm;

import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.Group;
import io.cindertck.driver.GroupSnapshot;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as the typed values of the Java interface. */
final class TypedRows {
  private TypedRows() {}

  static Volume volume(Row row) {
    return new Volume(
        row.id(),
        row.text("display_name"),
        number(row, "size"),
        row.status(),
        firstOf(row, "group_id", "consistencygroup_id"),
        firstOf(row, "volume_type_id"),
        firstOf(row, "snapshot_id"),
        firstOf(row, "source_volid"),
        firstOf(row, "provider_id"),
        firstOf(row, "provider_location"),
        texts(row.get("metadata")));
  }

  static Snapshot snapshot(Row row) {
    return new Snapshot(
        row.id(),
        row.text("display_name"),
        row.status(),
        row.text("volume_id"),
        number(row, "volume_size"),
        firstOf(row, "group_snapshot_id", "cgsnapshot_id"),
        firstOf(row, "provider_id"),
        firstOf(row, "provider_location"));
  }

  static Group group(Row row) {
    return new Group(
        row.id(),
        row.text("name"),
        row.text("description"),
        row.status(),
        volumeTypes(row),
        firstOf(row, "group_snapshot_id", "cgsnapshot_id"),
        firstOf(row, "source_group_id", "source_cgid"));
  }

  static GroupSnapshot groupSnapshot(Row row) {
    String group = firstOf(row, "group_id", "consistencygroup_id");
    return new GroupSnapshot(row.id(), row.text("name"), row.status(), group == null ? "" : group);
  }

  private static String volumeTypes(Row row) {
    if (row.get("volume_type_ids") instanceof Value.Sequence ids) {
      StringBuilder legacy = new StringBuilder();
      ids.items().forEach(id -> legacy.append(id.asText().orElse("")).append(','));
      return legacy.toString();
    }
    return row.text("volume_type_id");
  }

  private static @Nullable String firstOf(Row row, String... columns) {
    for (String column : List.of(columns)) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  private static int number(Row row, String column) {
    return row.get(column) instanceof Value.Int number ? number.value().intValueExact() : 0;
  }

  private static Map<String, String> texts(Value value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Value.Mapping mapping) {
      mapping
          .entries()
          .forEach((key, text) -> texts.put(key.asText().orElse(""), text.asText().orElse("")));
    }
    return texts;
  }
}
