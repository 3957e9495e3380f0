package io.cindertck.suite;

import io.cindertck.report.Place;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kept a run from being whole, as it came; of each kind the first is told of each shard. */
final class Hindrances {
  private final List<String> stopped = new ArrayList<>();
  private final List<String> cutShort = new ArrayList<>();
  private @Nullable Noted trouble;
  private long troubles;
  private @Nullable Noted kitFailure;
  private long kitFailures;

  /** The run cannot go on. */
  void stop(String why) {
    first(why, stopped);
  }

  /** The run is to end before it is through, as was asked for. */
  void cutShort(String why) {
    first(why, cutShort);
  }

  private static void first(String why, List<String> told) {
    if (told.isEmpty()) {
      told.add(why);
    }
  }

  /** Something kept the driver from its array in a scenario, though no fault was to strike. */
  void ofArray(Noted what) {
    troubles++;
    trouble = Noted.first(trouble, what);
  }

  /** The kit itself failed in a scenario that stands there. */
  void ofKit(Place place, RuntimeException failure) {
    kitFailures++;
    kitFailure =
        Noted.first(kitFailure, new Noted(place, failure + " at " + failure.getStackTrace()[0]));
  }

  /**
   * Adds what hindered a shard.
   *
   * @param told names the shard in what it told
   */
  void add(UnaryOperator<String> told, ShardPart.Troubles others) {
    if (others.stopped() != null) {
      stopped.add(told.apply(others.stopped()));
    }
    if (others.cutShort() != null) {
      cutShort.add(told.apply(others.cutShort()));
    }
    troubles += others.arrays();
    trouble = Noted.first(trouble, others.array());
    kitFailures += others.kits();
    kitFailure = Noted.first(kitFailure, others.kit());
  }

  /** All of them, as a shard hands them over. */
  ShardPart.Troubles part(boolean tooSlow, boolean failedFast) {
    return new ShardPart.Troubles(
        stopped().orElse(null),
        cutShort.stream().findFirst().orElse(null),
        troubles,
        trouble,
        kitFailures,
        kitFailure,
        tooSlow,
        failedFast);
  }

  /** Whether nothing more is to be played. */
  boolean isOver() {
    return !stopped.isEmpty() || !cutShort.isEmpty();
  }

  /** Why the run could not go on; empty while it can. */
  Optional<String> stopped() {
    return stopped.stream().findFirst();
  }

  /** All of them, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Stream.of(stopped, cutShort)
        .flatMap(List::stream)
        .map(why -> "the run was cut short: " + why)
        .forEach(lines::add);
    if (trouble != null) {
      lines.add(
          "the driver was kept from its array in "
              + troubles
              + " scenarios, which are not judged, first in "
              + trouble.place()
              + " by this: "
              + trouble.text());
    }
    if (kitFailure != null) {
      lines.add(
          "the kit failed in %d scenarios, first in %s with %s"
              .formatted(kitFailures, kitFailure.place(), kitFailure.text()));
    }
    return lines;
  }
}
