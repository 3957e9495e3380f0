package io.cindertck.connect.process;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts each host before it is needed, once a driver has shown that one is not enough for it: what
 * a start takes is hidden behind the calls of the host before. Most drivers never need a second
 * one.
 */
public final class EarlyLauncher implements HostLauncher {
  private final HostLauncher launcher;
  private boolean begun;
  private @Nullable HostChannel next;

  /** Will start hosts by {@code launcher}, which can have several at a time. */
  public EarlyLauncher(HostLauncher launcher) {
    this.launcher = launcher;
  }

  @Override
  public synchronized HostChannel start() throws IOException {
    HostChannel early = next;
    next = null;
    HostChannel started = early == null || early.awaitEnd(Duration.ZERO) ? launcher.start() : early;
    if (begun) {
      next = startNext();
    }
    begun = true;
    return started;
  }

  /** Null where it fails: whoever needs it will try again, and be told why. */
  private @Nullable HostChannel startNext() {
    try {
      return launcher.start();
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public String name() {
    return launcher.name();
  }

  @Override
  public synchronized void close() {
    if (next != null) {
      next.end(Duration.ZERO);
      next = null;
    }
    launcher.close();
  }
}
