package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.ValueJson;
import java.util.List;
import java.util.Locale;

/** The parameters of the driver protocol's requests. */
final class Requests {
  /** The version of the driver protocol. */
  static final int PROTOCOL = 1;

  /** What Cinder's configuration calls the driver's section. */
  static final String BACKEND = "backend";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Requests() {}

  static ObjectNode hello() {
    return NODES.objectNode().put("protocol", PROTOCOL).put("kit", "cinder-tck");
  }

  static ObjectNode open(DriverRequest request) {
    ObjectNode params = NODES.objectNode();
    request
        .driver()
        .ifPresent(
            driver -> {
              ObjectNode named = params.putObject("driver");
              named.put("module", driver.module()).put("class", driver.name());
              ArrayNode path = named.putArray("path");
              driver.path().forEach(directory -> path.add(directory.toAbsolutePath().toString()));
            });
    ObjectNode options = params.putObject("options");
    request.options().forEach(options::put);
    params.put("dialect", request.dialect().id()).put("backend", BACKEND);
    params.put("cinder", request.cinder().id());
    request.sleepCap().ifPresent(cap -> params.put("sleepCap", cap.toMillis() / 1000.0));
    return params;
  }

  static ObjectNode call(DriverCall call, List<Row> database) {
    ObjectNode params = NODES.objectNode().put("method", call.method());
    ObjectNode arguments = params.putObject("arguments");
    call.arguments().forEach((name, argument) -> arguments.set(name, argument(argument)));
    String caller = Caller.current();
    if (!caller.isEmpty()) {
      params.put("caller", caller);
    }
    ArrayNode rows = params.putArray("database");
    for (Row row : database) {
      String kind = row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      rows.addObject().put("kind", kind).set("columns", columns(row));
    }
    return params;
  }

  private static JsonNode argument(DriverCall.Argument argument) {
    if (argument instanceof DriverCall.One one) {
      return NODES.objectNode().put("type", one.type()).set("row", columns(one.row()));
    } else if (argument instanceof DriverCall.Many many) {
      ArrayNode rows = NODES.arrayNode();
      many.rows().forEach(row -> rows.add(columns(row)));
      return NODES.objectNode().put("type", many.type()).set("rows", rows);
    } else if (argument instanceof DriverCall.Plain plain) {
      return NODES.objectNode().set("value", ValueJson.write(plain.value()));
    }
    return NODES.nullNode();
  }

  private static ObjectNode columns(Row row) {
    ObjectNode columns = NODES.objectNode();
    row.columns().forEach((name, value) -> columns.set(name, ValueJson.write(value)));
    return columns;
  }
}
