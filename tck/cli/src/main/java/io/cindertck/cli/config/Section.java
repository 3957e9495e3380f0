package io.cindertck.cli.config;

import io.cindertck.suite.yaml.ToldWaiver;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file's top level, or one of its profiles.
 *
 * @param settings what it says of each key, in its order
 * @param claimed what the driver is said to do; null where that is not said
 * @param waivers the failures that are waived
 */
record Section(
    Map<Key, List<Scalar>> settings, @Nullable Claims claimed, List<ToldWaiver> waivers) {
  static final Section EMPTY = new Section(Map.of(), null, List.of());
}
