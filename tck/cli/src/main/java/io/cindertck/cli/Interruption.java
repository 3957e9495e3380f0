package io.cindertck.cli;

import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.connect.process.AtExit;
import io.cindertck.suite.Stop;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, and being told to end: the run stops where it is, cleans up, writes its report, and ends
 * with its own exit code. The JVM is held until then.
 */
final class Interruption implements AutoCloseable {
  /** A driver that hangs must not keep the JVM for good. */
  private static final long LONGEST_MINUTES = 10;

  private final Stop stop;
  private final PrintWriter err;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile int code = ExitCodes.INCOMPLETE;
  private volatile boolean begun;

  private Interruption(Stop stop, PrintWriter err) {
    this.stop = stop;
    this.err = err;
  }

  /** Has a signal stop a run, until this is closed, and says so on {@code err}. */
  static Interruption stops(Stop stop, PrintWriter err) {
    Interruption interruption = new Interruption(stop, err);
    AtExit.runFirst(interruption, interruption::interrupt);
    return interruption;
  }

  private void interrupt() {
    begun = true;
    stop.ask("it was interrupted");
    // A driver that ends the JVM is told of elsewhere.
    if (ExitCall.place().isEmpty()) {
      err.println("cinder-tck: interrupted: cleaning up, then there is a report");
      err.flush();
    }
    try {
      if (done.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        AtExit.endWith(code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The exit code that the run has come to. */
  int end(int exitCode) {
    code = exitCode;
    return exitCode;
  }

  @Override
  public void close() {
    if (!begun) {
      AtExit.forget(this);
    }
    done.countDown();
  }
}
