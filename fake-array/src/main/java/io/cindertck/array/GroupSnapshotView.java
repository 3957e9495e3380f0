package io.cindertck.array;

import java.util.List;

/**
 * What the array tells of a group snapshot.
 *
 * @param name the group snapshot's name
 * @param group the group it was taken of, which may be gone by now
 * @param snapshots the snapshots still in it
 */
public record GroupSnapshotView(String name, String group, List<String> snapshots) {

  /** Copies {@code snapshots}. */
  public GroupSnapshotView {
    snapshots = List.copyOf(snapshots);
  }

  GroupSnapshotView without(String snapshot) {
    List<String> left = snapshots.stream().filter(s -> !s.equals(snapshot)).toList();
    return new GroupSnapshotView(name, group, left);
  }
}
