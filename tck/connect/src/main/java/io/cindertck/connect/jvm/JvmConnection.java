package io.cindertck.connect.jvm;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.DriverUnreachableException.Step;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.DriverException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Java driver in this JVM. A call that passes its deadline is interrupted and left to itself: a
 * thread cannot be killed, so a driver that spins goes on spinning, on a thread of its own; the
 * array takes no more requests from it. What it holds, such as a lock, is not to hang later calls:
 * they are made on a driver that is set up anew, as after a restart of Cinder.
 */
public final class JvmConnection implements DriverConnection {
  private final Supplier<ConsistencyGroupDriver> maker;
  private final Duration start;
  private final Duration deadline;
  private ConsistencyGroupDriver driver;
  private boolean hangs;

  private final ThreadPoolExecutor threads = DriverThreads.start();

  private JvmConnection(Supplier<ConsistencyGroupDriver> maker, Duration start, Duration deadline) {
    this.maker = maker;
    this.start = start;
    this.deadline = deadline;
    try {
      this.driver = setUp();
    } catch (DriverUnreachableException e) {
      threads.shutdownNow();
      throw e;
    }
  }

  /** Sets up a driver that is not made anew, whatever it holds when a call hangs. */
  public static JvmConnection open(ConsistencyGroupDriver driver, Duration deadline) {
    return open(() -> driver, deadline);
  }

  /**
   * Makes a driver and sets it up.
   *
   * @param maker makes another one after a call that hung, too
   * @param deadline how long each call may take
   * @throws DriverUnreachableException when the driver refuses to be set up, or is not made and set
   *     up within a minute
   */
  public static JvmConnection open(Supplier<ConsistencyGroupDriver> maker, Duration deadline) {
    return open(maker, Deadlines.DEFAULT.withCall(deadline));
  }

  /**
   * Makes a driver and sets it up.
   *
   * @param maker makes another one after a call that hung, too
   * @param deadlines how long it may take to be made and set up, and each call
   * @throws DriverUnreachableException when the driver refuses to be set up, or is late
   */
  public static JvmConnection open(Supplier<ConsistencyGroupDriver> maker, Deadlines deadlines) {
    return new JvmConnection(maker, deadlines.start(), deadlines.call());
  }

  /** Makes a driver and sets it up. Its constructor is its own code as well, and may hang. */
  private ConsistencyGroupDriver setUp() {
    AtomicReference<@Nullable ConsistencyGroupDriver> made = new AtomicReference<>();
    Watch<ConsistencyGroupDriver> watch =
        Watch.begin(
            threads,
            () -> {
              ConsistencyGroupDriver one = maker.get();
              made.set(one);
              one.setUp();
              return one;
            });
    try {
      return watch.get(start);
    } catch (TimeoutException e) {
      String at = watch.giveUp().lines().limit(2).collect(Collectors.joining(" "));
      String where = at.isEmpty() ? "" : "; it was " + at;
      throw failure(made.get(), "was not set up within " + start.toMillis() + " ms" + where, e);
    } catch (ExecutionException e) {
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      if (thrown instanceof DriverUnreachableException unreachable) {
        throw unreachable;
      }
      String why = thrown instanceof DriverException ? Thrown.message(thrown) : Thrown.line(thrown);
      throw failure(made.get(), "could not be set up: " + why, thrown);
    } catch (InterruptedException e) {
      String unused = watch.giveUp();
      Thread.currentThread().interrupt();
      throw failure(made.get(), "could not be set up: the run was interrupted", e);
    }
  }

  /** Null stands for a driver whose constructor did not return. */
  private static DriverUnreachableException failure(
      @Nullable ConsistencyGroupDriver made, String what, Throwable cause) {
    String name = made == null ? "the driver" : "driver " + made.getClass().getName();
    return new DriverUnreachableException(Reason.FAILURE, name + " " + what, cause).at(Step.SET_UP);
  }

  /** The driver that calls are made on; another one when a call of the last one hung. */
  private synchronized ConsistencyGroupDriver driver() {
    if (hangs) {
      driver = setUp();
      hangs = false;
    }
    return driver;
  }

  /** One that hung is used no more; another that was made since is. */
  private synchronized void giveUp(ConsistencyGroupDriver hung) {
    hangs |= hung == driver;
  }

  @Override
  public DriverDescription description() {
    return DirectDriver.describe(driver());
  }

  @Override
  public boolean concurrent() {
    return true;
  }

  @Override
  public void know(Recorded recorded) {
    driver();
  }

  @Override
  public Reply call(DriverCall call) {
    ConsistencyGroupDriver called = driver();
    DirectDriver direct = new DirectDriver(called);
    Watch<Reply> watch = Watch.begin(threads, () -> direct.call(call));
    try {
      return watch.get(deadline);
    } catch (TimeoutException e) {
      String doing = watch.giveUp();
      giveUp(called);
      return new Reply(new Reply.TimedOut(deadline, doing), List.of());
    } catch (ExecutionException e) {
      throw new IllegalStateException("the kit failed at " + call.method(), e.getCause());
    } catch (InterruptedException e) {
      String unused = watch.giveUp();
      giveUp(called);
      Thread.currentThread().interrupt();
      return new Reply(new Reply.Died("the run was interrupted"), List.of());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
