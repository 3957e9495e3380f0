package io.cindertck.scenario;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A driver that stands before the right one.
 *
 * @param right is asked what it is, and what {@code twist} leaves to it
 * @param twist makes each call
 */
record TwistedDriver(DriverConnection right, Function<DriverCall, Reply> twist)
    implements DriverConnection {
  @Override
  public DriverDescription description() {
    return right.description();
  }

  @Override
  public Reply call(DriverCall call) {
    return twist.apply(call);
  }

  @Override
  public void close() {
    right.close();
  }

  /** One that says that it has deleted what it leaves alone. */
  static DriverConnection sayingDeleted(DriverConnection right) {
    return new TwistedDriver(
        right,
        call -> {
          if (call.method().equals("delete_cgsnapshot")
              || call.method().equals("delete_consistencygroup")) {
            return Reply.returned(
                new Value.Sequence(Value.Sequence.Kind.TUPLE, List.of(Value.none(), Value.none())));
          }
          return call.method().equals("delete_volume") || call.method().equals("delete_snapshot")
              ? Reply.returned(Value.none())
              : right.call(call);
        });
  }

  /** A driver that leaves something behind, whose name has the id as arrays may keep it. */
  static DriverConnection leaving(DriverConnection right, FakeArray array) {
    return new TwistedDriver(
        right,
        call -> {
          if (call.method().equals("create_volume")) {
            String name = "TMP-" + call.rows("volume").get(0).id().toUpperCase(Locale.ROOT);
            array.client().createVolume(name, "pool", 1);
            array.client().createGroup(name);
          }
          return right.call(call);
        });
  }

  /** A driver that hands out a volume which it did not make. */
  static DriverConnection claiming(DriverConnection right) {
    return new TwistedDriver(
        right,
        call -> {
          if (call.method().equals("create_volume")) {
            return Reply.returned(
                Value.Mapping.of(Map.of("provider_id", Value.text("production"))));
          }
          return call.method().equals("delete_volume")
              ? Reply.returned(Value.none())
              : right.call(call);
        });
  }
}
