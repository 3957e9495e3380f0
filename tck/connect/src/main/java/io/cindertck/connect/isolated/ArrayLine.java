package io.cindertck.connect.isolated;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.cindertck.array.ArrayClient;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How array requests travel between two JVMs of one kit: a line of JSON there, and one back. Both
 * ends are of the same build, so that this is nobody else's format.
 */
final class ArrayLine {
  /** Escapes what is no ASCII: drivers say things that are not proper Unicode. */
  static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** By name: none of them is overloaded. */
  private static final Map<String, Method> VERBS =
      Arrays.stream(ArrayClient.class.getMethods())
          .collect(Collectors.toMap(Method::getName, Function.identity()));

  private ArrayLine() {}

  /**
   * A request.
   *
   * @param caller which of several calls at a time it belongs to, empty when nobody said
   * @param verb the method of {@link ArrayClient}
   */
  record Asked(String caller, String verb, ArrayNode arguments) {}

  /**
   * What came of it: a result, or the array's error, or what went wrong otherwise.
   *
   * @param error the name of an {@link io.cindertck.array.ArrayException.Code}
   */
  record Answered(@Nullable JsonNode result, @Nullable String error, @Nullable String message) {}

  static Asked asked(String caller, Method verb, @Nullable Object @Nullable [] arguments) {
    ArrayNode values = JSON.createArrayNode();
    for (Object argument : arguments == null ? new Object[0] : arguments) {
      values.add(JSON.<JsonNode>valueToTree(argument));
    }
    return new Asked(caller, verb.getName(), values);
  }

  static Method verb(Asked asked) {
    Method verb = VERBS.get(asked.verb());
    if (verb == null) {
      throw new IllegalArgumentException("the array has no request " + asked.verb());
    }
    return verb;
  }

  static @Nullable Object[] arguments(Asked asked, Method verb) {
    Type[] types = verb.getGenericParameterTypes();
    @Nullable Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = value(asked.arguments().path(i), types[i]);
    }
    return arguments;
  }

  static @Nullable Object value(@Nullable JsonNode json, Type type) {
    JavaType known = JSON.getTypeFactory().constructType(type);
    return JSON.convertValue(json, known);
  }
}
