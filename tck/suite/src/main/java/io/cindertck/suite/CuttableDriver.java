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
import java.util.regex.Pattern;

/**
 * A driver whose calls are given up soon after the run is to end, so that one that hangs does not
 * hold it up for a deadline. What is said of a call that was given up is the kit's doing: nobody
 * may judge it.
 */
final class CuttableDriver implements DriverConnection {
  /** For all calls that are made after the end, to take away what was made, in milliseconds. */
  private static final long LAST = 10_000;

  /** For each that is made when that is used up. */
  private static final long LEAST = 1_000;

  /** SIGINT and SIGTERM, as the end of a process and of a JVM tell of them. */
  private static final Pattern SIGNAL = Pattern.compile("signal (2|15)\\b|exit code (130|143)\\b");

  /** The kit is told at the same time, and may notice a moment later. */
  private static final long SIGNALLED_MILLIS = 500;

  private final DriverConnection driver;
  private final Stop stop;
  private final Set<UnderWay> open = new HashSet<>();
  private long lastUntil;
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
    lastUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LAST);
    open.forEach(UnderWay::cut);
  }

  /** How long a call may take that is made after the end, in milliseconds. */
  private synchronized long left() {
    return Math.max(LEAST, TimeUnit.NANOSECONDS.toMillis(lastUntil - System.nanoTime()));
  }

  @Override
  public Reply call(DriverCall call) {
    UnderWay underWay = new UnderWay(Thread.currentThread());
    synchronized (this) {
      open.add(underWay);
    }
    if (stop.isPressed()) {
      // The common pool may have but one thread, and this may be it.
      CompletableFuture.delayedExecutor(left(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(underWay::cut);
    }
    try {
      Reply reply = driver.call(call);
      // What is sent to a whole group of processes, as by Ctrl-C, ends the driver's as well.
      if (wasSignalled(reply) && stop.isAskedWithin(SIGNALLED_MILLIS)) {
        cut = true;
      }
      return reply;
    } finally {
      synchronized (this) {
        open.remove(underWay);
      }
      underWay.end();
    }
  }

  private static boolean wasSignalled(Reply reply) {
    return reply.outcome() instanceof Reply.Died died && SIGNAL.matcher(died.how()).find();
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
