package io.cindertck.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A case that violated a clause, as it is kept in a file: all that it takes to play it again.
 *
 * @param kit the version of the kit that found it
 * @param clause the id of the clause that it violates
 * @param driver the locator of the driver that it was found with
 * @param array the locator of the array
 * @param salt what the UUIDs were made from, so that they are the same again
 * @param why what was wrong, in one sentence
 * @param scenario what is played
 */
public record SavedCase(
    String kit,
    String clause,
    String driver,
    String array,
    String salt,
    String why,
    Scenario scenario) {

  /** The format's name and version. A change that breaks readers changes the number. */
  public static final String FORMAT = "cinder-tck/case/1";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** The case as JSON. */
  public JsonNode json() {
    ObjectNode node = MAPPER.createObjectNode().put("format", FORMAT).put("kit", kit);
    node.put("clause", clause).put("driver", driver).put("array", array).put("salt", salt);
    return node.put("why", why).set("scenario", ScenarioJson.write(scenario));
  }

  /**
   * Reads a case. Members that it does not know, as a later kit may write them, are skipped.
   *
   * @throws IllegalArgumentException when it is none, with one line that names the field
   */
  public static SavedCase read(String text) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "it is no JSON, or cut short: line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          e);
    }
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    String format = text(node, "format");
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "format is \"" + format + "\"; this kit reads \"" + FORMAT + "\"");
    }
    return new SavedCase(
        text(node, "kit"),
        text(node, "clause"),
        text(node, "driver"),
        text(node, "array"),
        text(node, "salt"),
        text(node, "why"),
        scenario(node.path("scenario")));
  }

  private static Scenario scenario(JsonNode node) {
    try {
      return ScenarioJson.read(node);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("scenario: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException(
          node.has(field) ? field + " is no text" : "field " + field + " is missing");
    }
    return node.path(field).asText();
  }
}
