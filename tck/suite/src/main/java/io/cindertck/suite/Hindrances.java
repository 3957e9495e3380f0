package io.cindertck.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kept a run from being whole, as it came; of each kind the first is told. */
final class Hindrances {
  private @Nullable String stopped;
  private @Nullable String cutShort;
  private @Nullable String trouble;
  private long troubles;
  private @Nullable String kitFailure;
  private long kitFailures;

  /** The run cannot go on. */
  void stop(String why) {
    stopped = stopped == null ? why : stopped;
  }

  /** The run is to end before it is through, as was asked for. */
  void cutShort(String why) {
    cutShort = cutShort == null ? why : cutShort;
  }

  /** Something kept the driver from its array in a scenario, though no fault was to strike. */
  void ofArray(String what) {
    troubles++;
    trouble = trouble == null ? what : trouble;
  }

  /** The kit itself failed in a scenario. */
  void ofKit(RuntimeException failure) {
    kitFailures++;
    kitFailure = kitFailure == null ? failure + " at " + failure.getStackTrace()[0] : kitFailure;
  }

  /** Whether nothing more is to be played. */
  boolean isOver() {
    return stopped != null || cutShort != null;
  }

  /** Why the run could not go on; empty while it can. */
  Optional<String> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** All of them, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (stopped != null) {
      lines.add("the run was cut short: " + stopped);
    }
    if (cutShort != null) {
      lines.add("the run was cut short: " + cutShort);
    }
    if (trouble != null) {
      lines.add(
          "the driver was kept from its array in "
              + troubles
              + " scenarios, which are not judged, first by this: "
              + trouble);
    }
    if (kitFailure != null) {
      lines.add("the kit failed in " + kitFailures + " scenarios, first with " + kitFailure);
    }
    return lines;
  }
}
