package io.cindertck.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run is to end before it is through, and why. It is asked between scenarios, and may be
 * told by any thread; what has begun is ended in an orderly way.
 */
public final class Stop {
  /** What is kept back of a budget, to make small what was found, and to write the report. */
  private static final int RESERVED = 10;

  private final @Nullable Duration budget;
  private final LongSupplier nanoTime;
  private final long begun;
  private volatile @Nullable String asked;

  /**
   * A run that may take so long.
   *
   * @param budget from now on; null for no bound
   * @param nanoTime the time, as {@link System#nanoTime} has it
   */
  public Stop(@Nullable Duration budget, LongSupplier nanoTime) {
    this.budget = budget;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** A run that goes on to its end unless it is asked to stop. */
  public static Stop unlessAsked() {
    return new Stop(null, System::nanoTime);
  }

  /**
   * Has the run end.
   *
   * @param why a few words that go with "the run was cut short:"
   */
  public void ask(String why) {
    asked = why;
  }

  /** Why nothing more is to be played; empty while more is. */
  public Optional<String> why() {
    String told = asked;
    if (told != null) {
      return Optional.of(told);
    }
    Duration whole = budget;
    return whole != null && spent() > whole.toNanos() / RESERVED * (RESERVED - 1)
        ? Optional.of("its budget of " + whole.toSeconds() + " s is spent")
        : Optional.empty();
  }

  /** Whether there is no time left to look closer at what was found. */
  boolean isOver() {
    return asked != null || (budget != null && spent() > budget.toNanos());
  }

  private long spent() {
    return nanoTime.getAsLong() - begun;
  }
}
