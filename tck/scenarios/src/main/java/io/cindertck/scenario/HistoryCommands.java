package io.cindertck.scenario;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.scenario.History.Move;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands of a history's moves, with all that they need made first. */
final class HistoryCommands {
  private static final String NAME = "tck";
  private static final String NONE = HistoryWorld.NO_GROUP;

  private final HistoryWorld world;
  private final List<Command> deletions = new ArrayList<>();

  HistoryCommands(HistoryWorld world) {
    this.world = world;
  }

  /** The command of a move; what it needs and is not there is made {@code before}. */
  Command of(Move move, List<Step> before) {
    return switch (move.verb()) {
      case CREATE_GROUP, VANISH, LEAVE, REPEAT -> createGroup();
      case CREATE_VOLUME -> createVolume(NONE);
      case CREATE_MEMBER -> createVolume(group(move.which(), before));
      case CLONE_VOLUME -> cloneVolume(move, before);
      case VOLUME_FROM_SNAPSHOT -> volumeFromSnapshot(move, before);
      case EXTEND_VOLUME -> extendVolume(move, before);
      case DELETE_VOLUME -> deleteVolume(move, before);
      case SNAPSHOT_VOLUME -> snapshotVolume(move, before);
      case DELETE_SNAPSHOT -> deleteSnapshot(move, before);
      case ADD_MEMBERS -> updateGroup(move, before, true, false);
      case REMOVE_MEMBERS -> updateGroup(move, before, false, true);
      case EXCHANGE_MEMBERS -> updateGroup(move, before, true, true);
      case SNAPSHOT_GROUP -> snapshotGroup(group(move.which(), before), before);
      case DELETE_GROUP_SNAPSHOT -> deleteGroupSnapshot(move, before);
      case GROUP_FROM_SNAPSHOT -> copySnapshot(move, before);
      case GROUP_FROM_GROUP -> copyGroup(move, before);
      case DELETE_GROUP -> deleteGroup(move, before);
    };
  }

  private void first(Command command, List<Step> before) {
    before.add(Step.Call.of(command));
  }

  private String group(int which, List<Step> before) {
    if (world.groups.isEmpty()) {
      first(createGroup(), before);
    }
    return HistoryWorld.pick(world.groups.keySet(), which);
  }

  /** A group with at least one member. */
  private String filledGroup(int which, List<Step> before) {
    String group = group(which, before);
    if (world.groups.getOrDefault(group, List.of()).isEmpty()) {
      first(createVolume(group), before);
    }
    return group;
  }

  private String volume(int which) {
    return HistoryWorld.pick(world.volumes.keySet(), which);
  }

  private String looseVolume(int which, List<Step> before) {
    if (world.loose().isEmpty()) {
      first(createVolume(NONE), before);
    }
    return HistoryWorld.pick(world.loose(), which);
  }

  private Command createGroup() {
    String id = world.name("g");
    world.groups.put(id, new ArrayList<>());
    deletions.add(new Command.DeleteGroup(id, List.of()));
    return new Command.CreateGroup(id, NAME, List.of());
  }

  private String newVolume(String group) {
    String id = world.name("v");
    world.addVolume(id, group);
    deletions.add(new Command.DeleteVolume(id));
    return id;
  }

  private Command createVolume(String group) {
    String id = newVolume(group);
    return new Command.CreateVolume(id, group.isEmpty() ? null : group, 1, NAME);
  }

  private void needVolume(List<Step> before) {
    if (world.volumes.isEmpty()) {
      first(createVolume(NONE), before);
    }
  }

  private Command cloneVolume(Move move, List<Step> before) {
    needVolume(before);
    String source = volume(move.which());
    String group = groupOrNone(move);
    String id = newVolume(group);
    return new Command.CloneVolume(id, source, group.isEmpty() ? null : group, NAME);
  }

  private Command volumeFromSnapshot(Move move, List<Step> before) {
    List<String> snapshots = new ArrayList<>(world.snapshots.keySet());
    world.groupSnapshots.values().forEach(taken -> snapshots.addAll(taken.keySet()));
    if (snapshots.isEmpty()) {
      first(snapshotVolume(move, before), before);
      snapshots.addAll(world.snapshots.keySet());
    }
    String group = groupOrNone(move);
    String id = newVolume(group);
    return new Command.CreateVolumeFromSnapshot(
        id, HistoryWorld.pick(snapshots, move.which()), group.isEmpty() ? null : group, NAME);
  }

  /** One of the groups for every other move; none for the rest. */
  private String groupOrNone(Move move) {
    return move.other() % 2 == 0 || world.groups.isEmpty()
        ? NONE
        : HistoryWorld.pick(world.groups.keySet(), move.other() / 2);
  }

  private Command extendVolume(Move move, List<Step> before) {
    needVolume(before);
    return new Command.ExtendVolume(volume(move.which()), 2 + move.other());
  }

  private Command deleteVolume(Move move, List<Step> before) {
    String id = looseVolume(move.which(), before);
    world.volumes.remove(id);
    return new Command.DeleteVolume(id);
  }

  private Command snapshotVolume(Move move, List<Step> before) {
    needVolume(before);
    String id = world.name("x");
    String volume = volume(move.which());
    world.snapshots.put(id, volume);
    deletions.add(new Command.DeleteSnapshot(id));
    return new Command.CreateSnapshot(id, volume, NAME);
  }

  private Command deleteSnapshot(Move move, List<Step> before) {
    if (world.snapshots.isEmpty()) {
      first(snapshotVolume(move, before), before);
    }
    String id = HistoryWorld.pick(world.snapshots.keySet(), move.which());
    world.snapshots.remove(id);
    return new Command.DeleteSnapshot(id);
  }

  private Command updateGroup(Move move, List<Step> before, boolean add, boolean remove) {
    String group = remove ? filledGroup(move.which(), before) : group(move.which(), before);
    List<String> adding = new ArrayList<>();
    List<String> removing = new ArrayList<>();
    if (remove) {
      String leaving = HistoryWorld.pick(world.groups.getOrDefault(group, List.of()), move.other());
      world.move(leaving, group, NONE);
      removing.add(leaving);
    }
    if (add) {
      List<String> loose = new ArrayList<>(world.loose());
      loose.removeAll(removing);
      if (loose.isEmpty()) {
        first(createVolume(NONE), before);
        loose.addAll(world.loose());
        loose.removeAll(removing);
      }
      String joining = HistoryWorld.pick(loose, move.other());
      world.move(joining, NONE, group);
      adding.add(joining);
    }
    return new Command.UpdateGroup(group, adding, removing);
  }

  private Command snapshotGroup(String group, List<Step> before) {
    filledGroup(List.copyOf(world.groups.keySet()).indexOf(group), before);
    String id = world.name("gs");
    Map<String, String> snapshots = new LinkedHashMap<>();
    for (String volume : world.groups.getOrDefault(group, List.of())) {
      snapshots.put(world.name("s"), volume);
    }
    world.groupSnapshots.put(id, snapshots);
    deletions.add(new Command.DeleteGroupSnapshot(id, List.of()));
    return new Command.CreateGroupSnapshot(id, group, NAME, snapshots);
  }

  private String groupSnapshot(Move move, List<Step> before) {
    if (world.groupSnapshots.isEmpty()) {
      first(snapshotGroup(group(move.which(), before), before), before);
    }
    return HistoryWorld.pick(world.groupSnapshots.keySet(), move.which());
  }

  private Command deleteGroupSnapshot(Move move, List<Step> before) {
    String id = groupSnapshot(move, before);
    Map<String, String> snapshots = world.groupSnapshots.getOrDefault(id, Map.of());
    world.groupSnapshots.remove(id);
    return new Command.DeleteGroupSnapshot(id, List.copyOf(snapshots.keySet()));
  }

  private Command copySnapshot(Move move, List<Step> before) {
    String source = groupSnapshot(move, before);
    return copy(
        Source.SNAPSHOT,
        source,
        List.copyOf(world.groupSnapshots.getOrDefault(source, Map.of()).keySet()));
  }

  private Command copyGroup(Move move, List<Step> before) {
    String source = filledGroup(move.which(), before);
    return copy(Source.GROUP, source, List.copyOf(world.groups.getOrDefault(source, List.of())));
  }

  private Command copy(Source source, String sourceId, List<String> members) {
    String id = world.name("g");
    world.groups.put(id, new ArrayList<>());
    Map<String, String> volumes = new LinkedHashMap<>();
    for (String member : members) {
      String volume = world.name("v");
      world.addVolume(volume, id);
      volumes.put(volume, member);
    }
    volumes.keySet().forEach(volume -> deletions.add(new Command.DeleteVolume(volume)));
    deletions.add(new Command.DeleteGroup(id, List.of()));
    return new Command.CreateGroupFromSource(id, NAME, source, sourceId, volumes);
  }

  private Command deleteGroup(Move move, List<Step> before) {
    String id = group(move.which(), before);
    List<String> members = List.copyOf(world.groups.getOrDefault(id, List.of()));
    world.groups.remove(id);
    members.forEach(world.volumes::remove);
    return new Command.DeleteGroup(id, members);
  }

  /**
   * Deletes all that was ever made: snapshots, then groups, then volumes, since Cinder deletes
   * nothing that has what comes before; of each kind the last first. What is gone by then is passed
   * over.
   */
  List<Command> teardown() {
    List<Command> order = new ArrayList<>(deletions);
    Collections.reverse(order);
    order.sort(Comparator.comparingInt(HistoryCommands::rank));
    return order;
  }

  private static int rank(Command deletion) {
    if (deletion instanceof Command.DeleteVolume) {
      return 2;
    }
    return deletion instanceof Command.DeleteGroup ? 1 : 0;
  }
}
