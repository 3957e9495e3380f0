package io.cindertck.report;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run was made.
 *
 * @param seed what the drawn scenarios came from; the same seed draws the same ones
 * @param tries how many scenarios were asked for, per generator
 * @param scenarios how many scenarios were run, shrinking included
 * @param calls how many driver calls were made, shrinking included
 * @param startedAt when the run began
 * @param millis how long it took, in milliseconds
 * @param strict whether a failed SHOULD counts against the verdict
 * @param clauses the glob that chose the clauses; null when all were judged
 */
public record RunFacts(
    long seed,
    int tries,
    long scenarios,
    long calls,
    Instant startedAt,
    long millis,
    boolean strict,
    @Nullable String clauses) {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** A hundred years. */
  private static final long LONGEST = 100L * 366 * 24 * 3600 * 1000;

  public RunFacts {
    Plain.count(tries, "tries");
    Plain.count(scenarios, "scenarios");
    Plain.count(calls, "calls");
    Objects.requireNonNull(startedAt, "startedAt");
    Plain.atMost(millis, LONGEST, "millis");
    if (startedAt.isBefore(Instant.EPOCH) || startedAt.isAfter(LAST)) {
      throw new IllegalArgumentException("startedAt is " + startedAt + ", which no clock shows");
    }
  }
}
