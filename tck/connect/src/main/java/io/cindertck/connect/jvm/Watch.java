package io.cindertck.connect.jvm;

import io.cindertck.connect.array.Caller;
import io.cindertck.connect.process.Stacks;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Work of a driver's on a thread of its own, which is given up where it takes too long. */
final class Watch<T> {
  private final Caller.Errand errand;
  private final Future<T> done;
  private volatile @Nullable Thread thread;

  private Watch(ExecutorService threads, Caller.Errand errand, Supplier<T> work) {
    this.errand = errand;
    this.done =
        threads.submit(
            () -> {
              thread = Thread.currentThread();
              return errand.run(work);
            });
  }

  /** Begins work on behalf of this thread's caller. */
  static <T> Watch<T> begin(ExecutorService threads, Supplier<T> work) {
    return new Watch<>(threads, new Caller.Errand(Caller.current()), work);
  }

  T get(Duration deadline) throws InterruptedException, ExecutionException, TimeoutException {
    return done.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Nobody waits for it any more: it is interrupted, and the array takes no more requests from it.
   *
   * @return what it was doing, as its stack tells
   */
  String giveUp() {
    // Before it is interrupted: what it does about that must not reach the array.
    errand.abandon();
    Thread doing = thread;
    String stack = doing == null ? "" : Stacks.of(doing.getStackTrace());
    done.cancel(true);
    return stack;
  }
}
