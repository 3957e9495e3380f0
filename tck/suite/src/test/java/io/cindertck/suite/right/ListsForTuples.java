package io.cindertck.suite.right;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.time.Duration;

/** Returns its values in a list, and its entries in a tuple. */
final class ListsForTuples implements DriverConnection {
  private final DriverConnection driver;

  ListsForTuples(ArrayClient array) {
    driver = JvmConnection.open(new RightWords.Definite(array), Duration.ofSeconds(30));
  }

  @Override
  public DriverDescription description() {
    return driver.description();
  }

  @Override
  public boolean concurrent() {
    return driver.concurrent();
  }

  @Override
  public Reply call(DriverCall call) {
    Reply reply = driver.call(call);
    return reply.outcome() instanceof Reply.Returned returned
        ? Reply.returned(turned(returned.value()))
        : reply;
  }

  private static Value turned(Value value) {
    if (!(value instanceof Value.Sequence sequence)) {
      return value;
    }
    boolean tuple = sequence.kind() == Value.Sequence.Kind.TUPLE;
    return new Value.Sequence(
        tuple ? Value.Sequence.Kind.LIST : Value.Sequence.Kind.TUPLE,
        sequence.items().stream().map(ListsForTuples::turned).toList());
  }

  @Override
  public void close() {
    driver.close();
  }
}
