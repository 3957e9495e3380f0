package io.cindertck.cli;

import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.connect.process.AtExit;
import io.cindertck.suite.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and being told to end: the run stops where it is, cleans up, writes its report, and ends
 * with its own exit code. The JVM is held until then.
 */
final class Interruption implements AutoCloseable {
  private static final String WHY = "it was interrupted";

  /** A driver that hangs must not keep the JVM for good. */
  private static final long LONGEST_MINUTES = 10;

  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();
  private final Consumer<String> told;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile int code = ExitCodes.INCOMPLETE;
  private volatile boolean begun;

  private Interruption(Consumer<String> told) {
    this.told = told;
  }

  /** Has a signal stop what goes on, until this is closed, and tells so. */
  static Interruption begin(Consumer<String> told) {
    Interruption interruption = new Interruption(told);
    AtExit.runFirst(interruption, interruption::interrupt);
    return interruption;
  }

  /** Has a signal stop this run, also one that has come already. */
  void stops(Stop run) {
    stop.set(run);
    if (begun) {
      run.ask(WHY);
    }
  }

  /** Whether a signal has come. */
  boolean hasBegun() {
    return begun;
  }

  private void interrupt() {
    begun = true;
    Stop run = stop.get();
    if (run != null) {
      run.ask(WHY);
    }
    // A driver that ends the JVM is told of elsewhere.
    if (ExitCall.place().isEmpty()) {
      told.accept("interrupted: cleaning up, then there is a report");
    }
    try {
      if (done.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        AtExit.endWith(ExitCodes.ofJvm(code));
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
