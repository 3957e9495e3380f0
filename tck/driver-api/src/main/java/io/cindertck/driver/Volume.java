package io.cindertck.driver;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A volume, as Cinder's database has it when the driver is called.
 *
 * @param id UUID; the identity, for good
 * @param name what the user called it: any text, maybe empty; may change at any time
 * @param sizeGiB size in GiB
 * @param status such as {@code creating}, {@code available}, {@code in-use}, {@code deleting}
 * @param groupId the group it is a member of; null when it is in none
 * @param volumeTypeId its volume type; null for none
 * @param snapshotId the snapshot it is made from; null when from none
 * @param sourceVolumeId the volume it is made from; null when from none
 * @param providerId what the driver returned as {@code provider_id}; null before it has
 * @param providerLocation what the driver returned as {@code provider_location}; null before it has
 * @param metadata the user's key-value pairs
 */
public record Volume(
    String id,
    String name,
    int sizeGiB,
    String status,
    @Nullable String groupId,
    @Nullable String volumeTypeId,
    @Nullable String snapshotId,
    @Nullable String sourceVolumeId,
    @Nullable String providerId,
    @Nullable String providerLocation,
    Map<String, String> metadata) {

  /** Copies {@code metadata}. */
  public Volume {
    metadata = Map.copyOf(metadata);
  }
}
