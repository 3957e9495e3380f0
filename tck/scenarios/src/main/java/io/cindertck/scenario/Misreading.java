package io.cindertck.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Why JSON is no scenario, in the words of people who write scenarios. */
final class Misreading {
  private Misreading() {}

  /** Place and reason, such as {@code steps[3].faults[0].kind: is missing}. */
  static String in(JsonMappingException e) {
    return path(e) + why(e);
  }

  private static String why(JsonMappingException e) {
    if (e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null) {
      // What a constructor refuses, it says better than the parser around it.
      return cause.getMessage();
    } else if (e instanceof InvalidTypeIdException unknown) {
      return unknown(unknown);
    } else if (e instanceof InvalidNullException) {
      return "is null, and must not be";
    } else if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "'%s' is none of %s".formatted(wrong.getValue(), constants(wrong.getTargetType()));
    } else if (e.getOriginalMessage().startsWith("Missing creator property")) {
      return "is missing";
    } else if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
      return "has to be " + wanted(wrong.getTargetType());
    }
    // A number that is too large, or the like.
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private static String unknown(InvalidTypeIdException e) {
    JsonSubTypes known = e.getBaseType().getRawClass().getDeclaredAnnotation(JsonSubTypes.class);
    String names =
        known == null
            ? ""
            : Arrays.stream(known.value())
                .map(JsonSubTypes.Type::name)
                .collect(Collectors.joining(", ", "; there are ", ""));
    return e.getTypeId() == null
        ? "it is not said what this is" + names
        : "there is no '" + e.getTypeId() + "'" + names;
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + constants(type);
    } else if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    } else if (type == String.class) {
      return "a text";
    } else if (type == int.class || type == Integer.class) {
      return "a whole number";
    } else if (type == boolean.class) {
      return "true or false";
    }
    return Map.class.isAssignableFrom(type) ? "an object of texts" : "an object";
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> ((Enum<?>) one).name())
        .collect(Collectors.joining(", "));
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : e.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.isEmpty() ? "" : path.append(": ").toString();
  }
}
