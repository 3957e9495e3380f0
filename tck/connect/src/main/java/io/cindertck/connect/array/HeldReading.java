package io.cindertck.connect.array;

import io.cindertck.array.ArrayState;
import io.cindertck.array.Content;
import io.cindertck.array.GroupSnapshotView;
import io.cindertck.array.GroupView;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an array holds, under its own names, as an account under Cinder's ids.
 *
 * @param sights what of it can be seen
 */
public record HeldReading(Set<Sight> sights) {

  /** Copies {@code sights}. */
  public HeldReading {
    sights = Set.copyOf(sights);
  }

  /** The account. */
  public Held read(ArrayState state, ArrayNames names) {
    List<Held.Stranger> strangers = new ArrayList<>();
    Map<String, Held.Volume> volumes = new LinkedHashMap<>();
    for (ArrayState.Volume volume : state.volumes()) {
      String group = volume.group();
      Held.Volume seen =
          new Held.Volume(
              volume.name(),
              volume.sizeGiB(),
              group == null ? null : names.idOf(Kind.GROUP, group).orElse(group),
              content(volume.content()));
      place(volumes, Kind.VOLUME, volume.name(), names, strangers, seen);
    }
    Map<String, Held.Snapshot> snapshots = new LinkedHashMap<>();
    for (ArrayState.Snapshot snapshot : state.snapshots()) {
      String groupSnapshot = snapshot.groupSnapshot();
      Held.Snapshot seen =
          new Held.Snapshot(
              snapshot.name(),
              names.idOf(Kind.VOLUME, snapshot.volume()).orElse(snapshot.volume()),
              groupSnapshot == null
                  ? null
                  : names.idOf(Kind.GROUP_SNAPSHOT, groupSnapshot).orElse(groupSnapshot),
              content(snapshot.content()));
      place(snapshots, Kind.SNAPSHOT, snapshot.name(), names, strangers, seen);
    }
    Map<String, Held.Group> groups = new LinkedHashMap<>();
    for (GroupView group : state.groups()) {
      Held.Group seen = new Held.Group(group.name(), ids(Kind.VOLUME, group.members(), names));
      place(groups, Kind.GROUP, group.name(), names, strangers, seen);
    }
    Map<String, Held.GroupSnapshot> groupSnapshots = new LinkedHashMap<>();
    for (GroupSnapshotView view : state.groupSnapshots()) {
      Held.GroupSnapshot seen =
          new Held.GroupSnapshot(view.name(), ids(Kind.SNAPSHOT, view.snapshots(), names));
      place(groupSnapshots, Kind.GROUP_SNAPSHOT, view.name(), names, strangers, seen);
    }
    return new Held(sights, volumes, snapshots, groups, groupSnapshots, strangers);
  }

  private static <T> void place(
      Map<String, T> known,
      Kind kind,
      String arrayName,
      ArrayNames names,
      List<Held.Stranger> strangers,
      T object) {
    Optional<String> id = names.idOf(kind, arrayName);
    if (id.isPresent() && !known.containsKey(id.get())) {
      known.put(id.get(), object);
    } else {
      strangers.add(new Held.Stranger(kind, arrayName));
    }
  }

  private static TreeSet<String> ids(Kind kind, List<String> arrayNames, ArrayNames names) {
    TreeSet<String> ids = new TreeSet<>();
    arrayNames.forEach(name -> ids.add(names.idOf(kind, name).orElse(name)));
    return ids;
  }

  private static Held.Content content(Content content) {
    List<Stamp> stamps = new ArrayList<>();
    content
        .stamps()
        .forEach((block, stamp) -> stamps.add(new Stamp(block, stamp.owner(), stamp.sequence())));
    return stamps.isEmpty() ? Held.Content.BLANK : new Held.Content(stamps);
  }

  /** What the array calls the object of a row; the first one, where several bear its id. */
  public static Optional<String> arrayName(
      ArrayState state, ArrayNames names, Kind kind, String id) {
    return names(state, kind)
        .filter(name -> names.idOf(kind, name).filter(id::equals).isPresent())
        .findFirst();
  }

  /** What the array calls its objects of a kind. */
  public static Stream<String> names(ArrayState state, Kind kind) {
    return switch (kind) {
      case GROUP -> state.groups().stream().map(GroupView::name);
      case GROUP_SNAPSHOT -> state.groupSnapshots().stream().map(GroupSnapshotView::name);
      case VOLUME -> state.volumes().stream().map(ArrayState.Volume::name);
      case SNAPSHOT -> state.snapshots().stream().map(ArrayState.Snapshot::name);
    };
  }
}
