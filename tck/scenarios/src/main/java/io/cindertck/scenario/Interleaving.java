package io.cindertck.scenario;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls at a time, in an order that is data. One call runs while the others wait before an array
 * request of theirs; which goes next, the turns say. A call that waits for a lock that another
 * holds comes to no request: it is passed over until the other has gone on.
 */
final class Interleaving {
  /**
   * How many requests a call makes in one go where no turn says so. One that asks the array over
   * and over until another has gone on would else go on for ever.
   */
  private static final int LONGEST_TURN = 100;

  private final ArrayProbe array;
  private final List<Step.Turn> turns;
  private final List<HeldCall> calls = new ArrayList<>();
  private final List<Integer> passed = new ArrayList<>();

  /** Read on the threads of requests. */
  private volatile @Nullable HeldCall current;

  Interleaving(ArrayProbe array, List<Step.Turn> turns) {
    this.array = array;
    this.turns = turns;
  }

  /** Carries the calls out; when it returns, each has come to its end. */
  void run(List<Supplier<Digest>> work) {
    for (int i = 0; i < work.size(); i++) {
      calls.add(new HeldCall(i, work.get(i)));
    }
    array.gate(this::beforeRequest);
    try {
      for (Step.Turn turn : turns) {
        letPass(calls.get(turn.call()), turn.requests());
      }
      for (HeldCall call : calls) {
        letPass(call, LONGEST_TURN);
      }
      finish();
    } finally {
      calls.forEach(HeldCall::release);
      array.gate(null);
    }
    calls.forEach(HeldCall::digest);
  }

  /** Lets a call make so many requests, and come to make another. */
  private void letPass(HeldCall call, int requests) {
    current = call;
    call.start();
    boolean waiting = call.awaitRequest();
    for (int i = 0; waiting && i < requests && call.pass(); i++) {
      passed.add(call.index());
      waiting = call.awaitRequest();
    }
  }

  /**
   * Lets the calls go on that had been waiting for a lock, whichever comes to a request. Whoever is
   * interrupted looks after them no more, and they go on freely.
   */
  private void finish() {
    while (calls.stream().anyMatch(call -> !call.isDone())
        && !Thread.currentThread().isInterrupted()) {
      boolean moved = false;
      for (HeldCall call : calls) {
        if (call.isWaiting()) {
          letPass(call, LONGEST_TURN);
          moved = true;
        }
      }
      if (!moved) {
        HeldCall.awaitAny(calls);
      }
    }
  }

  private void beforeRequest(String caller) {
    callOf(caller).ifPresent(HeldCall::hold);
  }

  /**
   * A driver in another process does not say whose request it is, nor does a thread that a driver
   * has of its own: it is that of the call running, or one more of a call that is held already.
   */
  private Optional<HeldCall> callOf(String caller) {
    HeldCall running = current;
    if (!caller.isEmpty()) {
      return Optional.of(calls.get(Integer.parseInt(caller)));
    }
    if (running != null && !running.isWaiting() && !running.isDone()) {
      return Optional.of(running);
    }
    List<HeldCall> under =
        calls.stream().filter(call -> call.hasStarted() && !call.isDone()).toList();
    return under.stream()
        .filter(call -> !call.isWaiting())
        .findFirst()
        .or(() -> under.stream().findFirst());
  }

  /** Which call each request was of, in the order in which they passed. */
  List<Integer> passed() {
    return List.copyOf(passed);
  }

  /** Those of all requests that were made by one of the calls. */
  static List<ArrayRequest> of(int call, List<Integer> passed, List<ArrayRequest> requests) {
    List<ArrayRequest> own = new ArrayList<>();
    for (int i = 0; i < Math.min(passed.size(), requests.size()); i++) {
      if (passed.get(i) == call) {
        own.add(requests.get(i));
      }
    }
    return own;
  }

  /** What the manager made of each command, in the order given. */
  List<Digest> digests() {
    return calls.stream().map(HeldCall::digest).toList();
  }

  /** What is recorded after all: each call's changes to what was there before. */
  Recorded merged(Recorded before) {
    Recorded merged = before;
    for (Digest digest : digests()) {
      for (Row row : digest.recorded().rows().values()) {
        if (!row.equals(before.rows().get(row.id()))) {
          merged = merged.with(row);
        }
      }
    }
    return merged;
  }
}
