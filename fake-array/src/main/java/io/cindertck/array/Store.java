package io.cindertck.array;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the array holds, and the rules of its profile. Requests work on it one at a time; all rows
 * are immutable, so a copy is cheap.
 */
public final class Store {

  private final ArrayProfile profile;
  private final Pattern names;
  private final Table<StoredVolume> volumes;
  private final Table<StoredSnapshot> snapshots;
  private final Table<GroupView> groups;
  private final Table<GroupSnapshotView> groupSnapshots;
  private final Table<Map<String, Long>> folders;
  private long births;

  Store(ArrayProfile profile) {
    this.profile = profile;
    this.names = Pattern.compile(profile.namePattern());
    this.volumes = new Table<>("volume");
    this.snapshots = new Table<>("snapshot");
    this.groups = new Table<>("group");
    this.groupSnapshots = new Table<>("group snapshot");
    this.folders = new Table<>("volume group");
    profile.folders().forEach(folder -> folders.put(folder, Map.of()));
  }

  private Store(Store other) {
    this.profile = other.profile;
    this.names = other.names;
    this.volumes = other.volumes.copy();
    this.snapshots = other.snapshots.copy();
    this.groups = other.groups.copy();
    this.groupSnapshots = other.groupSnapshots.copy();
    this.folders = other.folders.copy();
    this.births = other.births;
  }

  Store copy() {
    return new Store(this);
  }

  /** The limits that hold here. */
  public ArrayProfile profile() {
    return profile;
  }

  /** The volumes. */
  public Table<StoredVolume> volumes() {
    return volumes;
  }

  /** The snapshots of volumes. */
  public Table<StoredSnapshot> snapshots() {
    return snapshots;
  }

  Table<GroupView> groups() {
    return groups;
  }

  Table<GroupSnapshotView> groupSnapshots() {
    return groupSnapshots;
  }

  /**
   * Places that volumes live in, for arrays that have such; each with the births of its own
   * snapshots by name. They are no groups: no state tells of them.
   */
  public Table<Map<String, Long>> folders() {
    return folders;
  }

  /** The next point in time for a snapshot, or for several that are taken at one point. */
  public long nextBirth() {
    births++;
    return births;
  }

  /** The snapshots of {@code volume}, in the order of creation. */
  public List<StoredSnapshot> snapshotsOf(String volume) {
    return snapshots.all().stream().filter(s -> s.volume().equals(volume)).toList();
  }

  /** The volumes that depend on {@code snapshot}, in the order of creation. */
  public List<StoredVolume> clonesOf(String snapshot) {
    return volumes.all().stream().filter(v -> snapshot.equals(v.origin())).toList();
  }

  /** Capacity of {@code pool} in GiB; {@code NOT_FOUND} when there is no such pool. */
  public int capacityGiB(String pool) {
    Integer capacity = profile.poolsGiB().get(pool);
    if (capacity == null) {
      throw new ArrayException(ArrayException.Code.NOT_FOUND, "pool " + pool + " does not exist");
    }
    return capacity;
  }

  /** What the volumes of {@code pool} take of it, in GiB; snapshots take nothing. */
  public long usedGiB(String pool) {
    long used = 0;
    for (StoredVolume volume : volumes.all()) {
      used += volume.pool().equals(pool) ? volume.sizeGiB() : 0;
    }
    return used;
  }

  /** Checks that {@code pool} has {@code moreGiB} left; {@code NO_SPACE} when it has not. */
  public void requireSpace(String pool, int moreGiB) {
    long free = capacityGiB(pool) - usedGiB(pool);
    if (moreGiB > free) {
      throw new ArrayException(
          ArrayException.Code.NO_SPACE,
          "pool " + pool + " has " + free + " GiB left, " + moreGiB + " GiB are needed");
    }
  }

  /** Checks that {@code name} is allowed ({@code INVALID}) and free ({@code EXISTS}) there. */
  public void requireNew(Table<?> table, String name) {
    if (name.length() > profile.maxNameLength()) {
      throw new ArrayException(
          ArrayException.Code.INVALID,
          "the name of a %s can have %d characters, not %d: %s"
              .formatted(table.kind(), profile.maxNameLength(), name.length(), name));
    }
    if (!names.matcher(name).matches()) {
      throw new ArrayException(
          ArrayException.Code.INVALID,
          "'%s' cannot name a %s: names match %s"
              .formatted(name, table.kind(), profile.namePattern()));
    }
    if (table.has(name)) {
      throw new ArrayException(
          ArrayException.Code.EXISTS, table.kind() + " " + name + " already exists");
    }
  }
}
