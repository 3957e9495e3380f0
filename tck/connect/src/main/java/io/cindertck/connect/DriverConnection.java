package io.cindertck.connect;

import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.contract.manager.Driver;
import io.cindertck.contract.manager.DriverCall;

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

  /**
   * Makes a call. Never throws for anything that the driver did.
   *
   * @throws DriverUnreachableException when the driver cannot be brought up again
   */
  @Override
  Reply call(DriverCall call);

  @Override
  void close();
}
