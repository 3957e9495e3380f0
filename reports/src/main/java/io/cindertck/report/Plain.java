package io.cindertck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts of a result have to keep to. */
final class Plain {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+([.-][a-z0-9]++)*+");

  /** Far more than anybody counts to, and so little that the sum of ten thousand fits a long. */
  private static final long MOST = 1L << 48;

  private static final JsonMapper JSON = new JsonMapper();

  private Plain() {}

  static void id(String value) {
    Objects.requireNonNull(value, "id");
    if (!ID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + value + "' is not an id: lower-case words joined by dots or hyphens");
    }
  }

  static void natural(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " is " + value + ", and cannot be below 0");
    }
  }

  static void count(long value, String name) {
    natural(value, name);
    if (value > MOST) {
      throw new IllegalArgumentException(name + " is " + value + ", and cannot be above " + MOST);
    }
  }

  /** A count of what was said when it first came: there is something to be told, or none came. */
  static void told(long value, String name, @Nullable Object first, String of) {
    count(value, name);
    if ((value > 0) != (first != null)) {
      throw new IllegalArgumentException(
          "%s is %d, and %s is %s".formatted(name, value, of, first == null ? "null" : "there"));
    }
  }

  static void atMost(long value, long limit, String name) {
    count(value, name);
    if (value > limit) {
      throw new IllegalArgumentException(name + " is " + value + ", out of " + limit);
    }
  }

  static <T> List<T> list(List<T> values, String name) {
    Objects.requireNonNull(values, name);
    if (values.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(name + " has a null in it");
    }
    return List.copyOf(values);
  }

  /** A copy in the same order. */
  static <T> Map<String, T> map(Map<String, T> values, String name) {
    Objects.requireNonNull(values, name)
        .forEach(
            (key, value) -> {
              if (value == null) {
                throw new IllegalArgumentException(name + " has a null at '" + key + "'");
              }
            });
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static void distinct(List<String> ids, String name) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(name + " has '" + id + "' twice");
      }
    }
  }

  /** A copy as a file would give it back: a long that fits an int becomes one, and so on. */
  static JsonNode tree(JsonNode value, String name) {
    Objects.requireNonNull(value, name);
    try {
      return JSON.readTree(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          name + " cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }
}
