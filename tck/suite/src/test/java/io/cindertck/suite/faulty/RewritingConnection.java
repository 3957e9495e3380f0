package io.cindertck.suite.faulty;

import io.cindertck.array.ArrayClient;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.reference.ReferenceDriver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The reference driver, whose words are changed on their way: to what only Python could say. */
final class RewritingConnection implements DriverConnection {
  private static final Dialect DIALECT = Dialect.CONSISTENCYGROUP;

  private final DriverConnection right;
  private final BiFunction<DriverCall, Reply, Reply> said;
  private final UnaryOperator<Map<String, Signature>> methods;

  private RewritingConnection(
      ArrayClient array,
      BiFunction<DriverCall, Reply, Reply> said,
      UnaryOperator<Map<String, Signature>> methods) {
    this.right = JvmConnection.open(new ReferenceDriver(array), Duration.ofSeconds(30));
    this.said = said;
    this.methods = methods;
  }

  /** Changes how an operation tells a success. */
  static Function<ArrayClient, DriverConnection> saying(
      Operation operation, BiFunction<DriverCall, Reply.Returned, Reply> said) {
    BiFunction<DriverCall, Reply, Reply> changed =
        (call, reply) ->
            call.method().equals(operation.method(DIALECT))
                    && reply.outcome() instanceof Reply.Returned returned
                    && saysNothing(returned.value())
                ? said.apply(call, returned)
                : reply;
    return array -> new RewritingConnection(array, changed, methods -> methods);
  }

  private static boolean saysNothing(Value value) {
    return value instanceof Value.Sequence sequence
        ? sequence.items().stream().allMatch(Value::isFalsy)
        : value.isFalsy();
  }

  /** Changes which methods there are. */
  static Function<ArrayClient, DriverConnection> having(
      UnaryOperator<Map<String, Signature>> methods) {
    return array -> new RewritingConnection(array, (call, reply) -> reply, methods);
  }

  @Override
  public DriverDescription description() {
    DriverDescription description = right.description();
    Map<String, Signature> changed = new LinkedHashMap<>(description.methods());
    return new DriverDescription("faulty", description.cinder(), methods.apply(changed));
  }

  @Override
  public boolean concurrent() {
    return right.concurrent();
  }

  @Override
  public Reply call(DriverCall call) {
    return said.apply(call, right.call(call));
  }

  @Override
  public void close() {
    right.close();
  }
}
