package io.cindertck.suite.faulty;

import io.cindertck.driver.DriverException;

/** Waiting, until somebody interrupts it. */
final class Pause {
  private static final long MILLIS = 20;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DriverException(DriverException.Kind.VOLUME_DRIVER, "interrupted", e);
    }
  }
}
