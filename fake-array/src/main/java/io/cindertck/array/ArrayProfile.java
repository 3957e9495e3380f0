package io.cindertck.array;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What kind of array it is: its pools and its limits. A request beyond a limit is answered with
 * {@link ArrayException.Code#INVALID}, one beyond a pool with {@link ArrayException.Code#NO_SPACE}.
 *
 * @param name the profile's name
 * @param poolsGiB capacity of each pool in GiB, by the pool's name
 * @param namePattern regular expression that every object name must match as a whole
 * @param maxNameLength the longest object name, in characters
 * @param maxGroupMembers how many volumes a group can have
 * @param maxSnapshotsPerVolume how many snapshots a volume can have
 * @param folders places for volumes that are there from the beginning, on arrays that have such
 */
public record ArrayProfile(
    String name,
    Map<String, Integer> poolsGiB,
    String namePattern,
    int maxNameLength,
    int maxGroupMembers,
    int maxSnapshotsPerVolume,
    List<String> folders) {

  /** The pool that {@link #standard()} has. */
  public static final String STANDARD_POOL = "pool";

  /** Copies {@code poolsGiB}, keeping its order, and {@code folders}. */
  public ArrayProfile {
    folders = List.copyOf(folders);
    poolsGiB = Collections.unmodifiableMap(new LinkedHashMap<>(poolsGiB));
  }

  /**
   * A plain array: one pool of 10,000 GiB, names of up to 63 letters, digits, {@code -}, {@code _}
   * and {@code .} that start with a letter or digit, 100 members a group, 256 snapshots a volume.
   */
  public static ArrayProfile standard() {
    Map<String, Integer> pools = Map.of(STANDARD_POOL, 10_000);
    return new ArrayProfile(
        "standard", pools, "[A-Za-z0-9][A-Za-z0-9._-]*", 63, 100, 256, List.of());
  }

  /** This profile with {@code pool}, of {@code capacityGiB}, added or resized. */
  public ArrayProfile withPool(String pool, int capacityGiB) {
    Map<String, Integer> pools = new LinkedHashMap<>(poolsGiB);
    pools.put(pool, capacityGiB);
    return with(pools, maxNameLength, maxGroupMembers, maxSnapshotsPerVolume);
  }

  /** This profile with names of at most {@code characters} characters. */
  public ArrayProfile withMaxNameLength(int characters) {
    return with(poolsGiB, characters, maxGroupMembers, maxSnapshotsPerVolume);
  }

  /** This profile with at most {@code volumes} volumes in a group. */
  public ArrayProfile withMaxGroupMembers(int volumes) {
    return with(poolsGiB, maxNameLength, volumes, maxSnapshotsPerVolume);
  }

  /** This profile with at most {@code snapshots} snapshots of a volume. */
  public ArrayProfile withMaxSnapshotsPerVolume(int snapshots) {
    return with(poolsGiB, maxNameLength, maxGroupMembers, snapshots);
  }

  private ArrayProfile with(
      Map<String, Integer> pools, int nameLength, int groupMembers, int snapshotsPerVolume) {
    return new ArrayProfile(
        name, pools, namePattern, nameLength, groupMembers, snapshotsPerVolume, folders);
  }
}
