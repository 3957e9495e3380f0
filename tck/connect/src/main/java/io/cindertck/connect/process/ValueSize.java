package io.cindertck.connect.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** How large a value is that a host sent, without making it. One that is too large is refused. */
final class ValueSize {
  /** What a host has cut it shows by marks, which come on top. */
  private static final int MARKS = 2 * Limits.LEVELS;

  /** The values within each container that may be referred to. */
  private final Map<Integer, Long> defined = new HashMap<>();

  private long characters;

  private ValueSize() {}

  /**
   * The same JSON.
   *
   * @throws IllegalArgumentException when there is more in it than {@link Limits} allow
   */
  static JsonNode checked(JsonNode json) {
    long unused = new ValueSize().values(json);
    return json;
  }

  private long values(JsonNode json) {
    if (json.isTextual()) {
      text(json.textValue(), Limits.TEXT);
      return 1;
    } else if (!json.isContainerNode()) {
      return 1;
    }
    long values = json.isArray() ? sum(json) : tagged(json);
    if (values > Limits.VALUES + MARKS) {
      throw new IllegalArgumentException("a value of more than " + Limits.VALUES + " values");
    }
    return values;
  }

  private long tagged(JsonNode json) {
    String tag = json.isEmpty() ? "" : json.fieldNames().next();
    JsonNode first = json.path(tag);
    return switch (tag) {
      case "$tuple" -> values(first);
      case "$ref" -> defined.getOrDefault(first.asInt(), 1L);
      case "$def" -> {
        long values = values(json.path("value"));
        defined.put(first.asInt(), values);
        yield values;
      }
      case "$map" -> sum(first) - first.size();
      case "$db" -> sum(json.path("columns"));
      case "$opaque", "$arg", "$float" -> {
        text(first.asText(), Limits.TEXT);
        text(json.path("text").asText(), Limits.TEXT);
        yield 1;
      }
      default -> {
        json.fieldNames().forEachRemaining(name -> text(name, Limits.NAME));
        yield sum(json);
      }
    };
  }

  private long sum(JsonNode json) {
    long sum = 1;
    for (JsonNode each : json) {
      sum += values(each);
    }
    return sum;
  }

  private void text(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    characters += length;
    if (length > longest) {
      throw new IllegalArgumentException("a text of more than " + longest + " characters");
    } else if (characters > 2L * Limits.TEXTS) {
      throw new IllegalArgumentException("texts of more than " + Limits.TEXTS + " characters");
    }
  }
}
