package io.cindertck.suite.timing;

import io.cindertck.connect.DriverConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Operation;
import io.cindertck.report.Latencies;
import io.cindertck.report.Timeline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The times of a run, from its beginning. Calls may be made on several threads. */
public final class RunTimes implements Times {
  private final LongSupplier nanoTime;
  private final long begun;
  private final Map<String, Operation> operations = new HashMap<>();
  private final LatencyTally latencies = new LatencyTally();
  private final TimelineTally timeline = new TimelineTally();

  /**
   * Of a run that begins now.
   *
   * @param dialect which methods are those of the operations
   * @param nanoTime the time, as {@link System#nanoTime} has it
   */
  public RunTimes(Dialect dialect, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    for (Operation operation : Operation.values()) {
      operations.put(operation.method(dialect), operation);
    }
  }

  /** The same driver, whose calls are counted and measured here from now on. */
  public DriverConnection of(DriverConnection driver) {
    return new TimedDriver(driver, nanoTime, this::cameBack);
  }

  /** The run goes on with something else, such as {@code every single fault}. */
  public void begin(String phase) {
    timeline.begin(phase, millis(nanoTime.getAsLong()));
  }

  private void cameBack(TimedDriver.Timed call) {
    timeline.count(millis(call.end()));
    Operation operation = operations.get(call.method());
    if (operation != null && call.isMeasured()) {
      latencies.count(operation, call.end() - call.start());
    }
  }

  @Override
  public Optional<Latencies> latencies(Operation operation) {
    return latencies.of(operation);
  }

  /** The same, packed so that what other shards measured can be added. */
  public Optional<String> packed(Operation operation) {
    return latencies.packed(operation);
  }

  @Override
  public Timeline timeline() {
    return timeline.until(millis(nanoTime.getAsLong()));
  }

  private long millis(long now) {
    return TimeUnit.NANOSECONDS.toMillis(Math.max(0, now - begun));
  }
}
