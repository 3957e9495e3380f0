package io.cindertck.driver;

import org.jspecify.annotations.Nullable;

/**
 * A consistency group, as Cinder's database has it when the driver is called.
 *
 * @param id UUID; the identity, for good
 * @param name what the user called it: any text, maybe empty; may change at any time
 * @param description what the user says of it; maybe empty
 * @param status such as {@code creating}, {@code available}, {@code updating}, {@code deleting}
 * @param volumeTypeIds the ids of its volume types in Cinder's legacy format: each followed by a
 *     comma, the last one too, as in {@code "id1,id2,"}; empty for none
 * @param groupSnapshotId the group snapshot it is made from; null when from none
 * @param sourceGroupId the group it is made from; null when from none
 */
public record Group(
    String id,
    String name,
    String description,
    String status,
    String volumeTypeIds,
    @Nullable String groupSnapshotId,
    @Nullable String sourceGroupId) {}
