package io.cindertck.suite;

import io.cindertck.connect.DriverConnection;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A driver whose calls are given up soon after the run is to end, so that one that hangs does not
 * hold it up for a deadline. What is said of a call that was given up is the kit's doing: nobody
 * may judge it.
 */
final class CuttableDriver implements DriverConnection {
  /** For calls that are made after the end, to take away what was made. */
  private static final long LAST_SECONDS = 10;

  private final DriverConnection driver;
  private final Stop stop;
  private final Set<UnderWay> open = new HashSet<>();
  private volatile boolean cut;

  CuttableDriver(DriverConnection driver, Stop stop) {
    this.driver = driver;
    this.stop = stop;
    stop.onPressed(this::cutAll);
  }

  /** Whether a call was given up. */
  boolean wasCut() {
    return cut;
  }

  private synchronized void cutAll() {
    open.forEach(UnderWay::cut);
  }

  @Override
  public Reply call(DriverCall call) {
    UnderWay underWay = new UnderWay(Thread.currentThread());
    synchronized (this) {
      open.add(underWay);
    }
    if (stop.isPressed()) {
      CompletableFuture.delayedExecutor(LAST_SECONDS, TimeUnit.SECONDS).execute(underWay::cut);
    }
    try {
      return driver.call(call);
    } finally {
      synchronized (this) {
        open.remove(underWay);
      }
      underWay.end();
    }
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

  /** A call, and the thread that waits for it. */
  private final class UnderWay {
    private final Thread caller;
    private boolean over;
    private boolean interrupted;

    private UnderWay(Thread caller) {
      this.caller = caller;
    }

    private synchronized void cut() {
      if (!over) {
        interrupted = true;
        cut = true;
        caller.interrupt();
      }
    }

    /** The interruption was of this call, and of nothing that comes after it. */
    private synchronized void end() {
      over = true;
      if (interrupted) {
        boolean unused = Thread.interrupted();
      }
    }
  }
}
