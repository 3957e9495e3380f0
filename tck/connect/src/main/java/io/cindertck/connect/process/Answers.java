package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.connect.Redactor;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.DriverDescription.Parameter;
import io.cindertck.contract.DriverDescription.Signature;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Reply.InputChange;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The results of the driver protocol's requests. Reading one that is not as the protocol has it
 * throws {@link IllegalArgumentException}.
 */
final class Answers {
  private final Redactor redactor;

  /** Takes secrets out of what exceptions say. */
  Answers(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * What an answer says.
   *
   * @throws HostException.Lost when it is not as the protocol has it; the host has ended then
   */
  static <T> T understood(Dialogue dialogue, JsonNode result, Function<JsonNode, T> reading)
      throws HostException.Lost {
    try {
      return reading.apply(result);
    } catch (IllegalArgumentException e) {
      throw dialogue.lost("its answer is not as the driver protocol has it: " + e.getMessage());
    }
  }

  DriverDescription description(JsonNode result) {
    Map<String, Signature> methods = new LinkedHashMap<>();
    need(result, "methods")
        .properties()
        .forEach(method -> methods.put(method.getKey(), signature(method.getValue())));
    Optional<String> cinder = Optional.ofNullable(result.path("cinder").textValue());
    return new DriverDescription(need(result, "name").asText(), cinder, methods);
  }

  private static Signature signature(JsonNode json) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : need(json, "parameters")) {
      parameters.add(
          new Parameter(
              need(each, "name").asText(),
              need(each, "hasDefault").asBoolean(),
              need(each, "defaultIsNone").asBoolean(),
              need(each, "positional").asBoolean(),
              need(each, "keyword").asBoolean()));
    }
    return new Signature(
        parameters, need(json, "varArgs").asBoolean(), need(json, "varKeywords").asBoolean());
  }

  Reply reply(JsonNode result) {
    List<InputChange> changes = new ArrayList<>();
    for (JsonNode each : need(result, "inputChanges")) {
      changes.add(
          new InputChange(
              need(each, "argument").asText(),
              each.path("index").asInt(Value.Handed.WHOLE),
              need(each, "column").asText(),
              ValueJson.read(need(each, "before")),
              ValueJson.read(need(each, "after"))));
    }
    return new Reply(outcome(need(result, "outcome")), changes);
  }

  private Reply.Outcome outcome(JsonNode json) {
    if (json.has("returned")) {
      return new Reply.Returned(ValueJson.read(json.get("returned")));
    }
    JsonNode raised = need(json, "raised");
    List<String> ancestry = new ArrayList<>();
    need(raised, "ancestry").forEach(name -> ancestry.add(name.asText()));
    return new Reply.Raised(
        need(raised, "type").asText(),
        ancestry,
        redactor.redact(need(raised, "message").asText()),
        redactor.redact(raised.path("traceback").asText()));
  }

  private static JsonNode need(JsonNode json, String name) {
    JsonNode found = json.get(name);
    if (found == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return found;
  }
}
