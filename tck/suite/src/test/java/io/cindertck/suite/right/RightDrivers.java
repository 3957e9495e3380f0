package io.cindertck.suite.right;

import io.cindertck.reference.ReferenceDriver;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every right driver, with the ways of doing and saying that real drivers have. */
public final class RightDrivers {
  private RightDrivers() {}

  /** All of them. */
  public static List<RightDriver> all() {
    return List.of(
        RightDriver.of("the reference driver", ReferenceDriver::new),
        RightDriver.of("says None, has names of its own, undoes no update", PlainDriver::new),
        RightDriver.of("says it with empty mappings and lists", RightWords.EmptyHanded::new),
        RightDriver.of("says everything, with the status of the moment", RightWords.Momentary::new),
        RightDriver.of("says everything, with the status to come", RightWords.Definite::new),
        RightDriver.of("says None and entries", RightWords.EntriesOnly::new),
        RightDriver.of("leaves the whole's error to the manager", RightWords.RelyingOnManager::new)
            .without("reply.model-follows-entries"),
        RightDriver.over("says it with lists in place of tuples", ListsForTuples::new),
        RightDriver.of("asks a busy array again", RightWays.Patient::new),
        RightDriver.of("waits until it sees what it ordered", RightWays.Polling::new),
        RightDriver.of("takes one snapshot where one is enough", RightWays.Frugal::new),
        RightDriver.of("finds volumes by provider_id", RightWays.ByProviderId::new),
        RightDriver.of("asks whether it can, and raises while it can", RightWays.AskingFirst::new),
        RightDriver.of("does one call at a time", RightWays::locking),
        RightDriver.of("refuses a call while another is at work", RightWays::refusing),
        RightDriver.of("deletes members at a time", RightWays.Parallel::new),
        RightDriver.of("makes no groups from a source", RightWays.NoCopies::new)
            .without("driver.complete"));
  }

  /** The SHOULD clauses that one or the other takes a liberty with. */
  public static Set<String> warnings() {
    return all().stream()
        .flatMap(driver -> driver.warnings().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
