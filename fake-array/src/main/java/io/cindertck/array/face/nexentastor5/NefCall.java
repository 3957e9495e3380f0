package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, taken apart.
 *
 * @param method the HTTP method, in capitals
 * @param segments the segments of the path, decoded
 * @param query the query parameters; of one given twice the first
 * @param body the JSON object sent; empty when nothing was
 */
record NefCall(String method, List<String> segments, Map<String, String> query, JsonNode body) {

  /** The dataset's path that the request is about. */
  String target() {
    return segments.get(2);
  }

  /** A member of the body that has to be a string. */
  String text(String name) {
    JsonNode value = body.get(name);
    if (value == null || !value.isTextual()) {
      throw NefError.invalid("'" + name + "' must be given, as a string");
    }
    return value.textValue();
  }

  /** A member of the body that has to be a size in bytes: a whole number of GiB, which is told. */
  int gib(String name) {
    JsonNode value = body.get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw NefError.invalid("'" + name + "' must be given, in bytes");
    }
    long gib = value.longValue() / Datasets.GIB;
    if (value.longValue() % Datasets.GIB != 0 || gib > Integer.MAX_VALUE) {
      throw NefError.invalid("'" + name + "' must be a multiple of a GiB: " + value);
    }
    return (int) gib;
  }

  /** A query parameter; null when not given. */
  @Nullable String parameter(String name) {
    return query.get(name);
  }

  /** Whether a member of the body or a query parameter says true; not given is false. */
  boolean flag(String name) {
    JsonNode value = body.get(name);
    return value == null
        ? Boolean.parseBoolean(query.getOrDefault(name, "false"))
        : value.asBoolean();
  }

  /** A query parameter that has to be a whole number from 0. */
  int number(String name, int otherwise) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw NefError.invalid("'" + name + "' must be a whole number, not " + text);
    }
    return Integer.parseInt(text);
  }
}
