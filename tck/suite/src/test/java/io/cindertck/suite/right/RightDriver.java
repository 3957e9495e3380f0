package io.cindertck.suite.right;

import io.cindertck.array.ArrayClient;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Held.Sight;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.suite.Target;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * A driver that keeps the contract in a manner of its own.
 *
 * @param name the manner, in a few words
 * @param warnings the SHOULD clauses that it takes the liberty not to keep
 * @param connect makes it, on an array
 */
public record RightDriver(
    String name, Set<String> warnings, Function<ArrayClient, DriverConnection> connect) {

  private static final Duration LONG = Duration.ofSeconds(30);

  /** A driver that keeps all of it, SHOULD clauses too. */
  static RightDriver of(String name, Function<ArrayClient, ConsistencyGroupDriver> maker) {
    return over(name, array -> JvmConnection.open(maker.apply(array), LONG));
  }

  /** The same, past the Java interface. */
  static RightDriver over(String name, Function<ArrayClient, DriverConnection> connect) {
    return new RightDriver(name, Set.of(), connect);
  }

  /** The same with liberties. */
  RightDriver without(String... clauses) {
    return new RightDriver(name, Set.of(clauses), connect);
  }

  /** The driver on an array of its own. */
  public Target open() {
    FakeArray array = FakeArray.standard();
    return new Target(
        "right:" + name,
        connect.apply(array.client()),
        new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {}));
  }

  @Override
  public String toString() {
    return name;
  }
}
