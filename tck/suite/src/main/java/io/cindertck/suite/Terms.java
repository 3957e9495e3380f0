package io.cindertck.suite;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a run is made, beside the contract.
 *
 * @param profile the part of a configuration file that it is made from; null where there is none
 * @param claimed what the driver is said to do, by the ids of capabilities; null where nothing is
 *     claimed, so that nothing is held against it
 * @param waivers failures that are known
 * @param shard the part of the campaign that is played
 */
public record Terms(
    @Nullable String profile, @Nullable Set<String> claimed, List<Waiver> waivers, Shard shard) {

  /** None: all is played, and nothing is claimed or waived. */
  public static final Terms NONE = new Terms(null, null, List.of(), Shard.WHOLE);

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException when something is claimed that is no capability
   */
  public Terms {
    if (claimed != null) {
      claimed.forEach(Capability::of);
    }
    claimed = claimed == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(claimed));
    waivers = List.copyOf(waivers);
  }

  /** The same, of a part of the campaign. */
  public Terms of(Shard part) {
    return new Terms(profile, claimed, waivers, part);
  }
}
