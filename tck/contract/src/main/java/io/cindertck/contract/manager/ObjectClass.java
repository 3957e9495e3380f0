package io.cindertck.contract.manager;

import static io.cindertck.contract.manager.FieldType.BOOLEAN;
import static io.cindertck.contract.manager.FieldType.INTEGER;
import static io.cindertck.contract.manager.FieldType.MOMENT;
import static io.cindertck.contract.manager.FieldType.OBJECT;
import static io.cindertck.contract.manager.FieldType.STRING;
import static io.cindertck.contract.manager.FieldType.STRINGS;
import static io.cindertck.contract.manager.FieldType.STRINGS_BY_NAME;
import static io.cindertck.contract.manager.FieldType.UUID;

import io.cindertck.contract.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The classes of {@code cinder.objects} that the manager reads rows into and hands to drivers, each
 * with the fields it has. Assigning to a field is remembered for the next save; assigning to
 * anything else is forgotten.
 */
enum ObjectClass {
  GROUP(
      "Group",
      Kind.GROUP,
      new Fields()
          .required(UUID, "id")
          .required(STRING, "user_id", "project_id", "group_type_id")
          .optional(STRING, "cluster_name", "host", "availability_zone", "name", "description")
          .optional(STRINGS, "volume_type_ids")
          .oneOf(Statuses.OF_GROUP, "status")
          .optional(UUID, "group_snapshot_id", "source_group_id")
          .oneOf(Statuses.OF_REPLICATION, "replication_status")
          .optional(OBJECT, "volumes", "volume_types", "group_snapshots"),
      Set.of("is_replicated", "is_clustered", "service_topic_queue")),
  CONSISTENCY_GROUP(
      "ConsistencyGroup",
      Kind.GROUP,
      new Fields()
          .required(UUID, "id")
          .required(STRING, "user_id", "project_id")
          .optional(STRING, "cluster_name", "host", "availability_zone", "name", "description")
          .optional(STRING, "volume_type_id")
          .oneOf(Statuses.OF_CONSISTENCY_GROUP, "status")
          .optional(UUID, "cgsnapshot_id", "source_cgid")
          .optional(OBJECT, "cluster", "cgsnapshots", "volumes"),
      Set.of("is_clustered", "service_topic_queue")),
  GROUP_SNAPSHOT(
      "GroupSnapshot",
      Kind.GROUP_SNAPSHOT,
      new Fields()
          .required(UUID, "id", "group_id")
          .optional(STRING, "project_id", "user_id", "name", "description", "status")
          .optional(UUID, "group_type_id")
          .optional(OBJECT, "group", "snapshots"),
      Set.of("host", "cluster_name", "is_clustered", "service_topic_queue")),
  CGSNAPSHOT(
      "CGSnapshot",
      Kind.GROUP_SNAPSHOT,
      new Fields()
          .required(UUID, "id")
          .required(STRING, "project_id", "user_id")
          .optional(UUID, "consistencygroup_id")
          .optional(STRING, "name", "description", "status")
          .optional(OBJECT, "consistencygroup", "snapshots"),
      Set.of("host", "cluster_name", "is_clustered", "service_topic_queue")),
  VOLUME(
      "Volume",
      Kind.VOLUME,
      new Fields()
          .required(UUID, "id")
          .optional(UUID, "_name_id", "ec2_id", "snapshot_id", "volume_type_id", "source_volid")
          .optional(UUID, "encryption_key_id", "consistencygroup_id", "group_id")
          .optional(STRING, "user_id", "project_id", "cluster_name", "host", "availability_zone")
          .optional(STRING, "status", "migration_status", "display_name", "display_description")
          .optional(STRING, "provider_id", "provider_location", "provider_auth")
          .optional(STRING, "provider_geometry", "replication_status", "previous_status")
          .optional(STRING, "replication_extended_status", "replication_driver_data")
          .optional(STRING, "service_uuid")
          .optional(INTEGER, "size")
          .oneOf(Statuses.OF_ATTACHMENT, "attach_status")
          .optional(MOMENT, "scheduled_at", "launched_at", "terminated_at")
          .optional(BOOLEAN, "use_quota", "bootable", "multiattach", "shared_targets")
          .optional(STRINGS_BY_NAME, "metadata", "admin_metadata", "glance_metadata")
          .optional(OBJECT, "cluster", "volume_type", "volume_attachment", "consistencygroup")
          .optional(OBJECT, "snapshots", "group"),
      Set.of("name", "is_clustered", "service_topic_queue")),
  SNAPSHOT(
      "Snapshot",
      Kind.SNAPSHOT,
      new Fields()
          .required(UUID, "id")
          .required(STRINGS_BY_NAME, "metadata")
          .optional(UUID, "volume_id", "cgsnapshot_id", "group_snapshot_id")
          .optional(UUID, "encryption_key_id", "volume_type_id")
          .optional(STRING, "user_id", "project_id", "progress", "display_name")
          .optional(STRING, "display_description", "provider_location", "provider_id")
          .optional(STRING, "provider_auth")
          .optional(INTEGER, "volume_size")
          .optional(BOOLEAN, "use_quota")
          .oneOf(Statuses.OF_SNAPSHOT, "status")
          .optional(OBJECT, "volume", "cgsnapshot", "group_snapshot"),
      Set.of("name", "volume_name", "host", "cluster_name", "is_clustered", "service_topic_queue"));

  private final String typeName;
  private final Kind kind;
  private final Map<String, Field> fields;
  private final Set<String> readOnly;

  ObjectClass(String typeName, Kind kind, Fields fields, Set<String> readOnly) {
    this.typeName = typeName;
    this.kind = kind;
    this.fields = fields.byName;
    this.readOnly = readOnly;
  }

  /** The class that rows of a kind are read into. */
  static ObjectClass of(Kind kind) {
    return switch (kind) {
      case GROUP -> GROUP;
      case GROUP_SNAPSHOT -> GROUP_SNAPSHOT;
      case VOLUME -> VOLUME;
      case SNAPSHOT -> SNAPSHOT;
    };
  }

  /** The class's name in Cinder. */
  String typeName() {
    return typeName;
  }

  /** The table that it is saved to. */
  Kind kind() {
    return kind;
  }

  /** The field of that name; empty where it has none. */
  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Whether there is a property of that name which cannot be assigned to. */
  boolean isReadOnly(String name) {
    return readOnly.contains(name);
  }

  private static final class Fields {
    private final Map<String, Field> byName = new LinkedHashMap<>();

    Fields() {
      optional(MOMENT, "created_at", "updated_at", "deleted_at").optional(BOOLEAN, "deleted");
    }

    Fields required(FieldType type, String... names) {
      return put(Field.required(type), names);
    }

    Fields optional(FieldType type, String... names) {
      return put(Field.of(type), names);
    }

    Fields oneOf(Set<String> allowed, String name) {
      return put(Field.oneOf(allowed), name);
    }

    private Fields put(Field field, String... names) {
      for (String name : names) {
        byName.put(name, field);
      }
      return this;
    }
  }
}
