package io.cindertck.connect.jvm;

import io.cindertck.contract.Driver;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.driver.ConsistencyGroupDriver;

/** A Java driver that is called on the caller's own thread, and has no deadline: one we trust. */
public final class DirectDriver implements Driver {
  private final TypedCalls calls;

  /** Calls {@code driver}, which has been set up. */
  public DirectDriver(ConsistencyGroupDriver driver) {
    this.calls = new TypedCalls(driver);
  }

  /** What {@code driver} is, and which methods can be called on it. */
  public static DriverDescription describe(ConsistencyGroupDriver driver) {
    return TypedCalls.describe(driver);
  }

  @Override
  @SuppressWarnings("CatchThrowable") // whatever a driver throws is its answer
  public Reply call(DriverCall call) {
    try {
      return Reply.returned(calls.make(call));
    } catch (Throwable thrown) {
      return DynamicReplies.raised(thrown);
    }
  }
}
