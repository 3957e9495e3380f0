package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Absent;
import io.cindertck.contract.DriverCall.Argument;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.DriverCall.Plain;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.ValueJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls of a driver. What is handed over is mostly what the database held. */
final class CallCodec {
  private final Recorded database;

  /** The codec of a call that is made when the database holds this. */
  CallCodec(Recorded database) {
    this.database = database;
  }

  JsonNode write(DriverCall call) {
    ObjectNode node = TraceJson.object().put("method", call.method());
    ObjectNode arguments = node.putObject("arguments");
    call.arguments().forEach((name, argument) -> arguments.set(name, write(argument)));
    return node;
  }

  private JsonNode write(Argument argument) {
    if (argument instanceof One one) {
      return TraceJson.object().put("type", one.type()).set("row", write(one.row()));
    }
    if (argument instanceof Many many) {
      ArrayNode rows = TraceJson.array();
      many.rows().forEach(row -> rows.add(write(row)));
      return TraceJson.object().put("type", many.type()).set("rows", rows);
    }
    if (argument instanceof Plain plain) {
      return TraceJson.object().set("value", ValueJson.write(plain.value()));
    }
    return NullNode.getInstance();
  }

  private JsonNode write(Row row) {
    Row known = database.rows().get(row.id());
    JsonNode changed = RowDifference.ROWS.write(known, row);
    if (changed != null && changed.has("kind")) {
      return changed;
    }
    ObjectNode like = TraceJson.object().put("like", row.id());
    return changed == null ? like : like.setAll((ObjectNode) changed);
  }

  DriverCall read(Cursor json) {
    Map<String, Argument> arguments = new LinkedHashMap<>();
    json.at("arguments").fields().forEach((name, each) -> arguments.put(name, argument(each)));
    return new DriverCall(json.at("method").text(), arguments);
  }

  private Argument argument(Cursor json) {
    if (json.json().isNull()) {
      return new Absent();
    }
    if (json.has("value")) {
      return new Plain(json.at("value").value());
    }
    String type = json.at("type").text();
    if (json.has("row")) {
      return new One(type, row(json.at("row")));
    }
    return new Many(type, json.at("rows").items().stream().map(this::row).toList());
  }

  private Row row(Cursor json) {
    if (!json.has("like")) {
      return RowDifference.ROWS.read(null, json);
    }
    Cursor like = json.at("like");
    Row known = database.rows().get(like.text());
    if (known == null) {
      throw like.expected("the id of a row of the database before the call");
    }
    return RowDifference.ROWS.read(known, json);
  }
}
