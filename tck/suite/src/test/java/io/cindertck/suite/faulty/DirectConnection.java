package io.cindertck.suite.faulty;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.jvm.DirectDriver;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.driver.ConsistencyGroupDriver;
import java.time.Duration;

/** A driver that always comes back, called on the caller's own thread: that is much faster. */
final class DirectConnection implements DriverConnection {
  private final DirectDriver driver;
  private final DriverDescription description;

  DirectConnection(ConsistencyGroupDriver driver) {
    this.driver = new DirectDriver(driver);
    try (JvmConnection described = JvmConnection.open(driver, Duration.ofSeconds(30))) {
      this.description = described.description();
    }
  }

  @Override
  public DriverDescription description() {
    return description;
  }

  @Override
  public boolean concurrent() {
    return true;
  }

  @Override
  public Reply call(DriverCall call) {
    return new Caller.Errand(Caller.current()).run(() -> driver.call(call));
  }

  @Override
  public void close() {}
}
