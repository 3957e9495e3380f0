package io.cindertck.array;

import org.jspecify.annotations.Nullable;

/**
 * What the array tells of a snapshot.
 *
 * @param name the snapshot's name
 * @param volume the volume it was taken of
 * @param sizeGiB the volume's size, in GiB, when it was taken
 * @param groupSnapshot the group snapshot it belongs to; null when taken alone
 */
public record SnapshotView(
    String name, String volume, int sizeGiB, @Nullable String groupSnapshot) {}
