package io.cindertck.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How much longer a run may take. */
final class TimeLeft {
  /** What comes first is no measure: programs start, and caches fill. */
  private static final Duration EARLY = Duration.ofSeconds(5);

  private static final double TOO_LITTLE = 0.03;

  private static final int STEP_SECONDS = 10;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private TimeLeft() {}

  /**
   * That of a run with a budget, which is known at any time: {@code 0:05:59 left}.
   *
   * @param spent how long the run has taken
   */
  static String of(Duration budget, Duration spent) {
    long seconds = Math.max(0, budget.minus(spent).toSeconds());
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d left",
        seconds / HOUR,
        seconds % HOUR / MINUTE,
        seconds % MINUTE);
  }

  /**
   * That of another, which is as fast on the whole as until now, in steps so coarse that they do
   * not jump about; empty while it cannot be told, and when all has been played.
   *
   * @param spent how long the run has taken
   * @param share how much of it has been played, from 0 to 1
   */
  static Optional<String> words(Duration spent, double share) {
    if (spent.compareTo(EARLY) < 0 || share < TOO_LITTLE || share >= 1) {
      return Optional.empty();
    }
    long seconds = (long) Math.ceil(spent.toSeconds() * (1 - share) / share);
    return Optional.of("~" + rounded(seconds) + " left");
  }

  private static String rounded(long seconds) {
    if (seconds <= MINUTE) {
      return up(seconds, STEP_SECONDS) * STEP_SECONDS + " s";
    }
    if (seconds <= HOUR) {
      return up(seconds, MINUTE) + " min";
    }
    return String.format(Locale.ROOT, "%.1f h", (double) seconds / HOUR);
  }

  private static long up(long seconds, int step) {
    return Math.max(1, (seconds + step - 1) / step);
  }
}
