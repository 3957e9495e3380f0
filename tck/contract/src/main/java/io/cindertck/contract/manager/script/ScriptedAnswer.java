package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scripted driver does when it is called: {@code {"return": …}} or {@code {"raise": NAME,
 * "message": …}}.
 */
final class ScriptedAnswer {
  private final JsonNode script;
  private final String where;

  private ScriptedAnswer(JsonNode script, String where) {
    this.script = script;
    this.where = where;
  }

  /**
   * Reads a script.
   *
   * @param where what a message calls it
   * @throws IllegalArgumentException when it is none, in one line
   */
  static ScriptedAnswer read(JsonNode script, String where) {
    if (!script.isObject() || script.has("return") == script.has("raise")) {
      throw Fields.wrong(
          where,
          "%s is no behaviour; {\"return\": …} or {\"raise\": NAME, \"message\": …} is"
              .formatted(Fields.shown(script)));
    }
    boolean returns = script.has("return");
    new Fields(script).allow(returns ? Set.of("return") : Set.of("raise", "message"), where);
    ScriptedAnswer answer = new ScriptedAnswer(script, where);
    if (returns) {
      answer.checkTags(script.get("return"));
    } else {
      answer.checkException();
    }
    return answer;
  }

  private void checkException() {
    JsonNode type = script.get("raise");
    if (!type.isTextual() || !KnownExceptions.isKnown(type.textValue())) {
      throw Fields.wrong(
          where + ".raise",
          "%s is not known; a built-in exception or one of cinder.exception is"
              .formatted(Fields.shown(type)));
    }
    if (!script.path("message").isMissingNode() && !script.get("message").isTextual()) {
      throw Fields.wrong(
          where + ".message",
          "%s is no message; a string is".formatted(Fields.shown(script.get("message"))));
    }
  }

  private void checkTags(JsonNode node) {
    for (String tag : List.of("$tuple", "$list")) {
      if (node.has(tag) && (node.size() != 1 || !node.get(tag).isArray())) {
        throw Fields.wrong(
            where, "%s does not fit; {\"%s\": [ … ]} does".formatted(Fields.shown(node), tag));
      }
    }
    for (String tag : List.of("$obj", "$arg")) {
      if (node.has(tag) && (node.size() != 1 || !node.get(tag).isTextual())) {
        throw Fields.wrong(
            where, "%s does not fit; {\"%s\": NAME} does".formatted(Fields.shown(node), tag));
      }
    }
    node.forEach(this::checkTags);
  }

  /**
   * What the driver says to a call.
   *
   * @throws IllegalArgumentException when the script names an object that is not handed over
   */
  Reply to(DriverCall call) {
    if (script.has("raise")) {
      String message = script.path("message").asText("");
      return new Reply(KnownExceptions.raised(script.get("raise").textValue(), message), List.of());
    }
    JsonNode returned = script.get("return");
    return Reply.returned(
        returned.isArray()
            ? new Value.Sequence(Value.Sequence.Kind.TUPLE, items(returned, call))
            : value(returned, call));
  }

  private Value value(JsonNode node, DriverCall call) {
    return switch (node.getNodeType()) {
      case BOOLEAN -> new Value.Bool(node.booleanValue());
      case NUMBER ->
          node.isIntegralNumber()
              ? new Value.Int(node.bigIntegerValue())
              : new Value.Real(node.doubleValue());
      case STRING -> text(node.textValue());
      case ARRAY -> Value.list(items(node, call));
      case OBJECT -> object(node, call);
      default -> Value.none();
    };
  }

  private static Value text(String text) {
    if (text.equals("$now")) {
      return new Value.Opaque("datetime", "2022-10-05 00:00:00", false);
    }
    return Value.text(Placeholders.resolve(text));
  }

  private List<Value> items(JsonNode array, DriverCall call) {
    List<Value> items = new ArrayList<>();
    array.forEach(item -> items.add(value(item, call)));
    return items;
  }

  private Value object(JsonNode node, DriverCall call) {
    if (node.has("$tuple")) {
      return new Value.Sequence(Value.Sequence.Kind.TUPLE, items(node.get("$tuple"), call));
    } else if (node.has("$list")) {
      return Value.list(items(node.get("$list"), call));
    } else if (node.has("$arg")) {
      return argument(node.get("$arg").textValue(), call);
    } else if (node.has("$obj")) {
      return handed(Placeholders.resolve(node.get("$obj").textValue()), call);
    }
    Map<Value, Value> entries = new LinkedHashMap<>();
    node.properties()
        .forEach(field -> entries.put(text(field.getKey()), value(field.getValue(), call)));
    return new Value.Mapping(entries);
  }

  private Value argument(String name, DriverCall call) {
    if (!call.arguments().containsKey(name)) {
      throw Fields.wrong(
          where,
          "%s has no argument %s; it has %s"
              .formatted(call.method(), name, String.join(", ", call.arguments().keySet())));
    }
    return new Value.Handed(name, Value.Handed.WHOLE);
  }

  private Value handed(String id, DriverCall call) {
    for (String argument : call.arguments().keySet()) {
      List<String> ids = call.rows(argument).stream().map(Row::id).toList();
      if (ids.contains(id)) {
        boolean whole = call.arguments().get(argument) instanceof DriverCall.One;
        return new Value.Handed(argument, whole ? Value.Handed.WHOLE : ids.indexOf(id));
      }
    }
    throw Fields.wrong(where, "%s is not handed to %s".formatted(id, call.method()));
  }
}
