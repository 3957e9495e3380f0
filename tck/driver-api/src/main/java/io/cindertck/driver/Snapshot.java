package io.cindertck.driver;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot of one volume, as Cinder's database has it when the driver is called.
 *
 * @param id UUID; the identity, for good
 * @param name what the user called it: any text, maybe empty
 * @param status such as {@code creating}, {@code available}, {@code deleting}
 * @param volumeId the volume it is of
 * @param volumeSizeGiB that volume's size in GiB
 * @param groupSnapshotId the group snapshot it belongs to; null when to none
 * @param providerId what the driver returned as {@code provider_id}; null before it has
 * @param providerLocation what the driver returned as {@code provider_location}; null before it has
 */
public record Snapshot(
    String id,
    String name,
    String status,
    String volumeId,
    int volumeSizeGiB,
    @Nullable String groupSnapshotId,
    @Nullable String providerId,
    @Nullable String providerLocation) {}
