package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Holds what passes to a probe and back against the schema. */
final class Checked implements ProbeTransport {
  private final ProbeTransport transport;

  /** What was asked for, in order. */
  final List<String> asked = new ArrayList<>();

  Checked(ProbeTransport transport) {
    this.transport = transport;
  }

  @Override
  public String locator() {
    return transport.locator();
  }

  @Override
  public JsonNode ask(String method, ObjectNode params) {
    asked.add(method);
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("id", 1);
    request.put("method", method).set("params", params);
    assertThat(ProbeSchema.problems("request", request.toString())).as("%s", request).isEmpty();
    JsonNode result = transport.ask(method, params);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("id", 1);
    answer.set("result", result);
    String kind =
        switch (method) {
          case "describe", "state", "disarm" -> method + "Answer";
          default -> "doneAnswer";
        };
    assertThat(ProbeSchema.problems(kind, answer.toString())).as("%s", answer).isEmpty();
    return result;
  }

  @Override
  public void close() {
    transport.close();
  }
}
