package io.cindertck.array;

import org.jspecify.annotations.Nullable;

/**
 * What the array tells of a volume.
 *
 * @param name the volume's name
 * @param sizeGiB its size in GiB
 * @param group the group it is a member of; null when in none
 * @param snapshots how many snapshots it has
 */
public record VolumeView(String name, int sizeGiB, @Nullable String group, int snapshots) {}
