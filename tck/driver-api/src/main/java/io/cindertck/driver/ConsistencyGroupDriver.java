package io.cindertck.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Cinder volume driver with consistency groups: the six operations of {@code
 * VolumeConsistencyGroupDriver}, and what is needed to have volumes and snapshots at all. The same
 * methods serve Cinder's generic volume groups, whose shapes are the same.
 *
 * <p><b>What every operation owes.</b>
 *
 * <ul>
 *   <li>A success may be told by answering null (or {@link MembersResult#NONE}), or by saying what
 *       to store. Both are right.
 *   <li>A failure is told by throwing {@link DriverException}, or, where an operation says so
 *       below, by statuses in the answer.
 *   <li>An operation that is not supported throws {@link UnsupportedOperationException} and changes
 *       nothing.
 *   <li>The array may have changed behind Cinder's back, and an earlier call may have been half
 *       done: deleting what is gone already is a success. An array that cannot be asked is not an
 *       array that holds nothing.
 *   <li>Objects are known by their id; names are the user's and may be anything.
 *   <li>Calls may come from several threads at a time.
 * </ul>
 *
 * <p><b>How the kit makes one.</b> The class is public and has one public constructor, or the kit
 * takes the first of these that it finds: one with an {@code ArrayClient} (the kit's simulated
 * array) and a {@code Map<String, String>} of options, one with either, or one without parameters.
 *
 * <p>Source: the interface {@code cinder.interface.volume_consistencygroup_driver}.
 */
public interface ConsistencyGroupDriver {

  /**
   * Called once, before anything else; throws {@link DriverException} when the options are wrong or
   * the array cannot be reached.
   */
  default void setUp() {}

  /**
   * Creates a volume, and makes it a member of its group where {@link Volume#groupId()} is set.
   *
   * @return what to store, or null
   * @throws DriverException when it was not created
   */
  @Nullable ModelUpdate createVolume(Volume volume);

  /**
   * Creates a volume with the content that another one has at this moment, and makes it a member of
   * its group where {@link Volume#groupId()} is set. From then on neither shows what is written to
   * the other. Need not be overridden: by default it is not supported.
   *
   * <p>Source: {@code create_cloned_volume}.
   *
   * @param volume the new volume; its size in GiB is the source's
   * @param source the volume that it copies, which may be a member of any group
   * @return what to store, or null
   * @throws DriverException when it was not created; nothing is left behind then
   */
  default @Nullable ModelUpdate createClonedVolume(Volume volume, Volume source) {
    throw new UnsupportedOperationException("create_cloned_volume is not implemented");
  }

  /**
   * Creates a volume with a snapshot's content, and makes it a member of its group where {@link
   * Volume#groupId()} is set. It shows nothing that is written to the snapshot's volume. Need not
   * be overridden: by default it is not supported.
   *
   * <p>Source: {@code create_volume_from_snapshot}.
   *
   * @param volume the new volume; its size in GiB is the snapshot's
   * @param snapshot the snapshot that it copies, on its own or part of a group snapshot
   * @return what to store, or null
   * @throws DriverException when it was not created; nothing is left behind then
   */
  default @Nullable ModelUpdate createVolumeFromSnapshot(Volume volume, Snapshot snapshot) {
    throw new UnsupportedOperationException("create_volume_from_snapshot is not implemented");
  }

  /**
   * Makes a volume larger; its content and its group stay. Need not be overridden: by default it is
   * not supported.
   *
   * <p>Source: {@code extend_volume}.
   *
   * @param volume as it is before, with its old size
   * @param newSizeGiB what it is to have then, in GiB; more than it has
   * @throws DriverException when it has its old size still
   */
  default void extendVolume(Volume volume, int newSizeGiB) {
    throw new UnsupportedOperationException("extend_volume is not implemented");
  }

  /**
   * Deletes a volume; one that is gone already is a success.
   *
   * @throws DriverException when it is still there
   */
  void deleteVolume(Volume volume);

  /**
   * Takes a snapshot of one volume.
   *
   * @return what to store, or null
   * @throws DriverException when it was not taken
   */
  @Nullable ModelUpdate createSnapshot(Snapshot snapshot);

  /**
   * Deletes a snapshot; one that is gone already is a success.
   *
   * @throws DriverException when it is still there
   */
  void deleteSnapshot(Snapshot snapshot);

  /**
   * Creates an empty group.
   *
   * <p>Source: {@code create_consistencygroup}, {@code create_group}.
   *
   * @return what to store with status {@code available}, or null; a status {@code error} tells a
   *     failure
   * @throws DriverException when the group was not created
   */
  @Nullable ModelUpdate createGroup(RequestContext context, Group group);

  /**
   * Creates a group whose volumes are copies of a source's members. Exactly one source is given: a
   * group snapshot with its snapshots, or a group with its volumes. {@code volumes.get(i)} is a
   * copy of {@code snapshots.get(i)} or {@code sourceVolumes.get(i)}; each volume also names its
   * source.
   *
   * <p>A failure has to be thrown: the manager takes whatever is returned for a success. Before it
   * throws, the driver removes what it has made.
   *
   * <p>Source: {@code create_consistencygroup_from_src}, {@code create_group_from_src}.
   *
   * @param volumes the new volumes; they have no provider fields yet
   * @return what to store; whatever a later call needs, such as {@code provider_id}, has to be here
   * @throws DriverException when not all volumes were created
   */
  MembersResult createGroupFromSource(
      RequestContext context,
      Group group,
      List<Volume> volumes,
      @Nullable GroupSnapshot groupSnapshot,
      @Nullable List<Snapshot> snapshots,
      @Nullable Group sourceGroup,
      @Nullable List<Volume> sourceVolumes);

  /**
   * Deletes a group and all its volumes. After a failure the manager calls again with the same full
   * list, whatever was told to be gone; that call completes once the array is well.
   *
   * <p>Source: {@code delete_consistencygroup}, {@code delete_group}.
   *
   * @param volumes the members; may be empty
   * @return {@link MembersResult#NONE} when all is gone; otherwise a model and an entry for every
   *     volume: {@code deleted} for what is gone, {@code error_deleting} or {@code error} for what
   *     is not
   * @throws DriverException when nothing can be said about the single volumes; Cinder then takes
   *     all of them for broken
   */
  MembersResult deleteGroup(RequestContext context, Group group, List<Volume> volumes);

  /**
   * Changes a group's membership. Volumes that leave it live on with their content.
   *
   * <p>Source: {@code update_consistencygroup}, {@code update_group}.
   *
   * @param addVolumes volumes to add; null and empty mean none
   * @param removeVolumes volumes to remove; null and empty mean none
   * @return what to store, or {@link UpdateResult#NONE}; a model with status {@code error} tells a
   *     failure
   * @throws DriverException when the membership was not changed
   */
  UpdateResult updateGroup(
      RequestContext context,
      Group group,
      @Nullable List<Volume> addVolumes,
      @Nullable List<Volume> removeVolumes);

  /**
   * Takes a snapshot of every member of a group, all at one point in time.
   *
   * <p>Source: {@code create_cgsnapshot}, {@code create_group_snapshot}.
   *
   * @param snapshots one for each member
   * @return {@link MembersResult#NONE} when all are taken; otherwise a model and an entry for every
   *     snapshot: {@code available} or {@code error}
   * @throws DriverException when none was taken; nothing is left behind then
   */
  MembersResult createGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots);

  /**
   * Deletes a group snapshot with all its snapshots; also when volumes have joined or left the
   * group since, and also when some are gone already.
   *
   * <p>Source: {@code delete_cgsnapshot}, {@code delete_group_snapshot}.
   *
   * @return as for {@link #deleteGroup}
   * @throws DriverException as for {@link #deleteGroup}
   */
  MembersResult deleteGroupSnapshot(
      RequestContext context, GroupSnapshot groupSnapshot, List<Snapshot> snapshots);
}
