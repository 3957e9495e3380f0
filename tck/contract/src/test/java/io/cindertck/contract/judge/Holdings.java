package io.cindertck.contract.judge;

import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an array holds, made up: in full sight and empty to begin with. */
final class Holdings {
  private final Set<Sight> sights = EnumSet.allOf(Sight.class);
  private final Map<String, Held.Volume> volumes = new LinkedHashMap<>();
  private final Map<String, Held.Snapshot> snapshots = new LinkedHashMap<>();
  private final Set<String> groups = new TreeSet<>();
  private final Set<String> groupSnapshots = new TreeSet<>();
  private final List<Held.Stranger> strangers = new ArrayList<>();

  /** A group with volumes. */
  static Holdings group(String id, String... members) {
    Holdings holdings = new Holdings();
    holdings.groups.add(id);
    for (String member : members) {
      holdings.volume(member, id);
    }
    return holdings;
  }

  /** A group snapshot {@code gs} with snapshots {@code s-a} of volumes {@code a}, beside it all. */
  Holdings snapshots(String... volumesTaken) {
    groupSnapshots.add("gs");
    for (String volume : volumesTaken) {
      snapshot("s-" + volume, volume);
    }
    return this;
  }

  Holdings volume(String id, @Nullable String group, Held.Stamp... stamps) {
    volumes.put(id, new Held.Volume("vol-" + id, 1, group, new Held.Content(List.of(stamps))));
    return this;
  }

  Holdings snapshot(String id, String volume, Held.Stamp... stamps) {
    Held.Content content = new Held.Content(List.of(stamps));
    snapshots.put(id, new Held.Snapshot("snap-" + id, volume, "gs", content));
    return this;
  }

  Holdings alsoGroup(String id) {
    groups.add(id);
    return this;
  }

  Holdings stranger(Kind kind, String arrayName) {
    strangers.add(new Held.Stranger(kind, arrayName));
    return this;
  }

  /** The same, where these cannot be seen: what is there of them is not listed either. */
  Holdings unseen(Sight... hidden) {
    List.of(hidden).forEach(sights::remove);
    return this;
  }

  Held held() {
    Map<String, Held.Group> seenGroups = new LinkedHashMap<>();
    for (String group : groups) {
      TreeSet<String> members = new TreeSet<>();
      volumes.forEach(
          (id, volume) -> {
            if (group.equals(volume.group())) {
              members.add(id);
            }
          });
      seenGroups.put(group, new Held.Group("grp-" + group, members));
    }
    Map<String, Held.GroupSnapshot> seenGroupSnapshots = new LinkedHashMap<>();
    for (String id : groupSnapshots) {
      seenGroupSnapshots.put(id, new Held.GroupSnapshot(id, new TreeSet<>(snapshots.keySet())));
    }
    return new Held(
        sights,
        sights.contains(Sight.VOLUMES) ? volumes : Map.of(),
        sights.contains(Sight.SNAPSHOTS) ? snapshots : Map.of(),
        sights.contains(Sight.GROUPS) ? seenGroups : Map.of(),
        sights.contains(Sight.GROUP_SNAPSHOTS) ? seenGroupSnapshots : Map.of(),
        strangers);
  }
}
