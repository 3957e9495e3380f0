package io.cindertck.connect.probe;

import io.cindertck.array.ArrayState;
import io.cindertck.array.Content;
import io.cindertck.array.GroupSnapshotView;
import io.cindertck.array.GroupView;
import io.cindertck.array.Stamp;
import io.cindertck.contract.Held.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an array holds, as a probe tells it: under the array's own names, and no more than the probe
 * sees. Who is in a group is told by the group alone.
 */
record StateAnswer(Set<Sight> sights) {
  private static final String NAME = "name";

  /** What is of no interest here, or is not told. */
  private static final String UNTOLD = "";

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it is not as the protocol has it
   */
  ArrayState read(Place answer) {
    answer.only(
        sights.stream()
            .filter(StateAnswer::isKind)
            .map(StateAnswer::member)
            .sorted()
            .toArray(String[]::new));
    List<GroupView> groups = new ArrayList<>();
    for (Place group : objects(answer, Sight.GROUPS)) {
      group.only(NAME, "members");
      groups.add(new GroupView(group.name(NAME), distinct(group.at("members"))));
    }
    List<GroupSnapshotView> groupSnapshots = new ArrayList<>();
    for (Place each : objects(answer, Sight.GROUP_SNAPSHOTS)) {
      each.only(NAME, "snapshots");
      groupSnapshots.add(
          new GroupSnapshotView(each.name(NAME), UNTOLD, distinct(each.at("snapshots"))));
    }
    Map<String, String> groupOf = new HashMap<>();
    groups.forEach(group -> group.members().forEach(v -> groupOf.putIfAbsent(v, group.name())));
    Map<String, String> groupSnapshotOf = new HashMap<>();
    groupSnapshots.forEach(
        each -> each.snapshots().forEach(s -> groupSnapshotOf.putIfAbsent(s, each.name())));
    List<ArrayState.Volume> volumes = new ArrayList<>();
    for (Place volume : objects(answer, Sight.VOLUMES)) {
      only(volume, NAME, "sizeGiB");
      String name = volume.name(NAME);
      int size = volume.at("sizeGiB").integer(1);
      volumes.add(new ArrayState.Volume(name, UNTOLD, size, groupOf.get(name), content(volume)));
    }
    List<ArrayState.Snapshot> snapshots = new ArrayList<>();
    for (Place snapshot : objects(answer, Sight.SNAPSHOTS)) {
      only(snapshot, NAME, "volume");
      String name = snapshot.name(NAME);
      String volume = snapshot.name("volume");
      snapshots.add(
          new ArrayState.Snapshot(name, volume, 0, groupSnapshotOf.get(name), content(snapshot)));
    }
    return new ArrayState(volumes, snapshots, groups, groupSnapshots);
  }

  private static boolean isKind(Sight sight) {
    return sight != Sight.CONTENT && sight != Sight.ALL_OBJECTS;
  }

  private static String member(Sight kind) {
    return kind == Sight.GROUP_SNAPSHOTS ? "groupSnapshots" : ProbeDescription.word(kind);
  }

  private List<Place> objects(Place answer, Sight kind) {
    return sights.contains(kind) ? answer.at(member(kind)).named() : List.of();
  }

  private void only(Place object, String first, String second) {
    if (sights.contains(Sight.CONTENT)) {
      object.only(first, second, "content");
    } else {
      object.only(first, second);
    }
  }

  private static List<String> distinct(Place names) {
    Set<String> seen = new HashSet<>();
    for (Place name : names.items()) {
      if (!seen.add(name.text())) {
        throw name.wrong("'" + name.text() + "' is in the list already");
      }
    }
    return names.texts();
  }

  private Content content(Place object) {
    Content content = Content.EMPTY;
    if (sights.contains(Sight.CONTENT)) {
      for (Place stamp : object.at("content").items()) {
        stamp.only("block", "owner", "sequence");
        int block = stamp.at("block").integer(0);
        if (content.stamps().containsKey(block)) {
          throw stamp.at("block").wrong("block " + block + " is in the list already");
        }
        String owner = stamp.at("owner").text();
        long sequence = stamp.at("sequence").number(Long.MIN_VALUE, Long.MAX_VALUE);
        content = content.with(block, new Stamp(owner, sequence));
      }
    }
    return content;
  }
}
