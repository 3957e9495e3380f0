package io.cindertck.contract.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.Trace;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The format is read by people, by jq, and by later versions: it is not to change unnoticed. */
class TraceFormTest {
  private static final Recorded CREATING =
      Recorded.EMPTY.with(Row.of(Kind.GROUP, "g", "creating")).with(Row.of(Kind.VOLUME, "v", "ok"));
  private static final Held EMPTY =
      new Held(Set.of(Held.Sight.GROUPS), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
  private static final Held GROUP =
      new Held(
          Set.of(Held.Sight.GROUPS),
          Map.of(),
          Map.of(),
          Map.of("g", new Held.Group("grp-g", new TreeSet<>(Set.of("v")))),
          Map.of(),
          List.of());

  private static Trace creation() {
    Observation seen =
        new Observation(
            0,
            Dialect.GROUP,
            new Command.CreateGroup("g", "tck", List.of()),
            new DriverCall(
                "create_group",
                Map.of(
                    "group",
                    new DriverCall.One(
                        "Group", CREATING.row(Kind.GROUP, "g").with("host", Value.text("h"))))),
            Reply.returned(Value.none()),
            CREATING,
            CREATING.withStatus(Kind.GROUP, "g", "available"),
            Optional.empty(),
            EMPTY,
            GROUP,
            List.of(new ArrayRequest("createGroup", false, List.of("grp-g"), null, null)),
            false,
            List.of(),
            false);
    return new Trace(List.of(seen), EMPTY, GROUP, false, List.of(GROUP, EMPTY), true);
  }

  @Test
  void linesAreThese() {
    String group = "\"id\":\"g\",\"status\":\"creating\",\"deleted\":false";
    String volume = "\"id\":\"v\",\"status\":\"ok\",\"deleted\":false";
    assertThat(TraceFiles.written(TraceFiles.named("n", creation())).lines())
        .containsExactly(
            "{\"format\":\"cinder-tck/trace/1\",\"kit\":\"0.1.0\",\"contract\":\"1\","
                + "\"driver\":\"java:acme.Driver\",\"dialect\":\"group\",\"seed\":-8713}",
            "{\"name\":\"n\",\"scenario\":null,\"concurrent\":false,"
                + "\"start\":{\"sights\":[\"GROUPS\"]}}",
            "{\"observation\":{\"index\":0,\"dialect\":\"group\",\"command\":"
                + "{\"do\":\"create-group\",\"id\":\"g\",\"name\":\"tck\",\"volumeTypes\":[]},"
                + "\"before\":{\"set\":{\"g\":{\"kind\":\"GROUP\",\"set\":{"
                + group
                + "}},\"v\":{\"kind\":\"VOLUME\",\"set\":{"
                + volume
                + "}}}},\"call\":{\"method\":\"create_group\",\"arguments\":{\"group\":"
                + "{\"type\":\"Group\",\"row\":{\"like\":\"g\",\"set\":{\"host\":\"h\"}}}}},"
                + "\"said\":{\"returned\":null},"
                + "\"recorded\":{\"set\":{\"g\":{\"set\":{\"status\":\"available\"}}}},"
                + "\"held\":{\"groups\":{\"set\":{\"g\":"
                + "{\"arrayName\":\"grp-g\",\"members\":[\"v\"]}}}},\"requests\":"
                + "[{\"verb\":\"createGroup\",\"query\":false,\"objects\":[\"grp-g\"]}]}}",
            "{\"end\":{},\"expected\":[{},{\"groups\":{\"gone\":[\"g\"]}}]}");
  }

  @Test
  void everyLineIsAscii() {
    String written = TraceFiles.written(TraceFiles.named("\u4e2d\ud800\u2028", creation()));
    assertThat(written).contains("\\u4E2D\\uD800\\u2028");
    assertThat(written.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
  }

  @Test
  void commandsHaveTheFormThatScenariosGiveThem() throws Exception {
    JsonMapper mapper = JsonMapper.builder().build();
    for (int seed = 0; seed < 200; seed++) {
      Command command = new DrawnTraces(seed).command();
      JsonNode written = mapper.readTree(mapper.writeValueAsString(command));
      assertThat(CommandReader.read(new Cursor("", written))).isEqualTo(command);
      assertThat(mapper.treeToValue(TraceJson.command(command), Command.class)).isEqualTo(command);
    }
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    String written = TraceFiles.written(TraceFiles.named("n", creation()));
    String added =
        written.replaceAll(
            "\\{\"(format|name|end|index|do|method|arrayName|like)\"", "{\"later\":[{}],\"$1\"");
    assertThat(added.length()).isGreaterThan(written.length() + 100);
    assertThat(TraceFiles.read(added).get(0).trace()).isEqualTo(creation());
  }

  @Test
  void blankLinesAndOtherLineEndsAreNoMatter() {
    String written = TraceFiles.written(TraceFiles.named("n", creation()));
    assertThat(TraceFiles.read("\n" + written.replace("\n", "\r\n\n") + " \r\n \t"))
        .isEqualTo(TraceFiles.read(written.strip()))
        .hasSize(1);
  }
}
