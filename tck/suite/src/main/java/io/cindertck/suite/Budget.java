package io.cindertck.suite;

import java.time.Duration;

/** What may be spent on making one case small. */
final class Budget {
  /** How many scenarios may be played. */
  private static final int RUNS = 400;

  /** How many driver calls may be made: a few scenarios with many calls cost as much. */
  private static final long CALLS = 6_000;

  /** How long it may take: a driver may be slow. */
  private static final Duration TIME = Duration.ofSeconds(30);

  private final Campaign campaign;
  private final long firstCall;
  private final long end;
  private int runs;

  Budget(Campaign campaign) {
    this.campaign = campaign;
    this.firstCall = campaign.calls();
    this.end = System.nanoTime() + TIME.toNanos();
  }

  /** Whether one more scenario may be played, which is counted then. */
  boolean isLeft() {
    runs++;
    return runs <= RUNS
        && campaign.calls() - firstCall < CALLS
        && System.nanoTime() - end < 0
        && !campaign.isExhausted();
  }
}
