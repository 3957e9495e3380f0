package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in a line. Whatever is not as expected there is told with the way to it.
 *
 * @param path the fields that lead to it, such as {@code observation.requests[0].fault}
 */
record Cursor(String path, JsonNode json) {
  private static final int LONGEST_SHOWN = 60;

  boolean has(String field) {
    return json.has(field);
  }

  /** What a field has that has to be there. */
  Cursor at(String field) {
    return find(field).orElseThrow(() -> new UnreadableException(below(field) + " is missing"));
  }

  /** What a field has, if the field is there. */
  Optional<Cursor> find(String field) {
    if (!json.isObject()) {
      throw expected("an object");
    }
    return Optional.ofNullable(json.get(field)).map(found -> new Cursor(below(field), found));
  }

  private String below(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  /** The elements of a list. */
  List<Cursor> items() {
    if (!json.isArray()) {
      throw expected("a list");
    }
    List<Cursor> items = new ArrayList<>(json.size());
    json.forEach(item -> items.add(new Cursor(path + "[" + items.size() + "]", item)));
    return items;
  }

  /** The elements of a list that is left out when it is empty. */
  List<Cursor> items(String field) {
    return find(field).map(Cursor::items).orElse(List.of());
  }

  /** All fields, in their order. */
  Map<String, Cursor> fields() {
    if (!json.isObject()) {
      throw expected("an object");
    }
    Map<String, Cursor> fields = new LinkedHashMap<>();
    json.properties()
        .forEach(
            field ->
                fields.put(field.getKey(), new Cursor(below(field.getKey()), field.getValue())));
    return fields;
  }

  String text() {
    if (!json.isTextual()) {
      throw expected("a text");
    }
    return json.textValue();
  }

  /** A text; empty where null takes its place. */
  Optional<String> textOrNull() {
    return json.isNull() ? Optional.empty() : Optional.of(text());
  }

  List<String> texts() {
    return items().stream().map(Cursor::text).toList();
  }

  boolean bool() {
    if (!json.isBoolean()) {
      throw expected("true or false");
    }
    return json.booleanValue();
  }

  int integer() {
    if (!json.isIntegralNumber() || !json.canConvertToInt()) {
      throw expected("an integer");
    }
    return json.intValue();
  }

  long longInteger() {
    if (!json.isIntegralNumber() || !json.canConvertToLong()) {
      throw expected("an integer");
    }
    return json.longValue();
  }

  Value value() {
    try {
      return ValueJson.read(json);
    } catch (IllegalArgumentException e) {
      throw wrong("a value was expected: " + shortened(String.valueOf(e.getMessage())));
    }
  }

  /** The one of {@code all} that goes by the name that is given here. */
  <T> T oneOf(T[] all, Function<T, String> name) {
    return Arrays.stream(all)
        .filter(each -> json.isTextual() && name.apply(each).equals(json.textValue()))
        .findFirst()
        .orElseThrow(
            () ->
                expected(
                    Arrays.stream(all).map(name).collect(Collectors.joining(", ", "one of ", ""))));
  }

  UnreadableException expected(String what) {
    return wrong(what + " was expected, not " + shortened(TraceJson.line(json)));
  }

  UnreadableException wrong(String problem) {
    return new UnreadableException(path.isEmpty() ? problem : path + ": " + problem);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
