package io.cindertck.array;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot as the array keeps it.
 *
 * @param name the snapshot's name
 * @param volume the volume it was taken of
 * @param sizeGiB the volume's size, in GiB, when it was taken
 * @param groupSnapshot the group snapshot it belongs to; null when taken alone
 * @param content what the volume held when it was taken
 * @param birth the point in time it shows: equal for snapshots taken at one point, else increasing
 * @param doomed whether its deletion is agreed on, and it only stays until its last clone goes
 */
public record StoredSnapshot(
    String name,
    String volume,
    int sizeGiB,
    @Nullable String groupSnapshot,
    Content content,
    long birth,
    boolean doomed) {

  /** This snapshot under another name, on another or the same volume. */
  public StoredSnapshot movedTo(String otherName, String otherVolume) {
    return new StoredSnapshot(
        otherName, otherVolume, sizeGiB, groupSnapshot, content, birth, doomed);
  }

  /** This snapshot, to go with its last clone. */
  public StoredSnapshot asDoomed() {
    return new StoredSnapshot(name, volume, sizeGiB, groupSnapshot, content, birth, true);
  }
}
