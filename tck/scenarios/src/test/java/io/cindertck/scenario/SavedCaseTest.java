package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedCaseTest {
  private static final SavedCase CASE =
      new SavedCase(
          "0.1.0",
          "delete-group.held",
          "java:acme.Driver",
          "fake",
          "8713-delete",
          "volume \u4e2d is \"still\" there",
          new Scenario(
              Dialect.GROUP,
              List.of(
                  Steps.call(Steps.group("g"), Fault.onRequest(Fault.Kind.LOOKUP_FAILED, 2)),
                  new Step.Together(
                      List.of(Steps.volume("a", "g"), new Command.DeleteVolume("b")),
                      Turns.of("B:1 A:0")),
                  new Step.Leave("g", "a"),
                  new Step.Vanish(Kind.GROUP, "g"))));

  private static String json() {
    return CASE.json().toPrettyString();
  }

  private static String refusal(String text) {
    Throwable[] thrown = new Throwable[1];
    assertThatThrownBy(() -> SavedCase.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> thrown[0] = e)
        .message()
        .doesNotContain("\n");
    return String.valueOf(thrown[0].getMessage());
  }

  @Test
  void aCaseComesBackAsItWas() {
    assertThat(SavedCase.read(json())).isEqualTo(CASE);
    assertThat(SavedCase.read(CASE.json().toString())).isEqualTo(CASE);
    assertThat(CASE.json().path("format").asText()).isEqualTo("cinder-tck/case/1");
  }

  @Test
  void whatALaterKitAddsIsSkipped() {
    ObjectNode later = (ObjectNode) CASE.json();
    later.put("found", "2027-01-31").putObject("more").put("x", 1);
    assertThat(SavedCase.read(later.toString())).isEqualTo(CASE);
  }

  @Test
  void aCaseThatIsCutShortAnywhereIsRefusedWithTheLine() {
    String json = json();
    for (int length = 1; length < json.length(); length++) {
      assertThat(refusal(json.substring(0, length)))
          .startsWith("it is no JSON, or cut short: line ");
    }
    assertThat(refusal(json.substring(0, json.length() - 1)))
        .endsWith("line " + json.lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "null", "\"case\""})
  void whatIsNoObjectIsRefused(String text) {
    assertThat(refusal(text)).isEqualTo("it is no JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{'a': 1}", "{\"format\": }"})
  void whatIsNoJsonIsRefused(String text) {
    assertThat(refusal(text)).isEqualTo("it is no JSON, or cut short: line 1");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThat(refusal(json().replace("tck/case/1", "tck/case/2")))
        .isEqualTo("format is \"cinder-tck/case/2\"; this kit reads \"cinder-tck/case/1\"");
    assertThat(refusal("{}")).isEqualTo("field format is missing");
    assertThat(refusal(ScenarioJson.write(CASE.scenario()).toString()))
        .contains("format is \"cinder-tck/scenario/1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "kit", "clause", "driver", "array", "salt", "why"})
  void everyTextIsNeededAndHasToBeOne(String field) {
    ObjectNode node = (ObjectNode) CASE.json();
    node.put(field, 1);
    assertThat(refusal(node.toString())).isEqualTo(field + " is no text");
    node.remove(field);
    assertThat(refusal(node.toString())).isEqualTo("field " + field + " is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "lookup-failed"        | "lookup_failed" | scenario: steps[0].faults[0].kind: no fault is called 'lookup_failed'; there are
          "request" : 2          | "request" : 0   | scenario: steps[0].faults[0]: requests are counted from 1
          "do" : "create-group"  | "do" : "fly"    | scenario: steps[0].command: there is no 'fly'; there are create-volume,
          "call" : 1             | "call" : 2      | scenario: steps[1]: a turn is of call 2, and there are 2
          "step" : "leave"       | "step" : "jump" | scenario: steps[2]: there is no 'jump'; there are call, together, vanish, leave
          "GROUP"                | "BAND"          | scenario: dialect: 'BAND' is none of CONSISTENCYGROUP, GROUP
          "id" : "b"             | "name" : "b"    | scenario: steps[1].commands[1].id: is missing
          """)
  void whatIsWrongInTheScenarioIsNamedByItsPlace(String right, String wrong, String message) {
    assertThat(json()).contains(right);
    int at = json().indexOf(right);
    String broken = json().substring(0, at) + wrong + json().substring(at + right.length());
    assertThat(refusal(broken)).startsWith(message);
  }

  @Test
  void aCaseWithoutItsScenarioIsRefused() {
    ObjectNode node = (ObjectNode) CASE.json();
    node.remove("scenario");
    assertThat(refusal(node.toString())).startsWith("scenario: no format is given");
    node.put("scenario", "none");
    assertThat(refusal(node.toString())).startsWith("scenario: no format is given");
  }
}
