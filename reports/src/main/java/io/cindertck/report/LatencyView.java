package io.cindertck.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How long the calls of one operation took, as it is shown.
 *
 * @param typical how far the median reaches on a scale that all operations share
 * @param most how far nine in ten reach on it
 */
record LatencyView(
    String operation,
    String calls,
    String median,
    String p90,
    String p99,
    String longest,
    String typical,
    String most) {

  /** One for each operation of which a call came back. */
  static List<LatencyView> of(List<OperationResult> operations) {
    long scale = 0;
    for (OperationResult operation : operations) {
      Latencies latencies = operation.latencies();
      scale = Math.max(scale, latencies == null ? 0 : latencies.p90());
    }
    long whole = scale;
    return operations.stream()
        .filter(operation -> operation.latencies() != null)
        .map(operation -> of(operation, whole))
        .toList();
  }

  private static LatencyView of(OperationResult operation, long whole) {
    Latencies latencies = Objects.requireNonNull(operation.latencies());
    return new LatencyView(
        operation.id(),
        Words.number(latencies.calls()),
        time(latencies.median()),
        time(latencies.p90()),
        time(latencies.p99()),
        time(latencies.longest()),
        Share.of(latencies.median(), whole),
        Share.of(latencies.p90(), whole));
  }

  /** Such as {@code 210 µs}, {@code 2.1 ms} or {@code 3.0 s}. */
  static String time(long micros) {
    if (micros < 1_000) {
      return micros + " µs";
    }
    return micros < 1_000_000
        ? String.format(Locale.ROOT, "%,.1f ms", micros / 1_000.0)
        : String.format(Locale.ROOT, "%,.1f s", micros / 1_000_000.0);
  }
}
