package io.cindertck.suite;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run is to end before it is through, and why. It is asked between scenarios, and may be
 * told by any thread; what has begun is ended in an orderly way.
 */
public final class Stop {
  /** What is kept back of a budget, to make small what was found, and to write the report. */
  private static final int RESERVED = 10;

  /** How long what is under way may go on after the end, in seconds. */
  private static final long GRACE_SECONDS = 5;

  private final @Nullable Duration budget;
  private final LongSupplier nanoTime;
  private final long begun;
  private final CompletableFuture<Void> pressed = new CompletableFuture<>();
  private final CompletableFuture<Void> askedFor = new CompletableFuture<>();
  private volatile @Nullable String asked;

  /**
   * A run that may take so long.
   *
   * @param budget from now on; null for no bound
   * @param nanoTime the time, as {@link System#nanoTime} has it
   */
  public Stop(@Nullable Duration budget, LongSupplier nanoTime) {
    this.budget = budget;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    if (budget != null) {
      pressAfter(budget.plusSeconds(GRACE_SECONDS));
    }
  }

  private void pressAfter(Duration time) {
    // The common pool may have but one thread, which the run may have.
    Executor later =
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    later.execute(() -> pressed.complete(null));
  }

  /** Has {@code told} run when what is under way is not to be waited for any longer. */
  void onPressed(Runnable told) {
    CompletableFuture<Void> unused = pressed.thenRun(told);
  }

  /** Whether somebody has had the run end, or does so within that time. */
  boolean isAskedWithin(long millis) {
    try {
      askedFor.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("it never fails", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Whether what is under way is not to be waited for any longer. */
  boolean isPressed() {
    return pressed.isDone();
  }

  /** A run that goes on to its end unless it is asked to stop. */
  public static Stop unlessAsked() {
    return new Stop(null, System::nanoTime);
  }

  /**
   * Has the run end.
   *
   * @param why a few words that go with "the run was cut short:"
   */
  public void ask(String why) {
    asked = why;
    askedFor.complete(null);
    pressAfter(Duration.ofSeconds(GRACE_SECONDS));
  }

  /** Whether there is a budget. */
  boolean isBounded() {
    return budget != null;
  }

  /** Why nothing more is to be played; empty while more is. */
  public Optional<String> why() {
    String told = asked;
    if (told != null) {
      return Optional.of(told);
    }
    Duration whole = budget;
    return whole != null && spent() > whole.toNanos() / RESERVED * (RESERVED - 1)
        ? Optional.of("its budget of " + whole.toSeconds() + " s is spent")
        : Optional.empty();
  }

  /** Whether there is no time left to look closer at what was found. */
  boolean isOver() {
    return asked != null || (budget != null && spent() > budget.toNanos());
  }

  private long spent() {
    return nanoTime.getAsLong() - begun;
  }
}
