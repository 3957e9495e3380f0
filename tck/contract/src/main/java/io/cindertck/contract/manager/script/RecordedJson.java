package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Digest;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.List;

/** Writes down what the manager made of a scenario. */
final class RecordedJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RecordedJson() {}

  static ObjectNode write(Digest digest, List<DriverCall> calls) {
    ObjectNode node = NODES.objectNode();
    ArrayNode written = node.putArray("driver_calls");
    calls.forEach(call -> written.add(call(call)));
    node.set(
        "exception", digest.error().<JsonNode>map(RecordedJson::error).orElseGet(NODES::nullNode));
    Recorded recorded = digest.recorded();
    node.set("group_snapshots", rows(recorded, Kind.GROUP_SNAPSHOT, List.of()));
    node.set("groups", rows(recorded, Kind.GROUP, List.of()));
    node.set("snapshots", rows(recorded, Kind.SNAPSHOT, List.of("cgsnapshot_id", "progress")));
    node.set("volumes", rows(recorded, Kind.VOLUME, List.of("consistencygroup_id", "group_id")));
    return node;
  }

  private static ObjectNode rows(Recorded recorded, Kind kind, List<String> more) {
    ObjectNode node = NODES.objectNode();
    for (Row row : recorded.all(kind)) {
      ObjectNode columns = node.putObject(row.id());
      columns.put("deleted", row.isDeleted());
      columns.set("status", column(row.get("status")));
      more.forEach(name -> columns.set(name, column(row.get(name))));
    }
    return node;
  }

  private static JsonNode column(Value value) {
    return value.asText().<JsonNode>map(NODES::textNode).orElseGet(NODES::nullNode);
  }

  private static ObjectNode error(Digest.ManagerError error) {
    return NODES
        .objectNode()
        .put("cinder", error.cinder())
        .put("message", error.message())
        .put("type", error.type())
        .put("volume_driver_exception", KnownExceptions.isA(error.type(), "VolumeDriverException"));
  }

  private static ObjectNode call(DriverCall call) {
    ObjectNode arguments = NODES.objectNode();
    if (ScriptedDriver.isForOne(call)) {
      // Of these calls only the object that they are about is noted.
      arguments.set("0", argument(call.arguments().values().iterator().next()));
    } else {
      call.arguments().forEach((name, argument) -> arguments.set(name, argument(argument)));
    }
    return NODES.objectNode().put("method", call.method()).set("args", arguments);
  }

  private static JsonNode argument(DriverCall.Argument argument) {
    if (argument instanceof DriverCall.One one) {
      return NODES.textNode(one.type() + ":" + one.row().id());
    }
    if (argument instanceof DriverCall.Many many) {
      ArrayNode rows = NODES.arrayNode();
      many.rows().forEach(row -> rows.add(many.type() + ":" + row.id()));
      return rows;
    }
    return NODES.nullNode();
  }
}
