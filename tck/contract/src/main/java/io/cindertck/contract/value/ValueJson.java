package io.cindertck.contract.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON, losing nothing. Plain JSON stands for itself (an array is a list); all else is an
 * object whose first key begins with a dollar sign:
 *
 * <pre>
 * {"$tuple": [v, …]}                       a tuple
 * {"$map": [[k, v], …]}                    a mapping whose keys are no plain strings
 * {"$float": "nan" | "inf" | "-inf"}       what JSON has no number for
 * {"$arg": "volumes"}                      the very argument that was handed over
 * {"$arg": "volumes", "index": 1}          the very element of it
 * {"$db": "Volume", "columns": {…}}        a database object that was not handed over
 * {"$opaque": "generator", "text": "…", "oneShot": true}
 * {"$def": 1, "value": v}, {"$ref": 1}     a container that occurs more than once, and again
 * </pre>
 */
public final class ValueJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ValueJson() {}

  /** Writes a value. */
  public static JsonNode write(Value value) {
    return new Writer(value).write(value);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException when {@code json} is no value, naming what is wrong
   */
  public static Value read(JsonNode json) {
    return new Reader().read(json);
  }

  private static final class Writer {
    /** Containers that occur more than once, with their number once they have been written. */
    private final IdentityHashMap<Value, Integer> shared = new IdentityHashMap<>();

    private int numbered;

    Writer(Value root) {
      findShared(root, new IdentityHashMap<>());
    }

    private void findShared(Value value, IdentityHashMap<Value, Boolean> seen) {
      if (value instanceof Value.DbObject object) {
        object.columns().values().forEach(column -> findShared(column, seen));
      }
      if (!(value instanceof Value.Mapping || value instanceof Value.Sequence)) {
        return;
      }
      if (seen.put(value, true) != null) {
        shared.put(value, 0);
        return;
      }
      if (value instanceof Value.Mapping mapping) {
        mapping.entries().values().forEach(item -> findShared(item, seen));
      } else if (value instanceof Value.Sequence sequence) {
        sequence.items().forEach(item -> findShared(item, seen));
      }
    }

    JsonNode write(Value value) {
      Integer number = shared.get(value);
      if (number == null) {
        return plain(value);
      }
      if (number > 0) {
        return NODES.objectNode().put("$ref", number);
      }
      shared.put(value, ++numbered);
      return NODES.objectNode().put("$def", numbered).set("value", plain(value));
    }

    private JsonNode plain(Value value) {
      if (value instanceof Value.None) {
        return NODES.nullNode();
      } else if (value instanceof Value.Bool bool) {
        return NODES.booleanNode(bool.value());
      } else if (value instanceof Value.Int number) {
        return NODES.numberNode(number.value());
      } else if (value instanceof Value.Real number) {
        return real(number.value());
      } else if (value instanceof Value.Text text) {
        return NODES.textNode(text.value());
      } else if (value instanceof Value.Sequence sequence) {
        ArrayNode items = NODES.arrayNode();
        sequence.items().forEach(item -> items.add(write(item)));
        boolean tuple = sequence.kind() == Value.Sequence.Kind.TUPLE;
        return tuple ? NODES.objectNode().set("$tuple", items) : items;
      } else if (value instanceof Value.Mapping mapping) {
        return mapping(mapping);
      } else if (value instanceof Value.Handed handed) {
        ObjectNode node = NODES.objectNode().put("$arg", handed.argument());
        return handed.index() == Value.Handed.WHOLE ? node : node.put("index", handed.index());
      } else if (value instanceof Value.DbObject object) {
        ObjectNode columns = NODES.objectNode();
        object.columns().forEach((name, column) -> columns.set(name, write(column)));
        return NODES.objectNode().put("$db", object.type()).set("columns", columns);
      } else if (value instanceof Value.Opaque opaque) {
        return NODES
            .objectNode()
            .put("$opaque", opaque.type())
            .put("text", opaque.text())
            .put("oneShot", opaque.oneShot());
      }
      throw new IllegalArgumentException("no JSON for " + value);
    }

    private JsonNode real(double number) {
      if (Double.isNaN(number)) {
        return NODES.objectNode().put("$float", "nan");
      }
      return Double.isInfinite(number)
          ? NODES.objectNode().put("$float", number > 0 ? "inf" : "-inf")
          : NODES.numberNode(number);
    }

    private JsonNode mapping(Value.Mapping mapping) {
      boolean plain =
          mapping.entries().keySet().stream()
              .allMatch(key -> key.asText().filter(text -> !text.startsWith("$")).isPresent());
      if (plain) {
        ObjectNode node = NODES.objectNode();
        mapping
            .entries()
            .forEach((key, value) -> node.set(key.asText().orElseThrow(), write(value)));
        return node;
      }
      ArrayNode pairs = NODES.arrayNode();
      mapping
          .entries()
          .forEach((key, value) -> pairs.add(NODES.arrayNode().add(write(key)).add(write(value))));
      return NODES.objectNode().set("$map", pairs);
    }
  }

  private static final class Reader {
    private final Map<Integer, Value> defined = new HashMap<>();

    Value read(JsonNode json) {
      return switch (json.getNodeType()) {
        case NULL -> Value.none();
        case BOOLEAN -> new Value.Bool(json.booleanValue());
        case NUMBER ->
            json.isIntegralNumber()
                ? new Value.Int(json.bigIntegerValue())
                : new Value.Real(json.doubleValue());
        case STRING -> new Value.Text(json.textValue());
        case ARRAY -> new Value.Sequence(Value.Sequence.Kind.LIST, items(json));
        case OBJECT -> object(json);
        default -> throw new IllegalArgumentException("no value: " + json);
      };
    }

    private List<Value> items(JsonNode array) {
      if (!array.isArray()) {
        throw new IllegalArgumentException("a list was expected, not " + array);
      }
      List<Value> items = new ArrayList<>(array.size());
      array.forEach(item -> items.add(read(item)));
      return items;
    }

    private Value object(JsonNode json) {
      String tag = json.isEmpty() ? "" : json.fieldNames().next();
      return switch (tag) {
        case "$tuple" -> new Value.Sequence(Value.Sequence.Kind.TUPLE, items(json.get(tag)));
        case "$map" -> pairs(json.get(tag));
        case "$float" ->
            new Value.Real(
                switch (json.get(tag).asText()) {
                  case "nan" -> Double.NaN;
                  case "inf" -> Double.POSITIVE_INFINITY;
                  case "-inf" -> Double.NEGATIVE_INFINITY;
                  default -> throw new IllegalArgumentException("no number: " + json);
                });
        case "$arg" -> handed(json.get(tag).asText(), json.get("index"));
        case "$db" -> new Value.DbObject(json.get(tag).asText(), columns(need(json, "columns")));
        case "$opaque" ->
            new Value.Opaque(
                json.get(tag).asText(),
                json.path("text").asText(),
                json.path("oneShot").asBoolean());
        case "$def" -> {
          Value value = read(need(json, "value"));
          defined.put(json.get(tag).asInt(), value);
          yield value;
        }
        case "$ref" -> {
          Value value = defined.get(json.get(tag).asInt());
          if (value == null) {
            throw new IllegalArgumentException("refers to nothing: " + json);
          }
          yield value;
        }
        default -> {
          if (tag.startsWith("$")) {
            throw new IllegalArgumentException("unknown tag " + tag);
          }
          yield Value.Mapping.of(columns(json));
        }
      };
    }

    private static Value handed(String argument, @Nullable JsonNode index) {
      if (index != null && !(index.isInt() && index.intValue() >= 0)) {
        throw new IllegalArgumentException("no index: " + index);
      }
      return new Value.Handed(argument, index == null ? Value.Handed.WHOLE : index.intValue());
    }

    private static JsonNode need(JsonNode json, String name) {
      JsonNode found = json.get(name);
      if (found == null) {
        throw new IllegalArgumentException("no " + name + " in " + json);
      }
      return found;
    }

    private Map<String, Value> columns(JsonNode json) {
      if (!json.isObject()) {
        throw new IllegalArgumentException("columns were expected, not " + json);
      }
      Map<String, Value> columns = new LinkedHashMap<>();
      json.properties().forEach(field -> columns.put(field.getKey(), read(field.getValue())));
      return columns;
    }

    private Value pairs(JsonNode json) {
      if (!json.isArray()) {
        throw new IllegalArgumentException("a list of pairs was expected, not " + json);
      }
      Map<Value, Value> entries = new LinkedHashMap<>();
      for (JsonNode pair : json) {
        if (!pair.isArray() || pair.size() != 2) {
          throw new IllegalArgumentException("a pair was expected, not " + pair);
        }
        entries.put(read(pair.get(0)), read(pair.get(1)));
      }
      return new Value.Mapping(entries);
    }
  }
}
