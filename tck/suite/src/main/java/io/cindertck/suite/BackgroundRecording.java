package io.cindertck.suite;

import io.cindertck.scenario.Run;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has scenarios recorded in a thread of its own, so that the run need not wait for it. Only a few
 * are kept meanwhile: a run that is faster than its recording waits for it after all.
 *
 * <p>After the first failure nothing more is recorded; the run goes on.
 */
public final class BackgroundRecording implements Recording, AutoCloseable {
  private static final int KEPT = 32;
  private static final long LONGEST_MINUTES = 10;

  private final Recording recording;
  private final Semaphore room = new Semaphore(KEPT);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "cinder-tck trace");
            made.setDaemon(true);
            return made;
          });
  private volatile @Nullable RuntimeException failure;

  /** Records nothing yet. */
  public BackgroundRecording(Recording recording) {
    this.recording = recording;
  }

  @Override
  public void played(Run run) {
    room.acquireUninterruptibly();
    thread.execute(() -> record(run));
  }

  private void record(Run run) {
    try {
      if (failure == null) {
        recording.played(run);
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      room.release();
    }
  }

  /** Why not all was recorded, in a few words; empty when it was, so far. */
  public Optional<String> failure() {
    RuntimeException why = failure;
    return Optional.ofNullable(why)
        .map(e -> e instanceof UncheckedIOException ? e.getMessage() + "" : e.toString());
  }

  /** Waits until everything has been recorded that was given. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the trace is not written in " + LONGEST_MINUTES + " min");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
