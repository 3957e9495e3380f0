package io.cindertck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a run was made, beside the contract.
 *
 * @param profile the part of a configuration file that it was made from; null where there was none
 * @param capabilities what the driver claims to do, and what was found of it
 * @param waivers the failures that are waived, and whether they still are what they were
 * @param notReached what the run was cut short before, as by its budget, a line each, by name
 * @param shards the part of a campaign that this is; null for all of it
 */
public record Terms(
    @Nullable String profile,
    List<CapabilityResult> capabilities,
    List<WaiverResult> waivers,
    List<String> notReached,
    @Nullable Shards shards) {

  /** None. */
  public static final Terms NONE = new Terms(null, List.of(), List.of(), List.of(), null);

  public Terms {
    capabilities = Plain.list(capabilities, "capabilities");
    waivers = Plain.list(waivers, "waivers");
    notReached = Plain.list(notReached, "notReached");
    Plain.distinct(capabilities.stream().map(CapabilityResult::id).toList(), "capabilities");
  }

  /**
   * A part of a campaign that several machines share.
   *
   * @param count into how many parts it was split
   * @param indexes which of them these are, from 1, in order
   * @param part what a shard hands over to be merged; null where it has not ended, and in what was
   *     merged
   */
  public record Shards(int count, List<Integer> indexes, @Nullable ShardPart part) {
    public Shards {
      indexes = Plain.list(indexes, "indexes");
      for (int index : indexes) {
        if (index < 1 || index > count) {
          throw new IllegalArgumentException("there is no shard " + index + " of " + count);
        }
      }
    }
  }
}
