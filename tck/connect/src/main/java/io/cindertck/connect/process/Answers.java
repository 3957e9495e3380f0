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
    few(need(result, "methods"), "methods", Limits.METHODS)
        .properties()
        .forEach(method -> methods.put(name(method.getKey()), signature(method.getValue())));
    Optional<String> cinder =
        Optional.ofNullable(result.path("cinder").textValue()).map(Answers::name);
    return new DriverDescription(name(need(result, "name").asText()), cinder, methods);
  }

  private static Signature signature(JsonNode json) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode each : few(need(json, "parameters"), "parameters", Limits.METHODS)) {
      parameters.add(
          new Parameter(
              name(need(each, "name").asText()),
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
    for (JsonNode each : few(need(result, "inputChanges"), "input changes", Limits.CHANGES)) {
      changes.add(
          new InputChange(
              name(need(each, "argument").asText()),
              each.path("index").asInt(Value.Handed.WHOLE),
              name(need(each, "column").asText()),
              value(need(each, "before")),
              value(need(each, "after"))));
    }
    return new Reply(outcome(need(result, "outcome")), changes);
  }

  private Reply.Outcome outcome(JsonNode json) {
    if (json.has("returned")) {
      return new Reply.Returned(value(json.get("returned")));
    }
    JsonNode raised = need(json, "raised");
    List<String> ancestry = new ArrayList<>();
    few(need(raised, "ancestry"), "ancestors", Limits.ANCESTORS)
        .forEach(name -> ancestry.add(name(name.asText())));
    return new Reply.Raised(
        name(need(raised, "type").asText()),
        ancestry,
        redactor.redact(Limits.cut(need(raised, "message").asText(), Limits.EXCEPTION)),
        redactor.redact(Limits.cut(raised.path("traceback").asText(), Limits.TRACEBACK)));
  }

  private static Value value(JsonNode json) {
    return ValueJson.read(ValueSize.checked(json));
  }

  private static String name(String name) {
    return Limits.cut(name, Limits.NAME);
  }

  private static JsonNode few(JsonNode json, String what, int most) {
    if (json.size() > most) {
      throw new IllegalArgumentException("there are more than " + most + " " + what);
    }
    return json;
  }

  private static JsonNode need(JsonNode json, String name) {
    JsonNode found = json.get(name);
    if (found == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return found;
  }
}
