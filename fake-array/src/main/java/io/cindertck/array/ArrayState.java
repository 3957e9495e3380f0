package io.cindertck.array;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the array holds at one moment, each list in the order of creation; what was renamed
 * since comes last. Snapshots that the array has agreed to delete and only keeps for its own sake
 * are not part of it.
 *
 * @param volumes the volumes with their content
 * @param snapshots the snapshots with their content
 * @param groups the groups
 * @param groupSnapshots the group snapshots
 */
public record ArrayState(
    List<Volume> volumes,
    List<Snapshot> snapshots,
    List<GroupView> groups,
    List<GroupSnapshotView> groupSnapshots) {

  /** Copies the lists. */
  public ArrayState {
    volumes = List.copyOf(volumes);
    snapshots = List.copyOf(snapshots);
    groups = List.copyOf(groups);
    groupSnapshots = List.copyOf(groupSnapshots);
  }

  /**
   * A volume and what it holds.
   *
   * @param name the volume's name
   * @param pool where its capacity is accounted
   * @param sizeGiB its size in GiB
   * @param group the group it is a member of; null when in none
   * @param content what was written to it
   */
  public record Volume(
      String name, String pool, int sizeGiB, @Nullable String group, Content content) {}

  /**
   * A snapshot and what it holds.
   *
   * @param name the snapshot's name
   * @param volume the volume it was taken of
   * @param sizeGiB the volume's size, in GiB, when it was taken
   * @param groupSnapshot the group snapshot it belongs to; null when taken alone
   * @param content what the volume held when it was taken
   */
  public record Snapshot(
      String name, String volume, int sizeGiB, @Nullable String groupSnapshot, Content content) {}

  /** The volume called {@code name}. */
  public Optional<Volume> volume(String name) {
    return volumes.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** The snapshot called {@code name}. */
  public Optional<Snapshot> snapshot(String name) {
    return snapshots.stream().filter(s -> s.name().equals(name)).findFirst();
  }

  /** The group called {@code name}. */
  public Optional<GroupView> group(String name) {
    return groups.stream().filter(g -> g.name().equals(name)).findFirst();
  }

  /** The group snapshot called {@code name}. */
  public Optional<GroupSnapshotView> groupSnapshot(String name) {
    return groupSnapshots.stream().filter(g -> g.name().equals(name)).findFirst();
  }
}
