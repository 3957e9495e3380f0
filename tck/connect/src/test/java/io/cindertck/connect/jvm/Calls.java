package io.cindertck.connect.jvm;

import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Absent;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls to make of a driver. */
final class Calls {
  static final Row GROUP = Row.of(Kind.GROUP, "g", "creating").with("name", "mine");

  private Calls() {}

  /** A call with parameters and arguments in turn. */
  static DriverCall call(String method, Object... parametersAndArguments) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    for (int i = 0; i < parametersAndArguments.length; i += 2) {
      arguments.put((String) parametersAndArguments[i], (Argument) parametersAndArguments[i + 1]);
    }
    return new DriverCall(method, arguments);
  }

  static Argument none() {
    return new Absent();
  }

  static Argument one(Row row) {
    return new One("Any", row);
  }

  static Argument many(Row... rows) {
    return new Many("Any", List.of(rows));
  }

  static Row volume(String id) {
    return Row.of(Kind.VOLUME, id, "available").with("size", new Value.Int(3));
  }

  static DriverCall createGroup() {
    return call("create_group", "group", one(GROUP));
  }

  static DriverCall deleteGroup() {
    return call("delete_group", "group", one(GROUP), "volumes", many(volume("a"), volume("b")));
  }

  static Value returned(Reply reply) {
    return ((Reply.Returned) reply.outcome()).value();
  }
}
