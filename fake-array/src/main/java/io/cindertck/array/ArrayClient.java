package io.cindertck.array;

import java.util.List;
import java.util.Map;

/**
 * The requests a driver makes. Every call is one request: it passes the gate, lets planned writes
 * land, is counted, may meet a fault, is carried out wholly or not at all, and is journaled.
 *
 * <p>A change answers with a {@link Receipt}, which has to be read: it may hold an error.
 *
 * <p>Every method throws {@link ArrayException}: besides the codes named at the method, {@code
 * NOT_FOUND} for an object that does not exist, {@code EXISTS} for a new name that is taken, {@code
 * INVALID} for a name or a size the array does not allow, and from faults {@code BUSY}, {@code
 * REFUSED}, {@code NO_SPACE}, {@code UNAVAILABLE} and {@code NO_ANSWER}. Volumes, snapshots, groups
 * and group snapshots each have a namespace of their own.
 *
 * <p>Safe for use by many threads; requests are carried out one at a time.
 */
public interface ArrayClient {

  /** Creates an empty volume of {@code sizeGiB} GiB; {@code NO_SPACE} when the pool is full. */
  Receipt createVolume(String name, String pool, int sizeGiB);

  /** Deletes a volume, which leaves its group; {@code IN_USE} while it has snapshots. */
  Receipt deleteVolume(String name);

  /** Looks a volume up. */
  VolumeView getVolume(String name);

  /** Looks all volumes up, in the order of creation. */
  List<VolumeView> listVolumes();

  /**
   * Grows a volume to {@code sizeGiB} GiB; {@code NO_SPACE} when the pool is full, {@code INVALID}
   * when it would shrink.
   */
  Receipt resizeVolume(String name, int sizeGiB);

  /** Takes a snapshot of {@code volume}, called {@code name}. */
  Receipt createSnapshot(String volume, String name);

  /** Deletes a snapshot, which leaves its group snapshot. */
  Receipt deleteSnapshot(String name);

  /** Looks a snapshot up. */
  SnapshotView getSnapshot(String name);

  /** Looks the snapshots of {@code volume} up, in the order of creation. */
  List<SnapshotView> listSnapshots(String volume);

  /** Creates {@code name}, an independent full copy of the volume as it is now, same pool. */
  Receipt cloneVolume(String sourceVolume, String name);

  /** Creates {@code name}, an independent volume with the snapshot's content and size. */
  Receipt cloneSnapshot(String sourceSnapshot, String name);

  /** Creates a group without members. */
  Receipt createGroup(String name);

  /** Deletes the group alone: its members stay, ungrouped, and so do its group snapshots. */
  Receipt deleteGroup(String name);

  /** Looks a group up. */
  GroupView getGroup(String name);

  /** Adds a member; {@code ALREADY_MEMBER} when the volume is in any group, this one included. */
  Receipt addMember(String group, String volume);

  /** Takes a member out; {@code NOT_MEMBER} when the volume is not in this group. */
  Receipt removeMember(String group, String volume);

  /**
   * Takes a snapshot of every member at one point in time.
   *
   * @param snapshotNameByVolume how to name each member's snapshot; {@code INVALID} unless it names
   *     every member, nothing else, and no name twice
   */
  Receipt createGroupSnapshot(String group, String name, Map<String, String> snapshotNameByVolume);

  /** Deletes a group snapshot with all the snapshots still in it. */
  Receipt deleteGroupSnapshot(String name);

  /** Looks a group snapshot up. */
  GroupSnapshotView getGroupSnapshot(String name);
}
