package io.cindertck.array;

import org.jspecify.annotations.Nullable;

/**
 * A volume as the array keeps it.
 *
 * @param name the volume's name
 * @param pool where its capacity is accounted
 * @param sizeGiB its size in GiB
 * @param group the group it is a member of; null when in none
 * @param content what was written to it
 * @param origin the snapshot it depends on, for arrays whose clones do; null when independent
 */
public record StoredVolume(
    String name,
    String pool,
    int sizeGiB,
    @Nullable String group,
    Content content,
    @Nullable String origin) {

  /** This volume with other content. */
  public StoredVolume withContent(Content other) {
    return new StoredVolume(name, pool, sizeGiB, group, other, origin);
  }

  /** This volume, dependent on {@code snapshot}; null makes it independent. */
  public StoredVolume withOrigin(@Nullable String snapshot) {
    return new StoredVolume(name, pool, sizeGiB, group, content, snapshot);
  }

  /** This volume with another size. */
  public StoredVolume withSize(int otherGiB) {
    return new StoredVolume(name, pool, otherGiB, group, content, origin);
  }

  StoredVolume withGroup(@Nullable String other) {
    return new StoredVolume(name, pool, sizeGiB, other, content, origin);
  }
}
