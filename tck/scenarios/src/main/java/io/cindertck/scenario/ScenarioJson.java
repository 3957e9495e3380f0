package io.cindertck.scenario;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Scenarios as JSON, which needs nothing of the generator that made them. */
public final class ScenarioJson {
  /** The format's name and version. */
  public static final String FORMAT = "cinder-tck/scenario/1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
          .annotationIntrospector(
              AnnotationIntrospector.pair(new Nullness(), new JacksonAnnotationIntrospector()))
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
      throw new IllegalArgumentException(Misreading.in(e), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no scenario: " + e.getOriginalMessage(), e);
    }
  }

  /** Only what Java calls nullable may be null. */
  private static final class Nullness extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
      boolean nullable =
          annotated instanceof AnnotatedParameter parameter
              && parameter.getOwner().getAnnotated() instanceof Executable maker
              && maker.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
                  Nullable.class);
      return nullable
          ? JsonSetter.Value.forValueNulls(Nulls.SET, Nulls.FAIL)
          : JsonSetter.Value.empty();
    }
  }
}
