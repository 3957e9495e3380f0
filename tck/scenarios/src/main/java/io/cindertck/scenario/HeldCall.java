package io.cindertck.scenario;

import io.cindertck.connect.array.Caller;
import io.cindertck.contract.Digest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One of the calls at a time: it runs on a thread of its own, and is held before its requests. */
final class HeldCall {
  /** How long a call may compute before it is taken to wait for another. */
  private static final long PATIENCE_MILLIS = 250;

  /**
   * How often a driver in this JVM is looked at meanwhile: there is no event for a thread that
   * begins to wait for a lock.
   */
  private static final long LOOK_MILLIS = 2;

  /** One for all: calls are few, and whoever waits wants to hear of any of them. */
  private static final ReentrantLock LOCK = new ReentrantLock();

  private static final Condition CHANGED = LOCK.newCondition();

  /** Calls are short and many: threads wait a while for the next. */
  private static final Executor THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "call-at-a-time");
            thread.setDaemon(true);
            return thread;
          });

  private enum State {
    NEW,
    RUNNING,
    /** It is held before a request. */
    WAITING,
    /** The request may pass, and its thread has not woken up yet. */
    PASSING,
    DONE
  }

  private final int index;
  private final Supplier<Digest> work;
  private final CompletableFuture<Digest> digest = new CompletableFuture<>();
  private State state = State.NEW;
  private boolean free;

  HeldCall(int index, Supplier<Digest> work) {
    this.index = index;
    this.work = work;
  }

  int index() {
    return index;
  }

  /** Starts it, unless it has started. */
  void start() {
    LOCK.lock();
    try {
      if (state == State.NEW) {
        state = State.RUNNING;
        THREADS.execute(this::run);
      }
    } finally {
      LOCK.unlock();
    }
  }

  private void run() {
    try {
      digest.complete(Caller.as(Integer.toString(index), work));
    } catch (RuntimeException | Error e) {
      digest.completeExceptionally(e);
    } finally {
      become(State.DONE);
    }
  }

  private void become(State next) {
    LOCK.lock();
    try {
      state = next;
      CHANGED.signalAll();
    } finally {
      LOCK.unlock();
    }
  }

  /** Holds the thread of one of its requests until the request may pass. */
  void hold() {
    LOCK.lock();
    try {
      if (free || state == State.DONE) {
        return;
      }
      state = State.WAITING;
      CHANGED.signalAll();
      while (state == State.WAITING && !free) {
        CHANGED.awaitUninterruptibly();
      }
      if (state == State.PASSING) {
        state = State.RUNNING;
      }
    } finally {
      LOCK.unlock();
    }
  }

  /** Lets the request pass that it is held before; false where its call has ended meanwhile. */
  boolean pass() {
    LOCK.lock();
    try {
      boolean held = state == State.WAITING;
      if (held) {
        become(State.PASSING);
      }
      return held;
    } finally {
      LOCK.unlock();
    }
  }

  /** Holds no request of it any more. */
  void release() {
    LOCK.lock();
    try {
      free = true;
      CHANGED.signalAll();
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Waits until it is about to make a request, has come to its end, or seems to wait for another.
   *
   * @return whether it is about to make a request
   */
  boolean awaitRequest() {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    int blocked = 0;
    LOCK.lock();
    try {
      while (isRunning() && blocked < 2 && System.nanoTime() - end < 0) {
        boolean silent = !CHANGED.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        // A thread that has yet to wake up from being held waits for nobody.
        blocked = silent && state == State.RUNNING && isBlocked() ? blocked + 1 : 0;
      }
      return state == State.WAITING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      LOCK.unlock();
    }
  }

  private boolean isRunning() {
    return state == State.RUNNING || state == State.PASSING;
  }

  /** Whether a driver in this JVM waits for something; unknown, so false, of any other. */
  private boolean isBlocked() {
    return Caller.threadOf(Integer.toString(index))
        // One that is about to be held waits for nobody but us.
        .filter(thread -> !LOCK.hasQueuedThread(thread))
        .filter(HeldCall::waits)
        .isPresent();
  }

  /** Whether a thread waits for another, be it with a limit; one that sleeps does not. */
  private static boolean waits(Thread thread) {
    return switch (thread.getState()) {
      case BLOCKED, WAITING -> true;
      case TIMED_WAITING -> LockSupport.getBlocker(thread) != null || isInWait(thread);
      case NEW, RUNNABLE, TERMINATED -> false;
    };
  }

  private static boolean isInWait(Thread thread) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0 && stack[0].getClassName().equals("java.lang.Object");
  }

  /** Waits until one of the calls has come to a request, or comes to its end. */
  static void awaitAny(List<HeldCall> calls) {
    LOCK.lock();
    try {
      long running = running(calls);
      // One that is held by now may be what the others wait for.
      while (running > 0
          && running(calls) == running
          && calls.stream().noneMatch(call -> call.state == State.WAITING)) {
        CHANGED.awaitUninterruptibly();
      }
    } finally {
      LOCK.unlock();
    }
  }

  private static long running(List<HeldCall> calls) {
    return calls.stream().filter(HeldCall::isRunning).count();
  }

  boolean hasStarted() {
    return !is(State.NEW);
  }

  boolean isWaiting() {
    return is(State.WAITING);
  }

  boolean isDone() {
    return is(State.DONE);
  }

  private boolean is(State wanted) {
    LOCK.lock();
    try {
      return state == wanted;
    } finally {
      LOCK.unlock();
    }
  }

  /** What the manager made of it; waits for its end. */
  Digest digest() {
    return digest.join();
  }
}
