package io.cindertck.cli.config;

import io.cindertck.suite.Waiver;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that waivers may be for.
 *
 * @param profile its profile; null for none
 * @param driver its driver's locator; null where that is not known
 * @param dialect its dialect; null where that is not known
 */
record WaiverScope(@Nullable String profile, @Nullable String driver, @Nullable String dialect) {
  /** Those that are for this run, or for none of all: what is for another run is its own matter. */
  List<Waiver> of(List<Waiver> waivers, Collection<WaiverScope> all) {
    return waivers.stream()
        .filter(waiver -> holds(waiver) || all.stream().noneMatch(other -> other.holds(waiver)))
        .toList();
  }

  private boolean holds(Waiver waiver) {
    return fits(waiver.profile(), profile)
        && (driver == null || fits(waiver.driver(), driver))
        && (dialect == null || fits(waiver.dialect(), dialect));
  }

  private static boolean fits(@Nullable String wanted, @Nullable String there) {
    return wanted == null || wanted.equals(there);
  }
}
