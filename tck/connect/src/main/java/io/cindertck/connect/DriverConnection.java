package io.cindertck.connect;

import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;

/**
 * A driver within reach, set up and ready.
 *
 * <p>Every call has a deadline. One that passes it answers {@link Reply.TimedOut}, and a driver
 * that ends answers {@link Reply.Died}; the connection then brings the driver up again before the
 * next call.
 */
public interface DriverConnection extends Driver, AutoCloseable {

  /** What the driver is and which methods it has. */
  DriverDescription description();

  /** Whether several calls can be made at a time, each by a thread of its own. */
  default boolean concurrent() {
    return false;
  }

  /**
   * Makes a call. Never throws for anything that the driver did.
   *
   * @throws DriverUnreachableException when the driver cannot be brought up again
   */
  @Override
  Reply call(DriverCall call);

  /**
   * Tells what Cinder's database holds, before each call that it has changed for. A driver that
   * reads the database finds it there. One that has ended is brought up again by now, so that what
   * it asks of the array to be set up is no part of the call.
   *
   * @throws DriverUnreachableException when it cannot be brought up again
   */
  default void know(Recorded recorded) {}

  @Override
  void close();
}
