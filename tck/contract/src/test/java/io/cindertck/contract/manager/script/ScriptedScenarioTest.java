package io.cindertck.contract.manager.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptedScenarioTest {
  private static final String CREATE =
      "{\"op\":\"create_group\",\"dialect\":\"group\",\"driver_behaviour\":{\"return\":null}}";

  @Test
  void aLineIsAScenarioOrAWholeVector() {
    String bare = ScriptedScenario.recordLine(CREATE);
    assertThat(ScriptedScenario.recordLine("{\"scenario\":" + CREATE + ",\"recorded\":1}"))
        .isEqualTo(bare);
    assertThat(bare)
        .startsWith("{\"scenario\":" + CREATE + ",\"recorded\":{\"driver_calls\":[")
        .doesNotContain("\n");
  }

  static Stream<Arguments> linesThatCannotBeUsed() {
    return Stream.of(
        line("", "an empty line is no scenario"),
        line("{", "malformed JSON at column"),
        line("{} {}", "malformed JSON at column"),
        line("{\"op\":1,\"op\":2}", "malformed JSON at column"),
        line("[" + "1,".repeat(99) + "1]", "1,1,… is no scenario"),
        line("[1]", "[1] is no scenario; a JSON object"),
        line("null", "null is no scenario; a JSON object"),
        line("{\"scenario\":7}", "7 is no scenario; a JSON object"),
        line("{}", "dialect: missing; one of cg, group, none is needed"),
        with("group", "legacy", "dialect: \"legacy\" is not known; one of cg, group, none is"),
        with("create_group", "drop_group", "op: \"drop_group\" is not known; one of create_group"),
        with("\"group\"", "\"cg\"", "op: \"create_group\" is not known; one of create_consist"),
        with("\"create_group\"", "1", "op: 1 is not known"),
        with(",\"driver_behaviour\":{\"return\":null}", "", "driver_behaviour: missing; {\"ret"),
        with("{\"return\":null}", "null", "driver_behaviour: null is no behaviour; {\"return\":"),
        with("{\"return\":null}", "{}", "driver_behaviour: {} is no behaviour; {\"return\": …}"),
        with("null", "1,\"raise\":\"OSError\"", "is no behaviour"),
        with("\"return\":null", "\"raise\":\"Oops\"", "driver_behaviour.raise: \"Oops\" is not"),
        with("\"return\":null", "\"raise\":\"OSError\",\"message\":1", "1 is no message; a string"),
        with("null", "{\"$tuple\":1}", "{\"$tuple\":1} does not fit; {\"$tuple\": [ … ]} does"),
        with("null", "{\"$obj\":[]}", "{\"$obj\":[]} does not fit; {\"$obj\": NAME} does"),
        with("null", "{\"$obj\":\"$vol0\"}", "$vol0 is not handed to create_group"),
        with("null", "{\"$arg\":\"volumes\"}", "create_group has no argument volumes; it has gr"),
        extra("\"volumes\":-1", "volumes: -1 is no count; an integer from 0 to 1000 is"),
        extra("\"volumes\":1e9", "volumes: 1.0E9 is no count"),
        extra("\"volumes\":99999999999999999999", "volumes: 99999999999999999999 is no count"),
        extra("\"volumes\":\"2\"", "volumes: \"2\" is no count"),
        extra("\"volume\":2", "volume: create_group has no such field; it may have dialect"),
        extra("\"add\":2", "add: create_group has no such field"),
        extra("\"volume_status\":[\"error\"]", "volume_status: [\"error\"] does not fit"),
        extra("\"volume_status\":3", "volume_status: 3 does not fit; a string, or a list"),
        extra("\"group_type\":\"odd\"", "group_type: \"odd\" is not known; one of default_cgsn"),
        extra("\"per_item\":[]", "per_item: [] does not fit"),
        extra("\"per_item\":{\"$vol0\":1}", "per_item.$vol0: 1 is no behaviour"),
        line(
            "{\"op\":\"create_group\",\"dialect\":\"none\",\"driver_behaviour\":{\"return\":1}}",
            "driver_behaviour: a driver of dialect none has no group method; use per_item"),
        line(
            "{\"op\":\"update_group\",\"dialect\":\"none\",\"volumes\":1,\"remove\":2}",
            "remove: 2 of 1 volumes cannot be removed"),
        line(
            "{\"op\":\"delete_group_snapshot\",\"dialect\":\"none\",\"snapshots\":1}",
            "snapshots: 1 of 0 volumes cannot be taken"),
        line(
            "{\"op\":\"create_group_from_src\",\"dialect\":\"none\",\"source\":\"disk\"}",
            "source: \"disk\" is not known; one of snapshot, group is"));
  }

  private static Arguments line(String line, String why) {
    return Arguments.of(line, why);
  }

  private static Arguments with(String instead, String of, String why) {
    return line(CREATE.replace(instead, of), why);
  }

  private static Arguments extra(String field, String why) {
    return line("{" + field + "," + CREATE.substring(1), why);
  }

  @ParameterizedTest
  @MethodSource("linesThatCannotBeUsed")
  void aLineThatCannotBeUsedIsExplainedInOneLine(String line, String why) {
    assertThatThrownBy(() -> ScriptedScenario.recordLine(line))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(why)
        .doesNotContain("\n");
  }
}
