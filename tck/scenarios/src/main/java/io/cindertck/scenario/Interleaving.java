package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two calls at a time, in an order that is data: the first is held before one of its array requests
 * until the second is done. A second call that waits for a lock of the first cannot be done before;
 * the first then goes on after {@link #PATIENCE_MILLIS}.
 */
final class Interleaving {
  private static final long PATIENCE_MILLIS = 250;
  private static final String FIRST = "first";
  private static final String SECOND = "second";

  private final ArrayProbe array;
  private final int holdBefore;
  private final AtomicInteger requestsOfFirst = new AtomicInteger();
  private final CountDownLatch secondMayStart = new CountDownLatch(1);
  private final CountDownLatch secondDone = new CountDownLatch(1);
  private @Nullable Digest firstDigest;
  private @Nullable Digest secondDigest;

  Interleaving(ArrayProbe array, int holdBefore) {
    this.array = array;
    this.holdBefore = holdBefore;
  }

  void run(Supplier<Digest> first, Supplier<Digest> second) {
    array.gate(this::beforeRequest);
    try {
      CompletableFuture<Digest> running =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  await(secondMayStart, Long.MAX_VALUE);
                  return Caller.as(SECOND, second);
                } finally {
                  secondDone.countDown();
                }
              },
              work -> new Thread(work, "second-call").start());
      try {
        firstDigest = Caller.as(FIRST, first);
      } finally {
        // It may have made fewer requests than that, and never have been held.
        secondMayStart.countDown();
      }
      secondDigest = running.join();
    } finally {
      array.gate(null);
    }
  }

  private void beforeRequest(String caller) {
    if (caller.equals(FIRST) && requestsOfFirst.incrementAndGet() == holdBefore) {
      secondMayStart.countDown();
      await(secondDone, PATIENCE_MILLIS);
    }
  }

  private static void await(CountDownLatch latch, long millis) {
    try {
      boolean unused = latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the first call made that many requests, and so was held at all. */
  boolean held() {
    return requestsOfFirst.get() >= holdBefore;
  }

  Digest first() {
    return Objects.requireNonNull(firstDigest, "the first call has not been made");
  }

  Digest second() {
    return Objects.requireNonNull(secondDigest, "the second call has not been made");
  }

  /** What is recorded after both: each call's changes to what was there before. */
  Recorded merged(Recorded before) {
    Recorded merged = first().recorded();
    for (Row row : second().recorded().rows().values()) {
      if (!row.equals(before.rows().get(row.id()))) {
        merged = merged.with(row);
      }
    }
    return merged;
  }
}
