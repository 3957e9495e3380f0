package io.cindertck.scenario;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Scenarios as JSON, which needs nothing of the generator that made them. */
public final class ScenarioJson {
  /** The format's name and version. */
  public static final String FORMAT = "cinder-tck/scenario/1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ScenarioJson() {}

  /** Writes a scenario. */
  public static JsonNode write(Scenario scenario) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("format", FORMAT);
    node.setAll((ObjectNode) MAPPER.valueToTree(scenario));
    return node;
  }

  /**
   * Reads a scenario.
   *
   * @throws IllegalArgumentException when it is none, with one line that says what is wrong
   */
  public static Scenario read(JsonNode json) {
    if (!FORMAT.equals(json.path("format").asText())) {
      throw new IllegalArgumentException(
          json.has("format")
              ? "format is " + json.get("format") + ", not \"" + FORMAT + "\""
              : "no format is given; \"" + FORMAT + "\" was expected");
    }
    ObjectNode plain = json.deepCopy();
    plain.remove("format");
    try {
      return MAPPER.treeToValue(plain, Scenario.class);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(path(e) + why(e), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no scenario: " + e.getOriginalMessage(), e);
    }
  }

  /** What is wrong, in the words of people who write scenarios. */
  private static String why(JsonMappingException e) {
    if (e.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null) {
      // What a constructor refuses, it says better than the parser around it.
      return cause.getMessage();
    } else if (e instanceof InvalidTypeIdException unknown) {
      JsonSubTypes known =
          unknown.getBaseType().getRawClass().getDeclaredAnnotation(JsonSubTypes.class);
      String names =
          known == null
              ? ""
              : Arrays.stream(known.value())
                  .map(JsonSubTypes.Type::name)
                  .collect(Collectors.joining(", ", "; there are ", ""));
      return unknown.getTypeId() == null
          ? "it is not said what this is" + names
          : "there is no '" + unknown.getTypeId() + "'" + names;
    } else if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "'%s' is none of %s"
          .formatted(
              wrong.getValue(),
              Arrays.stream(wrong.getTargetType().getEnumConstants())
                  .map(one -> ((Enum<?>) one).name())
                  .collect(Collectors.joining(", ")));
    }
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return message.startsWith("Missing creator property")
        ? "is missing"
        : message.replaceFirst(" \\(.*", "");
  }

  /** Which member it is about, such as {@code steps[3].faults[0].kind: }. */
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
