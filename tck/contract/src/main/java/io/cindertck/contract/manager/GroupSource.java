package io.cindertck.contract.manager;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.manager.python.PythonError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group is made from, each source in the place of the volume that copies it.
 *
 * @param groupSnapshot null when it is made from a group
 * @param snapshots null when there are none
 * @param group null when it is made from a group snapshot
 * @param volumes null when there are none
 */
record GroupSource(
    @Nullable Loaded groupSnapshot,
    @Nullable List<Loaded> snapshots,
    @Nullable Loaded group,
    @Nullable List<Loaded> volumes) {

  /**
   * Reads the source, looks at its members' statuses and sorts them.
   *
   * @throws PythonError when it is gone, a member may not be used, or members do not match
   */
  static GroupSource of(
      Command.CreateGroupFromSource command, List<Loaded> targets, ObjectStore objects) {
    String id = command.sourceId();
    if (command.source() == Command.Source.SNAPSHOT) {
      Loaded source = objects.load(Kind.GROUP_SNAPSHOT, id);
      List<Loaded> snapshots = objects.snapshotsOf(id, List.of());
      snapshots.forEach(snapshot -> requireAvailable(snapshot, "snapshot", command.id()));
      return new GroupSource(
          source, snapshots.isEmpty() ? null : sorted(targets, snapshots), null, null);
    }
    Loaded source = objects.load(Kind.GROUP, id);
    List<Loaded> volumes = objects.members(id, List.of());
    volumes.forEach(volume -> requireAvailable(volume, "source volume", command.id()));
    return new GroupSource(null, null, source, volumes.isEmpty() ? null : sorted(targets, volumes));
  }

  private static void requireAvailable(Loaded member, String noun, String group) {
    if (!member.status().equals(Statuses.AVAILABLE)) {
      throw PythonError.cinder(
          "InvalidGroup",
          "Invalid Group: Cannot create group %s because %s %s is not in a valid state. Valid states are: ('available',)."
              .formatted(group, noun, member.id()));
    }
  }

  private static List<Loaded> sorted(List<Loaded> targets, List<Loaded> sources) {
    boolean snapshots = sources.get(0).type() == ObjectClass.SNAPSHOT;
    if (targets.size() != sources.size()) {
      throw PythonError.cinder(
          "InvalidInput",
          "Invalid input received: Input volumes or %s are invalid."
              .formatted(snapshots ? "snapshots" : "source volumes"));
    }
    List<Loaded> sorted = new ArrayList<>();
    for (Loaded target : targets) {
      String wanted = target.textOf(snapshots ? "snapshot_id" : "source_volid");
      sorted.add(
          sources.stream()
              .filter(source -> source.id().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () -> ObjectStore.notFound(snapshots ? Kind.SNAPSHOT : Kind.VOLUME, wanted)));
    }
    return sorted;
  }

  /** The same, as the consistency-group methods are handed it. */
  GroupSource legacy() {
    return new GroupSource(
        LegacyObjects.cgsnapshot(groupSnapshot, snapshots),
        snapshots,
        LegacyObjects.consistencyGroup(group, volumes),
        volumes);
  }
}
