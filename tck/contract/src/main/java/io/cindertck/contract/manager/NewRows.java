package io.cindertck.contract.manager;

import io.cindertck.contract.Kind;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as cinder-api makes them, with Cinder's column names.
 *
 * <p>What the kit needs no variety in is the same everywhere: one project, one user, one pool.
 */
final class NewRows {
  /** Where everything is. */
  static final String HOST = "tck@backend#pool";

  /** The project that everything belongs to. */
  static final String PROJECT = "7c6f0e6c5d1b4a0f9a3d2e1f0b9c8d7e";

  /** The user that everything belongs to. */
  static final String USER = "1d2c3b4a59687f6e5d4c3b2a19081f2e";

  /** The type of a group whose volumes name none of their own. */
  static final String VOLUME_TYPE = "0a9b8c7d-6e5f-4a3b-8c2d-1e0f9a8b7c6d";

  /** The group type of every group. Whether it is the legacy one is the manager path's affair. */
  static final String GROUP_TYPE = "5f4e3d2c-1b0a-4998-8877-665544332211";

  private NewRows() {}

  /** A group; the types are kept as a list and in the legacy form {@code "id1,id2,"}. */
  static Row group(String id, String name, List<String> volumeTypes) {
    Map<String, Value> columns = start(id);
    columns.put("name", text(name));
    columns.put("description", Value.none());
    columns.put("host", text(HOST));
    columns.put("cluster_name", Value.none());
    columns.put("availability_zone", text("nova"));
    columns.put("group_type_id", text(GROUP_TYPE));
    columns.put("volume_type_ids", Value.list(volumeTypes.stream().map(Value::text).toList()));
    columns.put(
        "volume_type_id",
        text(volumeTypes.stream().map(type -> type + ",").collect(Collectors.joining())));
    columns.put("group_snapshot_id", Value.none());
    columns.put("source_group_id", Value.none());
    columns.put("replication_status", text("not-capable"));
    return new Row(Kind.GROUP, columns);
  }

  /** A volume in {@code group}; null for one in none. */
  static Row volume(String id, String name, int size, String volumeType, @Nullable String group) {
    Map<String, Value> columns = start(id);
    columns.put("_name_id", Value.none());
    columns.put("display_name", text(name));
    columns.put("display_description", Value.none());
    columns.put("size", new Value.Int(size));
    columns.put("host", text(HOST));
    columns.put("cluster_name", Value.none());
    columns.put("availability_zone", text("nova"));
    columns.put("volume_type_id", text(volumeType));
    columns.put("group_id", group == null ? Value.none() : text(group));
    columns.put("consistencygroup_id", Value.none());
    columns.put("snapshot_id", Value.none());
    columns.put("source_volid", Value.none());
    columns.put("attach_status", text("detached"));
    columns.put("migration_status", Value.none());
    columns.put("bootable", new Value.Bool(false));
    columns.put("multiattach", new Value.Bool(false));
    columns.put("replication_status", Value.none());
    addProvider(columns);
    return new Row(Kind.VOLUME, columns);
  }

  /** A snapshot of {@code volume} in {@code groupSnapshot}; null for one in none. */
  static Row snapshot(String id, String name, Row volume, @Nullable String groupSnapshot) {
    Map<String, Value> columns = start(id);
    columns.put("display_name", text(name));
    columns.put("display_description", Value.none());
    columns.put("volume_id", text(volume.id()));
    columns.put("volume_size", volume.get("size"));
    columns.put("volume_type_id", volume.get("volume_type_id"));
    columns.put("progress", text("0%"));
    columns.put("group_snapshot_id", groupSnapshot == null ? Value.none() : text(groupSnapshot));
    columns.put("cgsnapshot_id", Value.none());
    addProvider(columns);
    return new Row(Kind.SNAPSHOT, columns);
  }

  /** A group snapshot of {@code group}. */
  static Row groupSnapshot(String id, String name, Row group) {
    Map<String, Value> columns = start(id);
    columns.put("name", text(name));
    columns.put("description", Value.none());
    columns.put("group_id", text(group.id()));
    columns.put("group_type_id", group.get("group_type_id"));
    return new Row(Kind.GROUP_SNAPSHOT, columns);
  }

  private static Map<String, Value> start(String id) {
    Map<String, Value> columns = new LinkedHashMap<>();
    columns.put("id", text(id));
    columns.put("status", text(Statuses.CREATING));
    columns.put("deleted", new Value.Bool(false));
    columns.put("project_id", text(PROJECT));
    columns.put("user_id", text(USER));
    return columns;
  }

  private static void addProvider(Map<String, Value> columns) {
    columns.put("provider_id", Value.none());
    columns.put("provider_location", Value.none());
    columns.put("provider_auth", Value.none());
    columns.put("encryption_key_id", Value.none());
    columns.put("metadata", Value.Mapping.of(Map.of()));
  }

  private static Value text(String text) {
    return Value.text(text);
  }
}
