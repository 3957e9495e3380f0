package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.contract.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioJsonTest {
  private static final String START =
      "{\"format\":\"cinder-tck/scenario/1\",\"dialect\":\"GROUP\",";
  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonNode parsed(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  @ParameterizedTest
  @EnumSource
  void everySystematicScenarioComesBackAsItWas(Dialect dialect) {
    assertThat(SystematicScenariosTest.all(dialect))
        .isNotEmpty()
        .allSatisfy(
            scenario ->
                assertThat(ScenarioJson.read(parsed(ScenarioJson.write(scenario).toString())))
                    .isEqualTo(scenario));
  }

  @Test
  void theFormIsOneThatPeopleCanRead() throws JsonProcessingException {
    String json =
        START
            + "\"steps\":[{\"step\":\"call\",\"command\":{\"do\":\"delete-group\",\"id\":\"g\","
            + "\"volumes\":[\"a\"]},\"faults\":[{\"kind\":\"BUSY\",\"request\":1,"
            + "\"touching\":null}],\"writes\":false},"
            + "{\"step\":\"vanish\",\"kind\":\"VOLUME\",\"id\":\"a\"}]}";
    assertThat(ScenarioJson.write(ScenarioJson.read(parsed(json)))).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                                      | no format is given
          {"steps": []}                           | no format is given
          {"format": "other/1"}                   | format is "other/1", not "cinder-tck/scenario/1"
          START "steps": [{}]}                    | missing type id property 'step'
          START "steps": [{"step": "jump"}]}      | 'jump'
          START "steps": 1}                       | no scenario:
          START "other": 1, "steps": []}          | "other"
          START "dialect": "X", "steps": []}      | "X"
          START }                                 | Missing creator property 'steps'
          START "steps": [{"step": "vanish", "kind": "VOLUME"}]} | Missing creator property 'id'
          """)
  void whatIsNoScenarioIsRefusedInOneLine(String json, String words) throws Exception {
    JsonNode node = parsed(json.replace("START ", START).replace(",}", "}"));
    assertThatThrownBy(() -> ScenarioJson.read(node))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(words.strip())
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"do\":\"clone-volume\",\"id\":\"c\",\"source\":\"a\",\"group\":null,\"name\":\"n\"}",
        "{\"do\":\"create-volume-from-snapshot\",\"id\":\"c\",\"snapshot\":\"s\",\"group\":\"g\",\"name\":\"n\"}",
        "{\"do\":\"extend-volume\",\"id\":\"a\",\"size\":3}"
      })
  void whatOnlyArrangesComesBackToo(String command) throws JsonProcessingException {
    String json =
        START
            + "\"steps\":[{\"step\":\"call\",\"command\":"
            + command
            + ",\"faults\":[],\"writes\":false}]}";
    assertThat(ScenarioJson.write(ScenarioJson.read(parsed(json)))).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"do": "delete-volume"}                                          | 'id'
          {"do": "update-group", "id": "g", "add": []}                     | 'remove'
          {"do": "create-volume", "id": "a", "group": null, "name": ""}    | 'size'
          {"do": "clone-volume", "id": "a", "group": null, "name": ""}     | 'source'
          {"do": "extend-volume", "id": "a"}                               | 'size'
          {"do": "rename-volume", "id": "a"}                               | 'rename-volume'
          """)
  void aCommandThatLacksSomethingIsRefused(String command, String words) throws Exception {
    JsonNode node =
        parsed(
            START
                + "\"steps\":[{\"step\":\"call\",\"faults\":[],\"writes\":false,\"command\":"
                + command
                + "}]}");
    assertThatThrownBy(() -> ScenarioJson.read(node))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void aFaultThatCannotStrikeIsRefused() throws JsonProcessingException {
    JsonNode node =
        parsed(
            START
                + "\"steps\":[{\"step\":\"call\",\"command\":{\"do\":\"delete-volume\",\"id\":"
                + "\"a\"},\"writes\":false,\"faults\":[{\"kind\":\"BUSY\",\"request\":0,"
                + "\"touching\":null}]}]}");
    assertThatThrownBy(() -> ScenarioJson.read(node)).hasMessageContaining("counted from 1");
  }
}
