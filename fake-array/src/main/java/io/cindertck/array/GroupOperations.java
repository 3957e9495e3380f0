package io.cindertck.array;

import io.cindertck.array.ArrayException.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can be done to groups. Each checks all it needs before it changes anything. */
final class GroupOperations {

  private GroupOperations() {}

  static void create(Store store, String name) {
    store.requireNew(store.groups(), name);
    store.groups().put(name, new GroupView(name, List.of()));
  }

  static void delete(Store store, String name) {
    for (String member : store.groups().get(name).members()) {
      store.volumes().put(member, store.volumes().get(member).withGroup(null));
    }
    store.groups().remove(name);
  }

  static void addMember(Store store, String group, String volume) {
    GroupView to = store.groups().get(group);
    StoredVolume member = store.volumes().get(volume);
    if (member.group() != null) {
      throw new ArrayException(
          Code.ALREADY_MEMBER, "volume " + volume + " is a member of group " + member.group());
    }
    int limit = store.profile().maxGroupMembers();
    if (to.members().size() >= limit) {
      throw new ArrayException(
          Code.INVALID, "group " + group + " already has " + limit + " members");
    }
    store.groups().put(group, to.with(volume));
    store.volumes().put(volume, member.withGroup(group));
  }

  static void removeMember(Store store, String group, String volume) {
    GroupView from = store.groups().get(group);
    StoredVolume member = store.volumes().get(volume);
    if (!group.equals(member.group())) {
      throw new ArrayException(
          Code.NOT_MEMBER, "volume " + volume + " is not a member of group " + group);
    }
    store.groups().put(group, from.without(volume));
    store.volumes().put(volume, member.withGroup(null));
  }

  static void createSnapshot(
      Store store, String group, String groupSnapshot, Map<String, String> snapshotNameByVolume) {
    List<String> members = store.groups().get(group).members();
    store.requireNew(store.groupSnapshots(), groupSnapshot);
    requireAllNamed(group, members, snapshotNameByVolume);
    List<String> snapshots = new ArrayList<>();
    for (String member : members) {
      String snapshot = Objects.requireNonNull(snapshotNameByVolume.get(member));
      SnapshotOperations.requireRoom(store, member, snapshot);
      snapshots.add(snapshot);
    }
    long birth = store.nextBirth();
    for (int i = 0; i < members.size(); i++) {
      SnapshotOperations.take(store, members.get(i), snapshots.get(i), groupSnapshot, birth);
    }
    store
        .groupSnapshots()
        .put(groupSnapshot, new GroupSnapshotView(groupSnapshot, group, snapshots));
  }

  static void deleteSnapshot(Store store, String name) {
    List<String> snapshots = store.groupSnapshots().get(name).snapshots();
    snapshots.forEach(snapshot -> SnapshotOperations.requireNoClones(store, snapshot));
    snapshots.forEach(store.snapshots()::remove);
    store.groupSnapshots().remove(name);
  }

  /** The group snapshot's name and those of the snapshots in it. */
  static List<String> withSnapshots(Store store, String name) {
    List<String> names = new ArrayList<>(List.of(name));
    GroupSnapshotView groupSnapshot = store.groupSnapshots().find(name);
    if (groupSnapshot != null) {
      names.addAll(groupSnapshot.snapshots());
    }
    return names;
  }

  private static void requireAllNamed(
      String group, List<String> members, Map<String, String> snapshotNameByVolume) {
    if (!snapshotNameByVolume.keySet().equals(Set.copyOf(members))) {
      throw new ArrayException(
          Code.INVALID,
          "group %s has the members %s, the snapshots are named for %s"
              .formatted(group, members, snapshotNameByVolume.keySet()));
    }
    if (new HashSet<>(snapshotNameByVolume.values()).size() < members.size()) {
      throw new ArrayException(
          Code.INVALID, "two members of group " + group + " cannot share a snapshot name");
    }
  }
}
