package io.cindertck.connect.process;

import java.time.Duration;

/** Durations for people. */
final class Durations {
  private Durations() {}

  /** Such as {@code 30 s} or {@code 250 ms}. */
  static String text(Duration duration) {
    return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }
}
