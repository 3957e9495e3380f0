package io.cindertck.array.face.nativeapi;

import io.cindertck.array.face.http.HttpCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request on its route.
 *
 * @param variables the variable parts of the path, by name
 * @param query the query parameters
 * @param body the members of the body
 */
record NativeCall(Map<String, String> variables, Map<String, String> query, Members body) {

  static NativeCall of(Route route, HttpCall call) {
    Map<String, String> variables = new HashMap<>();
    List<String> parts = route.parts();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (Route.isVariable(part)) {
        variables.put(part.substring(1, part.length() - 1), call.segments().get(i));
      }
    }
    return new NativeCall(variables, call.query(), Members.of(call));
  }

  /** What the path has at {@code {name}}. */
  String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the path has no {" + name + "}");
    }
    return value;
  }

  /** A query parameter that has to be a whole number; {@code otherwise} when not given. */
  long number(String name, long least, long most, long otherwise) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw NativeError.malformed(
          "'%s' must be a whole number from %d to %d".formatted(name, least, most));
    }
    return number;
  }

  /** A query parameter; null when not given. */
  @Nullable String parameter(String name) {
    return query.get(name);
  }

  Set<String> memberNames() {
    return body.names();
  }
}
