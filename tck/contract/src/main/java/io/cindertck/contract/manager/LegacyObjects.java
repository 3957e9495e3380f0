package io.cindertck.contract.manager;

import io.cindertck.contract.manager.python.PyReader;
import io.cindertck.contract.manager.python.PythonError;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that stand in for a group and a group snapshot in calls of the consistency-group
 * methods. They are made up for the call, belong to no table, and are tied to the members for as
 * long as it lasts: a member cannot be saved until it is untied.
 *
 * <p>Source: {@code _convert_group_to_cg} and its siblings in the volume manager; {@code
 * from_group} and {@code from_group_snapshot} of {@code cinder.objects}.
 */
final class LegacyObjects {
  private LegacyObjects() {}

  /** A consistency group made from a group; null where there is none. */
  static @Nullable Loaded consistencyGroup(@Nullable Loaded group, @Nullable List<Loaded> volumes) {
    if (group == null) {
      return null;
    }
    Map<String, Value> columns = new LinkedHashMap<>();
    for (String same :
        List.of("id", "user_id", "project_id", "cluster_name", "host", "availability_zone")) {
      columns.put(same, group.column(same));
    }
    columns.put("name", group.column("name"));
    columns.put("description", group.column("description"));
    columns.put("volume_type_id", group.column("volume_type_id"));
    columns.put("status", group.column("status"));
    columns.put("cgsnapshot_id", group.column("group_snapshot_id"));
    columns.put("source_cgid", group.column("source_group_id"));
    Loaded made = new Loaded(ObjectClass.CONSISTENCY_GROUP, columns);
    for (Loaded volume : iterated(volumes)) {
      volume.setItem("consistencygroup_id", PyReader.ofColumn(volume.column("group_id")));
      volume.setItem("consistencygroup", made);
    }
    return made;
  }

  /** A consistency-group snapshot made from a group snapshot; null where there is none. */
  static @Nullable Loaded cgsnapshot(
      @Nullable Loaded groupSnapshot, @Nullable List<Loaded> snapshots) {
    if (groupSnapshot == null) {
      return null;
    }
    Map<String, Value> columns = new LinkedHashMap<>();
    columns.put("id", groupSnapshot.column("id"));
    columns.put("consistencygroup_id", groupSnapshot.column("group_id"));
    for (String same : List.of("user_id", "project_id", "name", "description", "status")) {
      columns.put(same, groupSnapshot.column(same));
    }
    Loaded made = new Loaded(ObjectClass.CGSNAPSHOT, columns);
    for (Loaded snapshot : iterated(snapshots)) {
      snapshot.setItem("cgsnapshot_id", PyReader.ofColumn(snapshot.column("group_snapshot_id")));
      snapshot.setItem("cgsnapshot", made);
    }
    return made;
  }

  /** The manager iterates over members without looking whether there are any. */
  private static List<Loaded> iterated(@Nullable List<Loaded> members) {
    if (members == null) {
      throw PythonError.type("'NoneType' object is not iterable");
    }
    return members;
  }

  /** Unties volumes from their consistency group. */
  static void untieVolumes(@Nullable List<Loaded> volumes) {
    untie(volumes, "consistencygroup_id", "consistencygroup");
  }

  /** Unties snapshots from their consistency-group snapshot. */
  static void untieSnapshots(@Nullable List<Loaded> snapshots) {
    untie(snapshots, "cgsnapshot_id", "cgsnapshot");
  }

  private static void untie(@Nullable List<Loaded> members, String id, String relation) {
    if (members != null) {
      members.forEach(member -> member.clear(id));
      members.forEach(member -> member.clear(relation));
    }
  }
}
