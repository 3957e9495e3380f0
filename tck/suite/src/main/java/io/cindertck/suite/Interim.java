package io.cindertck.suite;

import io.cindertck.report.Result;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells what a run has come to so far, so that something is there whatever ends it: at its
 * beginning, and from then on every so often.
 */
public final class Interim {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Sink sink;
  private final LongSupplier nanoTime;
  private long last;

  /** Takes results of a run that goes on. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a result; throws nothing that is to end the run. */
    void take(Result result);
  }

  /**
   * Tells somebody.
   *
   * @param nanoTime the time, as {@link System#nanoTime} has it
   */
  public Interim(Sink sink, LongSupplier nanoTime) {
    this.sink = sink;
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong() - EVERY.toNanos();
  }

  /** Tells nobody. */
  public static Interim none() {
    return new Interim(result -> {}, () -> 0);
  }

  /** Tells what there is, where it is time to. */
  void tell(Supplier<Result> result) {
    long now = nanoTime.getAsLong();
    if (now - last >= EVERY.toNanos()) {
      sink.take(result.get());
      last = nanoTime.getAsLong();
    }
  }
}
