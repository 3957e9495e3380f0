package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.contract.Dialect;
import org.jspecify.annotations.Nullable;
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
            + "\"volumes\":[\"a\"]},\"faults\":[{\"kind\":\"busy\",\"request\":1,"
            + "\"touching\":null}],\"writes\":false},"
            + "{\"step\":\"together\",\"commands\":[{\"do\":\"delete-volume\",\"id\":\"a\"},"
            + "{\"do\":\"delete-volume\",\"id\":\"b\"}],\"turns\":[{\"call\":1,\"requests\":2}]},"
            + "{\"step\":\"leave\",\"group\":\"g\",\"volume\":\"a\"},"
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
          START "steps": [{}]}                    | it is not said what this is; there are call, together
          START "steps": [{"step": "jump"}]}      | 'jump'
          START "steps": 1}                       | steps: has to be a list
          START "other": 1, "steps": []}          | "other"
          START "dialect": "X", "steps": []}      | 'X' is none of CONSISTENCYGROUP, GROUP
          START }                                 | steps: is missing
          START "steps": [{"step": "vanish", "kind": "VOLUME"}]} | steps[0].id: is missing
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

  private static final String CALL =
      "{\"step\": \"call\", \"command\": {\"do\": \"delete-volume\", \"id\": \"a\"}, \"writes\": false,"
          + " \"faults\": ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"step": "jump"}                                | steps[1]: | 'jump'
          {"step": "vanish", "kind": "DISK", "id": "a"}   | steps[1].kind: | DISK
          CALL 7}                                         | steps[1].faults: |
          CALL [{"kind": "odd", "request": 1, "touching": null}]} | steps[1].faults[0].kind: no fault is called 'odd'; there are refused, | delayed
          CALL [{"kind": "busy", "request": 0, "touching": null}]} | steps[1].faults[0]: requests are counted from 1 | 0
          CALL [{"kind": "busy", "request": "x", "touching": null}]} | steps[1].faults[0].request: has to be a whole number |
          CALL null} | steps[1].faults: is null |
          CALL [null]} | steps[1].faults[0]: is null |
          null | steps[1]: is null |
          [] | steps[1]: has to be an object |
          {"step": "vanish", "kind": "VOLUME", "id": null} | steps[1].id: is null, and must not be |
          {"step": "vanish", "kind": "VOLUME", "id": []} | steps[1].id: has to be a text |
          {"step": "call", "faults": [], "writes": 7.5, "command": null} | steps[1].writes: has to be true or false |
          {"step": "call", "faults": [], "writes": false, "command": null} | steps[1].command: is null |
          {"step": "call", "faults": [], "writes": false, "command": {"do": "update-group", "id": "g", "add": null, "remove": [null]}} | steps[1].command.remove[0]: is null |
          {"step": "call", "faults": [], "writes": false, "command": {"do": "delete-group", "id": "g", "volumes": "a"}} | steps[1].command.volumes: has to be a list |
          {"step": "call", "faults": [], "writes": false, "command": {"do": "fly"}} | steps[1].command: | 'fly'
          {"step": "together", "commands": [], "turns": [{"call": 0, "requests": 1}]} | steps[1]: a turn is of call 0, and there are 0 |
          {"step": "together", "commands": [], "turns": [{"call": 0, "requests": -1}]} | steps[1].turns[0]: a turn has no fewer than 0 | -1
          """)
  void whatIsWrongIsNamedByItsPlace(String step, String place, @Nullable String words)
      throws Exception {
    JsonNode node =
        parsed(
            START
                + "\"steps\": ["
                + "{\"step\": \"leave\", \"group\": \"g\", \"volume\": \"a\"}, "
                + step.replace("CALL ", CALL)
                + "]}");
    assertThatThrownBy(() -> ScenarioJson.read(node))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .startsWith(place)
        .contains(words == null ? "" : words)
        .doesNotContain("\n");
  }
}
