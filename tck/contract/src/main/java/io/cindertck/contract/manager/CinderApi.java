package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What cinder-api leaves in the database before it hands a command to the volume manager: new rows
 * in {@code creating}, and the others in {@code deleting}, {@code updating} or {@code extending}.
 * Quotas and the conditions under which cinder-api refuses a command are left out.
 *
 * <p>Rows have these columns, under Cinder's names. Where no value is given, it is None or follows
 * from the command.
 *
 * <ul>
 *   <li>All: {@code id}, {@code status}, {@code deleted}, {@code project_id}, {@code user_id}.
 *   <li>Groups: {@code name}, {@code description}, {@code host} {@code "tck@backend#pool"}, {@code
 *       cluster_name}, {@code availability_zone}, {@code group_type_id}, {@code volume_type_ids} (a
 *       list), {@code volume_type_id} (the same in the legacy form {@code "id1,id2,"}), {@code
 *       group_snapshot_id}, {@code source_group_id}, {@code replication_status}.
 *   <li>Group snapshots: {@code name}, {@code description}, {@code group_id}, {@code
 *       group_type_id}.
 *   <li>Volumes: {@code display_name}, {@code display_description}, {@code size}, {@code host},
 *       {@code cluster_name}, {@code availability_zone}, {@code volume_type_id}, {@code group_id},
 *       {@code consistencygroup_id} (None but while a legacy call runs, or the volume is made),
 *       {@code snapshot_id}, {@code source_volid}, {@code attach_status}, {@code migration_status},
 *       {@code bootable}, {@code multiattach}, {@code replication_status}, {@code _name_id}, {@code
 *       encryption_key_id}, {@code metadata} (empty), {@code provider_id}, {@code
 *       provider_location}, {@code provider_auth}; and {@code previous_status} once it was to be
 *       extended.
 *   <li>Snapshots: {@code display_name}, {@code display_description}, {@code volume_id}, {@code
 *       volume_size}, {@code volume_type_id}, {@code progress}, {@code group_snapshot_id}, {@code
 *       cgsnapshot_id} (None but while a legacy call runs), {@code encryption_key_id}, {@code
 *       metadata}, {@code provider_id}, {@code provider_location}, {@code provider_auth}.
 * </ul>
 *
 * <p>What a driver is handed differs in three ways. Volumes and snapshots also have the names that
 * Cinder makes up from the id: {@code name}, {@code name_id} and {@code volume_name}. A group does
 * not have {@code volume_type_id}. A ConsistencyGroup has it, and {@code cgsnapshot_id} and {@code
 * source_cgid}, but neither {@code group_type_id} nor {@code volume_type_ids}; a CGSnapshot has
 * {@code consistencygroup_id} and no {@code group_id}.
 *
 * <p>Source: {@code cinder.group.api}, {@code cinder.volume.api}, {@code
 * cinder.db.sqlalchemy.models}.
 */
public final class CinderApi {
  private CinderApi() {}

  /**
   * Accepts a command.
   *
   * @return the database as the manager finds it
   * @throws IllegalArgumentException when the command names something that is not there, is
   *     destroyed, or is there already although it should be created; the message says which
   */
  public static Recorded accept(Command command, Recorded recorded) {
    if (command instanceof Command.CreateVolume create) {
      return createVolume(create, recorded);
    } else if (command instanceof Command.CloneVolume clone) {
      Row source = live(recorded, Kind.VOLUME, clone.source());
      return adding(recorded, copy(clone.id(), clone.name(), source, clone.group(), recorded));
    } else if (command instanceof Command.CreateVolumeFromSnapshot create) {
      Row source = live(recorded, Kind.SNAPSHOT, create.snapshot());
      return adding(recorded, copy(create.id(), create.name(), source, create.group(), recorded));
    } else if (command instanceof Command.ExtendVolume extend) {
      return extend(extend, recorded);
    } else if (command instanceof Command.CreateSnapshot create) {
      Row volume = live(recorded, Kind.VOLUME, create.volume());
      return adding(recorded, NewRows.snapshot(create.id(), create.name(), volume, null));
    } else if (command instanceof Command.CreateGroup create) {
      return adding(recorded, NewRows.group(create.id(), create.name(), create.volumeTypes()));
    } else if (command instanceof Command.CreateGroupFromSource create) {
      return SourceRows.accept(create, recorded);
    } else if (command instanceof Command.CreateGroupSnapshot create) {
      return createGroupSnapshot(create, recorded);
    } else if (command instanceof Command.UpdateGroup update) {
      return updateGroup(update, recorded);
    } else if (command instanceof Command.DeleteGroup delete) {
      requireAll(recorded, Kind.VOLUME, delete.volumes(), "group_id", delete.id());
    } else if (command instanceof Command.DeleteGroupSnapshot delete) {
      requireAll(recorded, Kind.SNAPSHOT, delete.snapshots(), "group_snapshot_id", delete.id());
    }
    return deleting(command, recorded);
  }

  /** What a command is about. */
  static Kind subject(Command command) {
    if (command instanceof Command.CreateVolume
        || command instanceof Command.CloneVolume
        || command instanceof Command.CreateVolumeFromSnapshot
        || command instanceof Command.ExtendVolume
        || command instanceof Command.DeleteVolume) {
      return Kind.VOLUME;
    } else if (command instanceof Command.CreateSnapshot
        || command instanceof Command.DeleteSnapshot) {
      return Kind.SNAPSHOT;
    }
    boolean snapshot =
        command instanceof Command.CreateGroupSnapshot
            || command instanceof Command.DeleteGroupSnapshot;
    return snapshot ? Kind.GROUP_SNAPSHOT : Kind.GROUP;
  }

  private static Recorded createVolume(Command.CreateVolume create, Recorded recorded) {
    String type = NewRows.VOLUME_TYPE;
    if (create.group() != null) {
      Row group = live(recorded, Kind.GROUP, create.group());
      type = firstType(group);
    }
    return adding(
        recorded, NewRows.volume(create.id(), create.name(), create.size(), type, create.group()));
  }

  private static String firstType(Row group) {
    return group.get("volume_type_ids") instanceof Value.Sequence types && !types.items().isEmpty()
        ? types.items().get(0).asText().orElse(NewRows.VOLUME_TYPE)
        : NewRows.VOLUME_TYPE;
  }

  /** A copy has its source's type, unless it joins a group that does not take that one. */
  private static Row copy(
      String id, String name, Row source, @Nullable String group, Recorded recorded) {
    String type = source.text("volume_type_id");
    if (group != null) {
      Row row = live(recorded, Kind.GROUP, group);
      boolean taken =
          row.get("volume_type_ids") instanceof Value.Sequence types
              && types.items().contains(Value.text(type));
      type = taken ? type : firstType(row);
    }
    return SourceRows.copy(id, name, source, type, group);
  }

  private static Recorded extend(Command.ExtendVolume extend, Recorded recorded) {
    Row volume = live(recorded, Kind.VOLUME, extend.id());
    return recorded.with(
        volume.with("previous_status", volume.status()).with("status", Statuses.EXTENDING));
  }

  private static Recorded createGroupSnapshot(
      Command.CreateGroupSnapshot create, Recorded recorded) {
    Row group = live(recorded, Kind.GROUP, create.group());
    Recorded next = adding(recorded, NewRows.groupSnapshot(create.id(), create.name(), group));
    for (Map.Entry<String, String> entry : create.snapshots().entrySet()) {
      Row volume = live(recorded, Kind.VOLUME, entry.getValue());
      next = adding(next, NewRows.snapshot(entry.getKey(), create.name(), volume, create.id()));
    }
    return next;
  }

  private static Recorded updateGroup(Command.UpdateGroup update, Recorded recorded) {
    live(recorded, Kind.GROUP, update.id());
    given(update.add()).forEach(id -> live(recorded, Kind.VOLUME, id));
    requireAll(recorded, Kind.VOLUME, given(update.remove()), "group_id", update.id());
    return recorded.withStatus(Kind.GROUP, update.id(), Statuses.UPDATING);
  }

  private static List<String> given(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }

  private static Recorded deleting(Command command, Recorded recorded) {
    Kind kind = subject(command);
    live(recorded, kind, command.id());
    Recorded next = recorded.withStatus(kind, command.id(), Statuses.DELETING);
    for (Row member : membersOf(kind, command.id(), recorded)) {
      next = next.withStatus(member.kind(), member.id(), Statuses.DELETING);
    }
    return next;
  }

  private static List<Row> membersOf(Kind kind, String id, Recorded recorded) {
    return switch (kind) {
      case GROUP -> recorded.members(id);
      case GROUP_SNAPSHOT -> recorded.snapshotsOf(id);
      default -> List.of();
    };
  }

  private static void requireAll(
      Recorded recorded, Kind kind, List<String> ids, String column, String owner) {
    for (String id : ids) {
      if (!live(recorded, kind, id).text(column).equals(owner)) {
        throw new IllegalArgumentException(
            "%s %s does not belong to %s".formatted(kind.noun(), id, owner));
      }
    }
  }

  static Row live(Recorded recorded, Kind kind, String id) {
    Row row = recorded.row(kind, id);
    if (row.isDeleted()) {
      throw new IllegalArgumentException(kind.noun() + " " + id + " is destroyed");
    }
    return row;
  }

  static Recorded adding(Recorded recorded, Row row) {
    if (recorded.rows().containsKey(row.id())) {
      throw new IllegalArgumentException("there is already something called " + row.id());
    }
    return recorded.with(row);
  }
}
