package io.cindertck.array;

import java.util.ArrayDeque;
import java.util.Deque;

/** What lookups see while changes are delayed. Guarded by the array's lock. */
final class Lag {

  private final Deque<Past> delayed = new ArrayDeque<>();
  private int requests;

  /** The array before a delayed change, which is hidden up to and including a request. */
  private record Past(Store before, int lastRequest) {}

  /** One more request. */
  void count() {
    requests++;
    delayed.removeIf(past -> past.lastRequest() < requests);
  }

  /** Hides the change that was made since {@code before}. */
  void hide(Store before) {
    delayed.add(new Past(before, requests + FaultKind.LAG));
  }

  /** What a lookup sees now: nothing of any change that is still hidden. */
  Store seen(Store truth) {
    Past oldest = delayed.peekFirst();
    return oldest == null ? truth : oldest.before();
  }

  void end() {
    delayed.clear();
  }
}
