package io.cindertck.connect.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The driver protocol's messages as its host reads and writes them. */
final class HostMessages {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HostMessages() {}

  static DriverCall call(JsonNode params) {
    Map<String, DriverCall.Argument> arguments = new LinkedHashMap<>();
    params
        .path("arguments")
        .properties()
        .forEach(argument -> arguments.put(argument.getKey(), argument(argument.getValue())));
    return new DriverCall(params.path("method").asText(), arguments);
  }

  private static DriverCall.Argument argument(JsonNode json) {
    String type = json.path("type").asText();
    if (json.has("row")) {
      return new DriverCall.One(type, row(type, json.path("row")));
    } else if (json.has("rows")) {
      return new DriverCall.Many(
          type, json.path("rows").valueStream().map(row -> row(type, row)).toList());
    } else if (json.has("value")) {
      return new DriverCall.Plain(ValueJson.read(json.path("value")));
    }
    return new DriverCall.Absent();
  }

  private static Row row(String type, JsonNode json) {
    Kind kind =
        switch (type) {
          case "Group", "ConsistencyGroup" -> Kind.GROUP;
          case "GroupSnapshot", "CGSnapshot" -> Kind.GROUP_SNAPSHOT;
          case "Volume" -> Kind.VOLUME;
          case "Snapshot" -> Kind.SNAPSHOT;
          default -> throw new IllegalArgumentException("no such type: " + type);
        };
    Map<String, Value> columns = new LinkedHashMap<>();
    json.properties()
        .forEach(column -> columns.put(column.getKey(), ValueJson.read(column.getValue())));
    return new Row(kind, columns);
  }

  static ObjectNode description(DriverDescription description) {
    ObjectNode result = NODES.objectNode().put("name", description.name());
    result.put("cinder", description.cinder().orElse(null));
    ObjectNode methods = result.putObject("methods");
    description
        .methods()
        .forEach(
            (name, signature) -> {
              ObjectNode method = methods.putObject(name);
              ArrayNode parameters = method.putArray("parameters");
              signature.parameters().forEach(parameter -> parameters.addPOJO(parameter));
              method
                  .put("varArgs", signature.varArgs())
                  .put("varKeywords", signature.varKeywords());
            });
    return result;
  }

  /** A Java driver is handed values that it cannot change. */
  static ObjectNode reply(Reply reply) {
    ObjectNode result = NODES.objectNode();
    ObjectNode outcome = result.putObject("outcome");
    if (reply.outcome() instanceof Reply.Returned returned) {
      outcome.set("returned", ValueJson.write(returned.value()));
    } else if (reply.outcome() instanceof Reply.Raised raised) {
      ObjectNode node = outcome.putObject("raised").put("type", raised.type());
      ArrayNode ancestry = node.putArray("ancestry");
      raised.ancestry().forEach(ancestry::add);
      node.put("message", raised.message());
      node.put("traceback", raised.traceback());
    }
    result.putArray("inputChanges");
    return result;
  }
}
