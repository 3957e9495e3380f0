package io.cindertck.suite.timing;

import io.cindertck.contract.Operation;
import io.cindertck.report.Latencies;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
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

  /** What was measured, packed; empty when no call was counted. */
  synchronized Optional<String> packed(Operation operation) {
    return Optional.ofNullable(histograms.get(operation)).map(LatencyTally::packed);
  }

  private static String packed(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  /**
   * Adds what was measured elsewhere.
   *
   * @throws IllegalArgumentException when that is nothing that was packed so
   */
  synchronized void add(Operation operation, String packed) {
    try {
      histograms
          .computeIfAbsent(operation, first -> new Histogram(DIGITS))
          .add(
              Histogram.decodeFromCompressedByteBuffer(
                  ByteBuffer.wrap(Base64.getDecoder().decode(packed)), 0));
    } catch (DataFormatException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IllegalArgumentException("no histogram", e);
    }
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
