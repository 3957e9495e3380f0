package io.cindertck.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cinder-api asks of the volume manager. Ids are whatever the caller names things by: UUIDs
 * when it is carried out, short symbols in a scenario. Lists give the order in which the driver is
 * handed the objects.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.CreateVolume.class, name = "create-volume"),
  @JsonSubTypes.Type(value = Command.CloneVolume.class, name = "clone-volume"),
  @JsonSubTypes.Type(
      value = Command.CreateVolumeFromSnapshot.class,
      name = "create-volume-from-snapshot"),
  @JsonSubTypes.Type(value = Command.ExtendVolume.class, name = "extend-volume"),
  @JsonSubTypes.Type(value = Command.DeleteVolume.class, name = "delete-volume"),
  @JsonSubTypes.Type(value = Command.CreateSnapshot.class, name = "create-snapshot"),
  @JsonSubTypes.Type(value = Command.DeleteSnapshot.class, name = "delete-snapshot"),
  @JsonSubTypes.Type(value = Command.CreateGroup.class, name = "create-group"),
  @JsonSubTypes.Type(
      value = Command.CreateGroupFromSource.class,
      name = "create-group-from-source"),
  @JsonSubTypes.Type(value = Command.DeleteGroup.class, name = "delete-group"),
  @JsonSubTypes.Type(value = Command.UpdateGroup.class, name = "update-group"),
  @JsonSubTypes.Type(value = Command.CreateGroupSnapshot.class, name = "create-group-snapshot"),
  @JsonSubTypes.Type(value = Command.DeleteGroupSnapshot.class, name = "delete-group-snapshot")
})
public sealed interface Command {

  /** The id of what the command is about. */
  String id();

  /** The operation that is judged; empty for commands that only arrange. */
  default Optional<Operation> operation() {
    if (this instanceof CreateGroup) {
      return Optional.of(Operation.CREATE_GROUP);
    }
    if (this instanceof CreateGroupFromSource) {
      return Optional.of(Operation.CREATE_GROUP_FROM_SOURCE);
    }
    if (this instanceof DeleteGroup) {
      return Optional.of(Operation.DELETE_GROUP);
    }
    if (this instanceof UpdateGroup) {
      return Optional.of(Operation.UPDATE_GROUP);
    }
    if (this instanceof CreateGroupSnapshot) {
      return Optional.of(Operation.CREATE_GROUP_SNAPSHOT);
    }
    if (this instanceof DeleteGroupSnapshot) {
      return Optional.of(Operation.DELETE_GROUP_SNAPSHOT);
    }
    return Optional.empty();
  }

  /**
   * Creates a volume, as a member where a group is given.
   *
   * @param size in GiB
   * @param name what the user called it; may be empty
   */
  record CreateVolume(String id, @Nullable String group, int size, String name)
      implements Command {}

  /**
   * Creates a volume that is a copy of another one, of the same size, as a member where a group is
   * given.
   *
   * @param source the id of the volume that it copies
   * @param name what the user called it; may be empty
   */
  record CloneVolume(String id, String source, @Nullable String group, String name)
      implements Command {}

  /**
   * Creates a volume with the content and the size of a snapshot, as a member where a group is
   * given.
   *
   * @param snapshot the id of the snapshot that it copies, which may be part of a group snapshot
   * @param name what the user called it; may be empty
   */
  record CreateVolumeFromSnapshot(String id, String snapshot, @Nullable String group, String name)
      implements Command {}

  /**
   * Makes a volume larger.
   *
   * @param size in GiB, what it is to have then
   */
  record ExtendVolume(String id, int size) implements Command {}

  /** Deletes a volume. */
  record DeleteVolume(String id) implements Command {}

  /** Takes a snapshot of one volume. */
  record CreateSnapshot(String id, String volume, String name) implements Command {}

  /** Deletes a snapshot that is not part of a group snapshot. */
  record DeleteSnapshot(String id) implements Command {}

  /**
   * Creates an empty group.
   *
   * @param volumeTypes the ids of its volume types; the driver is handed them in the legacy format
   *     {@code "id1,id2,"}
   */
  record CreateGroup(String id, String name, List<String> volumeTypes) implements Command {
    /** Copies {@code volumeTypes}. */
    public CreateGroup {
      volumeTypes = List.copyOf(volumeTypes);
    }
  }

  /** What a group is made from. */
  enum Source {
    SNAPSHOT,
    GROUP
  }

  /**
   * Creates a group with volumes that are copies of a source's members.
   *
   * @param source which kind of source it is
   * @param sourceId the group snapshot's or the source group's id
   * @param volumes for each new volume the id of the snapshot or source volume it copies, in the
   *     order handed over
   */
  record CreateGroupFromSource(
      String id, String name, Source source, String sourceId, Map<String, String> volumes)
      implements Command {
    /** Copies {@code volumes}, keeping their order. */
    public CreateGroupFromSource {
      volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
    }
  }

  /** Deletes a group with these members. */
  record DeleteGroup(String id, List<String> volumes) implements Command {
    /** Copies {@code volumes}. */
    public DeleteGroup {
      volumes = List.copyOf(volumes);
    }
  }

  /**
   * Changes a group's membership.
   *
   * @param add null to hand over None, as the interface's default allows
   * @param remove null to hand over None
   */
  record UpdateGroup(String id, @Nullable List<String> add, @Nullable List<String> remove)
      implements Command {
    /** Copies the lists. */
    public UpdateGroup {
      add = add == null ? null : List.copyOf(add);
      remove = remove == null ? null : List.copyOf(remove);
    }
  }

  /**
   * Takes a snapshot of every member of a group.
   *
   * @param snapshots for each new snapshot the id of its volume, in the order handed over
   */
  record CreateGroupSnapshot(String id, String group, String name, Map<String, String> snapshots)
      implements Command {
    /** Copies {@code snapshots}, keeping their order. */
    public CreateGroupSnapshot {
      snapshots = Collections.unmodifiableMap(new LinkedHashMap<>(snapshots));
    }
  }

  /** Deletes a group snapshot with these snapshots. */
  record DeleteGroupSnapshot(String id, List<String> snapshots) implements Command {
    /** Copies {@code snapshots}. */
    public DeleteGroupSnapshot {
      snapshots = List.copyOf(snapshots);
    }
  }
}
