package io.cindertck.cli;

import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.connect.process.AtExit;
import io.cindertck.suite.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ctrl-C, and being told to end: the run stops where it is, cleans up, writes its report, and ends
 * with its own exit code. The JVM is held until then.
 */
final class Interruption implements AutoCloseable {
  /** A driver that hangs must not keep the JVM for good. */
  private static final long LONGEST_MINUTES = 10;

  private final Stop stop;
  private final Consumer<String> told;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile int code = ExitCodes.INCOMPLETE;
  private volatile boolean begun;

  private Interruption(Stop stop, Consumer<String> told) {
    this.stop = stop;
    this.told = told;
  }

  /** Has a signal stop a run, until this is closed, and tells so. */
  static Interruption stops(Stop stop, Consumer<String> told) {
    Interruption interruption = new Interruption(stop, told);
    AtExit.runFirst(interruption, interruption::interrupt);
    return interruption;
  }

  private void interrupt() {
    begun = true;
    stop.ask("it was interrupted");
    // A driver that ends the JVM is told of elsewhere.
    if (ExitCall.place().isEmpty()) {
      told.accept("interrupted: cleaning up, then there is a report");
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
