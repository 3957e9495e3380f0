package io.cindertck.connect.proxy;

import org.jspecify.annotations.Nullable;

/** What is done before each request, one at a time. */
final class BeforeRequest {
  private final Troubles troubles;
  private @Nullable Runnable action;

  BeforeRequest(Troubles troubles) {
    this.troubles = troubles;
  }

  /** Does this from now on; nothing for null. One that is being done is waited for. */
  synchronized void set(@Nullable Runnable action) {
    this.action = action;
  }

  /** Does it so many times. */
  synchronized void run(int times) {
    for (int i = 0; i < times && action != null; i++) {
      try {
        action.run();
      } catch (RuntimeException e) {
        troubles.note("what is to be done before each request failed: " + e);
      }
    }
  }
}
