package io.cindertck.suite.timing;

import io.cindertck.contract.Operation;
import io.cindertck.report.Latencies;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long calls of each operation took, to three digits. Memory does not grow with their number.
 */
final class LatencyTally {
  private static final int DIGITS = 3;

  /** In microseconds. No call is waited for that long. */
  private static final long LONGEST = TimeUnit.DAYS.toMicros(2);

  private final Map<Operation, Histogram> histograms = new EnumMap<>(Operation.class);

  /** Counts a call. */
  synchronized void count(Operation operation, long nanos) {
    long micros = TimeUnit.NANOSECONDS.toMicros(Math.max(0, nanos));
    histograms
        .computeIfAbsent(operation, first -> new Histogram(DIGITS))
        .recordValue(Math.min(LONGEST, micros));
  }

  /** What was measured; empty when no call was counted. */
  synchronized Optional<Latencies> of(Operation operation) {
    return Optional.ofNullable(histograms.get(operation)).map(LatencyTally::of);
  }

  private static Latencies of(Histogram histogram) {
    return new Latencies(
        histogram.getTotalCount(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getMaxValue());
  }
}
