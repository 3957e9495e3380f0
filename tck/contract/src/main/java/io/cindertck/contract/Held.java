package io.cindertck.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the array holds: the second of the three accounts, as a probe saw it. Objects are keyed by
 * the id that Cinder knows them by.
 *
 * @param sights what the probe is able to see; about anything else this account says nothing
 * @param strangers what is on the array and belongs to no row of Cinder's
 */
public record Held(
    Set<Sight> sights,
    Map<String, Volume> volumes,
    Map<String, Snapshot> snapshots,
    Map<String, Group> groups,
    Map<String, GroupSnapshot> groupSnapshots,
    List<Stranger> strangers) {

  /** Nothing can be seen. */
  public static final Held UNSEEN =
      new Held(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  /** What a probe may be able to see. */
  public enum Sight {
    VOLUMES,
    SNAPSHOTS,
    GROUPS,
    GROUP_SNAPSHOTS,
    /** What is written in volumes and snapshots. */
    CONTENT,
    /** That there are no other objects: an array on which no groups are seen has none. */
    ALL_OBJECTS
  }

  /** Copies everything. */
  public Held {
    sights = Set.copyOf(sights);
    volumes = ordered(volumes);
    snapshots = ordered(snapshots);
    groups = ordered(groups);
    groupSnapshots = ordered(groupSnapshots);
    strangers = List.copyOf(strangers);
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * A volume.
   *
   * @param arrayName what the array calls it
   * @param sizeGiB its size
   * @param group the id of the group that it is a member of, or the array's name of a group that
   *     Cinder does not know; null when in none
   */
  public record Volume(String arrayName, int sizeGiB, @Nullable String group, Content content) {}

  /**
   * A snapshot.
   *
   * @param volume the id of the volume it was taken of, or the array's name of one that Cinder does
   *     not know
   * @param groupSnapshot the id of the group snapshot it belongs to; null when to none
   */
  public record Snapshot(
      String arrayName, String volume, @Nullable String groupSnapshot, Content content) {}

  /** A group, with the ids of its members. */
  public record Group(String arrayName, SortedSet<String> members) {
    /** Copies {@code members}. */
    public Group {
      members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }
  }

  /** A group snapshot, with the ids of its snapshots. */
  public record GroupSnapshot(String arrayName, SortedSet<String> snapshots) {
    /** Copies {@code snapshots}. */
    public GroupSnapshot {
      snapshots = Collections.unmodifiableSortedSet(new TreeSet<>(snapshots));
    }
  }

  /** An object that no row of Cinder's accounts for. */
  public record Stranger(Kind kind, String arrayName) {}

  /**
   * What is written in a volume or a snapshot.
   *
   * @param stamps in the order of their blocks
   */
  public record Content(List<Stamp> stamps) {
    /** Nothing is written. */
    public static final Content BLANK = new Content(List.of());

    /** Copies {@code stamps}. */
    public Content {
      stamps = List.copyOf(stamps);
    }
  }

  /**
   * One block's content.
   *
   * @param owner who wrote it
   * @param sequence the write's number; larger is later
   */
  public record Stamp(int block, String owner, long sequence) {}

  /** Whether the probe sees all of {@code needed}. */
  public boolean sees(Sight... needed) {
    return sights.containsAll(List.of(needed));
  }

  /** Whether an object is on the array; false also where its kind cannot be seen. */
  public boolean holds(Kind kind, String id) {
    return switch (kind) {
      case GROUP -> groups.containsKey(id);
      case GROUP_SNAPSHOT -> groupSnapshots.containsKey(id);
      case VOLUME -> volumes.containsKey(id);
      case SNAPSHOT -> snapshots.containsKey(id);
    };
  }

  /** What the array calls an object; empty where it is not there or cannot be seen. */
  public Optional<String> arrayName(Kind kind, String id) {
    return switch (kind) {
      case GROUP -> Optional.ofNullable(groups.get(id)).map(Group::arrayName);
      case GROUP_SNAPSHOT ->
          Optional.ofNullable(groupSnapshots.get(id)).map(GroupSnapshot::arrayName);
      case VOLUME -> Optional.ofNullable(volumes.get(id)).map(Volume::arrayName);
      case SNAPSHOT -> Optional.ofNullable(snapshots.get(id)).map(Snapshot::arrayName);
    };
  }

  /** Whether nothing of that kind escapes the probe: it sees them, or there are none. */
  public boolean accountsFor(Kind kind) {
    return sees(kind) || sees(Sight.ALL_OBJECTS);
  }

  /** Whether nothing at all escapes the probe that could be told of objects. */
  public boolean accountsForAll() {
    return Arrays.stream(Kind.values()).allMatch(this::accountsFor);
  }

  /** Whether the probe sees objects of that kind. */
  public boolean sees(Kind kind) {
    return sights.contains(
        switch (kind) {
          case GROUP -> Sight.GROUPS;
          case GROUP_SNAPSHOT -> Sight.GROUP_SNAPSHOTS;
          case VOLUME -> Sight.VOLUMES;
          case SNAPSHOT -> Sight.SNAPSHOTS;
        });
  }
}
