package io.cindertck.connect.process;

import java.time.Duration;

/**
 * How long a driver's process may take.
 *
 * @param start from its start until the driver is set up
 * @param call for one call
 * @param grace between being asked to end and being made to
 */
public record Deadlines(Duration start, Duration call, Duration grace) {

  /** A minute to start, a minute a call, half a second to end. */
  public static final Deadlines DEFAULT =
      new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(500));

  /** Refuses durations that are not positive. */
  public Deadlines {
    if (start.isNegative() || start.isZero() || call.isNegative() || call.isZero()) {
      throw new IllegalArgumentException("a deadline must be positive: " + start + ", " + call);
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("a grace period must not be negative: " + grace);
    }
  }

  /** The same with another deadline for a start. */
  public Deadlines withStart(Duration newStart) {
    return new Deadlines(newStart, call, grace);
  }

  /** The same with another deadline for a call. */
  public Deadlines withCall(Duration newCall) {
    return new Deadlines(start, newCall, grace);
  }

  /** The same, with no more time for a start than this. */
  public Deadlines startingWithin(Duration most) {
    return start.compareTo(most) > 0 ? withStart(most) : this;
  }

  /**
   * All of them longer, for a machine that is slow, or shorter.
   *
   * @param factor above 0
   */
  public Deadlines times(double factor) {
    return new Deadlines(times(start, factor), times(call, factor), times(grace, factor));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis(Math.max(1, Math.round(duration.toMillis() * factor)));
  }
}
