package io.cindertck.connect.jvm;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.DriverCall;
import io.cindertck.driver.ConsistencyGroupDriver;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java driver in this JVM. A call that passes its deadline is interrupted and left to itself: a
 * thread cannot be killed, so a driver that spins goes on spinning, on a thread of its own.
 */
public final class JvmConnection implements DriverConnection {
  private final ConsistencyGroupDriver driver;
  private final DirectDriver direct;
  private final Duration deadline;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "driver-call");
            thread.setDaemon(true);
            return thread;
          });

  private JvmConnection(ConsistencyGroupDriver driver, Duration deadline) {
    this.driver = driver;
    this.direct = new DirectDriver(driver);
    this.deadline = deadline;
  }

  /**
   * Sets a driver up.
   *
   * @param deadline how long each call may take
   * @throws DriverUnreachableException when the driver refuses to be set up
   */
  public static JvmConnection open(ConsistencyGroupDriver driver, Duration deadline) {
    try {
      driver.setUp();
    } catch (RuntimeException e) {
      throw new DriverUnreachableException(
          Reason.FAILURE,
          "driver " + driver.getClass().getName() + " could not be set up: " + e.getMessage(),
          e);
    }
    return new JvmConnection(driver, deadline);
  }

  @Override
  public DriverDescription description() {
    return TypedCalls.describe(driver);
  }

  @Override
  public Reply call(DriverCall call) {
    String caller = Caller.current();
    Future<Reply> answer = threads.submit(() -> Caller.as(caller, () -> direct.call(call)));
    try {
      return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Reply(new Reply.TimedOut(deadline), List.of());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the kit failed at " + call.method(), e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Reply(new Reply.Died("the run was interrupted"), List.of());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
