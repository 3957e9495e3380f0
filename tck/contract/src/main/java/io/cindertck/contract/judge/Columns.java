package io.cindertck.contract.judge;

import io.cindertck.contract.Kind;
import java.util.Map;
import java.util.Set;

/**
 * The statuses and columns that Cinder knows for each kind of object.
 *
 * <p>Source: {@code cinder.objects.fields} and {@code cinder.db.sqlalchemy.models} of Cinder 21.3,
 * and the keys that its database layer takes beside columns ({@code metadata}).
 */
final class Columns {
  private static final Set<String> GROUP_STATUSES =
      Set.of(
          "error",
          "available",
          "creating",
          "deleting",
          "deleted",
          "updating",
          "in-use",
          "error_deleting");

  private static final Map<Kind, Set<String>> STATUSES =
      Map.of(
          Kind.GROUP,
          GROUP_STATUSES,
          Kind.GROUP_SNAPSHOT,
          Set.of(
              "error",
              "available",
              "creating",
              "deleting",
              "deleted",
              "updating",
              "error_deleting"),
          Kind.SNAPSHOT,
          Set.of(
              "error",
              "available",
              "creating",
              "deleting",
              "deleted",
              "updating",
              "error_deleting",
              "unmanaging",
              "backing-up",
              "restoring"),
          Kind.VOLUME,
          Set.of(
              "creating",
              "available",
              "deleting",
              "deleted",
              "error",
              "error_deleting",
              "error_managing",
              "managing",
              "attaching",
              "in-use",
              "detaching",
              "maintenance",
              "restoring-backup",
              "error_restoring",
              "reserved",
              "awaiting-transfer",
              "backing-up",
              "error_backing-up",
              "error_extending",
              "downloading",
              "uploading",
              "retyping",
              "extending"));

  private static final Set<String> COMMON =
      Set.of(
          "id",
          "status",
          "created_at",
          "updated_at",
          "deleted",
          "deleted_at",
          "project_id",
          "user_id",
          "host",
          "availability_zone",
          "cluster_name");

  private static final Map<Kind, Set<String>> COLUMNS =
      Map.of(
          Kind.GROUP,
          Set.of(
              "name",
              "description",
              "group_type_id",
              "group_snapshot_id",
              "source_group_id",
              "replication_status",
              "volume_type_id",
              "cgsnapshot_id",
              "source_cgid"),
          Kind.GROUP_SNAPSHOT,
          Set.of("name", "description", "group_id", "group_type_id", "consistencygroup_id"),
          Kind.VOLUME,
          Set.of(
              "_name_id",
              "attach_status",
              "bootable",
              "consistencygroup_id",
              "display_description",
              "display_name",
              "ec2_id",
              "encryption_key_id",
              "group_id",
              "launched_at",
              "migration_status",
              "multiattach",
              "previous_status",
              "provider_auth",
              "provider_geometry",
              "provider_id",
              "provider_location",
              "replication_driver_data",
              "replication_extended_status",
              "replication_status",
              "scheduled_at",
              "service_uuid",
              "shared_targets",
              "size",
              "snapshot_id",
              "source_volid",
              "terminated_at",
              "use_quota",
              "volume_type_id",
              "metadata",
              "admin_metadata"),
          Kind.SNAPSHOT,
          Set.of(
              "cgsnapshot_id",
              "display_description",
              "display_name",
              "encryption_key_id",
              "group_snapshot_id",
              "progress",
              "provider_auth",
              "provider_id",
              "provider_location",
              "scheduled_at",
              "use_quota",
              "volume_id",
              "volume_size",
              "volume_type_id",
              "metadata"));

  private Columns() {}

  /** Whether Cinder knows a status for objects of that kind. */
  static boolean isStatus(Kind kind, String status) {
    return STATUSES.getOrDefault(kind, Set.of()).contains(status);
  }

  /** Whether Cinder stores a key for objects of that kind. */
  static boolean isColumn(Kind kind, String key) {
    return COMMON.contains(key) || COLUMNS.getOrDefault(kind, Set.of()).contains(key);
  }
}
