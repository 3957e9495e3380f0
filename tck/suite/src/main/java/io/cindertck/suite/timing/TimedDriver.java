package io.cindertck.suite.timing;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A driver that is timed: from a call to its answer, without what the kit does around it. */
final class TimedDriver implements DriverConnection {
  private final DriverConnection driver;
  private final LongSupplier nanoTime;
  private final Consumer<Timed> told;

  TimedDriver(DriverConnection driver, LongSupplier nanoTime, Consumer<Timed> told) {
    this.driver = driver;
    this.nanoTime = nanoTime;
    this.told = told;
  }

  /**
   * A call that came back.
   *
   * @param start in nanoseconds
   * @param end in nanoseconds
   * @param isMeasured whether it took its own time; one at a time with others waits for them
   */
  record Timed(String method, long start, long end, boolean isMeasured) {}

  @Override
  public Reply call(DriverCall call) {
    long start = nanoTime.getAsLong();
    Reply reply = driver.call(call);
    if (!reply.isIndefinite()) {
      boolean alone = Caller.current().isEmpty();
      told.accept(new Timed(call.method(), start, nanoTime.getAsLong(), alone));
    }
    return reply;
  }

  @Override
  public DriverDescription description() {
    return driver.description();
  }

  @Override
  public boolean concurrent() {
    return driver.concurrent();
  }

  @Override
  public void know(Recorded recorded) {
    driver.know(recorded);
  }

  @Override
  public void close() {
    driver.close();
  }
}
