package io.cindertck.contract.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReaderTest {
  private static final String HEADER =
      "{\"format\":\"cinder-tck/trace/1\",\"kit\":\"0.1\",\"contract\":\"1\",\"driver\":\"d\","
          + "\"dialect\":\"group\",\"seed\":1}\n";
  private static final String OPENING =
      "{\"name\":\"n\",\"scenario\":null,\"concurrent\":false,\"start\":{}}\n";
  private static final String ROW =
      "{\"kind\":\"GROUP\",\"set\":{\"id\":\"g\",\"status\":\"ok\",\"deleted\":false}}";
  private static final String OBSERVATION =
      "{\"observation\":{\"index\":0,\"dialect\":\"group\",\"command\":{\"do\":\"create-volume\","
          + "\"id\":\"v\",\"group\":null,\"size\":1,\"name\":\"\"},\"before\":{\"set\":{\"g\":"
          + ROW
          + "}},\"call\":{\"method\":\"create_volume\",\"arguments\":{\"volume\":{\"type\":"
          + "\"Volume\",\"rows\":[{\"like\":\"g\"}]}}},\"said\":{\"returned\":null},"
          + "\"heldBefore\":{\"volumes\":{\"set\":{\"v\":{\"arrayName\":\"vol-v\",\"sizeGiB\":1,"
          + "\"group\":null,\"content\":[]}}}},\"tampered\":true,\"requests\":"
          + "[{\"fault\":\"busy\",\"verb\":\"x\",\"query\":false,\"objects\":[]}]}}\n";
  private static final String END = "{\"end\":{}}\n";
  private static final String WHOLE = HEADER + OPENING + OBSERVATION + END;

  private static TraceFormatException problem(String file) {
    return catchThrowableOfType(
        TraceFormatException.class, () -> TraceFiles.read(file, unused -> {}));
  }

  @Test
  void theHeaderTellsWhoseTracesTheseAre() throws Exception {
    try (TraceReader reader =
        new TraceReader(
            new ByteArrayInputStream(TraceFiles.written().getBytes(StandardCharsets.US_ASCII)))) {
      assertThat(reader.header()).isEqualTo(TraceFiles.HEADER);
      assertThat(reader.next()).isEmpty();
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void filesOfOneRunAreReadOneAfterTheOther() {
    assertThat(TraceFiles.read(WHOLE + WHOLE + HEADER + WHOLE)).hasSize(3);
    TraceFormatException other = problem(WHOLE + WHOLE.replace("\"seed\":1", "\"seed\":2"));
    assertThat(other).hasMessageContaining("is of another run than what is before");
    assertThat(problem(HEADER + OPENING + WHOLE)).isNotNull();
  }

  @Test
  void aLineThatDoesNotEndIsGivenUp() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> new TraceReader(endless))
        .isInstanceOf(TraceFormatException.class)
        .hasMessage("line 1: the line is longer than 67108864 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                               | the file is empty
          ' '                              | the file is empty
          []                               | an object was expected, not []
          <html>                           | the line is no JSON, or not all of it: Unexpected cha
          {} {}                            | the line is no JSON, or not all of it: Trailing token
          {"a":1,"a":2}                    | the line is no JSON, or not all of it: Duplicate fiel
          {"kit":"1"}                      | format is missing
          {"format":1}                     | format: a text was expected, not 1
          {"format":"cinder-tck/case/1"}   | format: "cinder-tck/trace/1" was expected, not "cinde
          {"format":"cinder-tck/trace/0"}  | format: "cinder-tck/trace/1" was expected, not "cinde
          {"format":"cinder-tck/trace/2"}  | format: the file is of the newer cinder-tck/trace/2; this kit reads cinder-tck/trace/1
          {"format":"cinder-tck/trace/99999999999"} | format: the file is of the newer cinder-tck/t
          {"format":"cinder-tck/trace/1"}  | kit is missing
          """)
  void whatIsNoHeaderIsRefused(String header, String why) {
    assertThat(problem(header)).hasMessageStartingWith("line 1: " + why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "group","seed"        | "groups","seed"         | 1 | dialect: one of consistencygroup, group was expected, not "groups"
          "seed":1              | "seed":1.5              | 1 | seed: an integer was expected, not 1.5
          "seed":1              | "seed":9999999999999999999 | 1 | seed: an integer was expected, not 9999999999999999999
          "scenario":null,      | ''                      | 2 | a line that begins a scenario was expected, not {"name":"n","concurrent":false,"start":{}}
          "name":"n"            | "name":null             | 2 | name: a text was expected, not null
          "concurrent":false    | "concurrent":"no"       | 2 | concurrent: true or false was expected, not "no"
          "start":{}            | "start":[]              | 2 | start: an object was expected, not []
          "start":{}            | "start":{"sights":["SOUNDS"]} | 2 | start.sights[0]: one of VOLUMES, SNAPSHOTS, GROUPS, GROUP_SNAPSHOTS, CONTENT, ALL_OBJECTS was expected, not "SOUNDS"
          "start":{}            | "start":{"strangers":{}} | 2 | start.strangers: a list was expected, not {}
          "index":0             | "index":3000000000      | 3 | observation.index: an integer was expected, not 3000000000
          "index":0,            | ''                      | 3 | observation.index is missing
          create-volume         | create-pool             | 3 | observation.command.do: a command was expected, not "create-pool"
          "size":1              | "size":"1"              | 3 | observation.command.size: an integer was expected, not "1"
          "group":null,"size"   | "size"                  | 3 | observation.command.group is missing
          "kind":"GROUP"        | "kind":"group"          | 3 | observation.before.set.g.kind: one of GROUP, GROUP_SNAPSHOT, VOLUME, SNAPSHOT was expected, not "group"
          "kind":"GROUP",       | ''                      | 3 | observation.before.set.g.kind is missing
          "deleted":false}      | "deleted":{"$set":[]}}  | 3 | observation.before.set.g.set.deleted: a value was expected: unknown tag $set
          "before":{            | "before":{"gone":["x"], | 3 | observation.before.gone[0]: something that was there was expected, not "x"
          "before":{            | "before":{"order":[],   | 3 | observation.before.order: a list of all 1 that are there was expected, not []
          "before":{            | "before":{"order":["x"], | 3 | observation.before.order[0]: something that is there was expected, not "x"
          "like":"g"            | "like":"x"              | 3 | observation.call.arguments.volume.rows[0].like: the id of a row of the database before the call was expected, not "x"
          "rows":[{             | "rows":{"a":{           | 3 | the line is no JSON, or not all of it: Unexpected close marker ']': expected '}'
          "returned":null       | "answered":null         | 3 | observation.said: one of returned, raised, timedOut, died was expected, not {"answered":null}
          "returned":null       | "timedOut":"5s"         | 3 | observation.said.timedOut: a duration such as "PT30S" was expected, not "5s"
          "returned":null       | "raised":{"type":"E"}   | 3 | observation.said.raised.ancestry is missing
          "sizeGiB":1,          | ''                      | 3 | observation.heldBefore.volumes.set.v.sizeGiB is missing
          "group":null,"content":[] | "group":null,"content":[1] | 3 | observation.heldBefore.volumes.set.v.content[0]: an object was expected, not 1
          "fault":"busy"        | "fault":"lazy"          | 3 | observation.requests[0].fault: one of refused, busy,
          "tampered":true       | "tampered":1            | 3 | observation.tampered: true or false was expected, not 1
          "end":{}              | "ends":{}               | 4 | an observation or the end of the scenario that begins in line 2 was expected, not {"ends":{}}
          "end":{}              | "scenario":{}           | 4 | a scenario begins within the scenario that begins in line 2
          "end":{}              | "end":{},"expected":[2] | 4 | expected[0]: an object was expected, not 2
          """)
  void whatIsWrongIsToldInOneSentence(String right, String wrong, long line, String why) {
    assertThat(WHOLE).contains(right);
    TraceFormatException problem = problem(WHOLE.replace(right, wrong));
    assertThat(problem).hasMessageStartingWith("line " + line + ": " + why);
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  void whatIsWrongIsShownInShort() {
    String longText = "\"concurrent\":\"" + "x".repeat(1_000_000) + "\"";
    assertThat(problem(WHOLE.replace("\"concurrent\":false", longText)).getMessage())
        .endsWith("xxx…")
        .hasSizeLessThan(200);
  }

  @Test
  void wrongBytesAreFoundOnTheirLine() {
    byte[] bytes = (HEADER + OPENING + "x" + OBSERVATION).getBytes(StandardCharsets.US_ASCII);
    bytes[HEADER.length() + OPENING.length()] = (byte) 0xff;
    assertThatThrownBy(
            () -> {
              try (TraceReader reader = new TraceReader(new ByteArrayInputStream(bytes))) {
                reader.forEach(unused -> {});
              }
            })
        .isInstanceOf(TraceFormatException.class)
        .hasMessage("line 3: the line is not in UTF-8");
  }

  @Test
  void whatIsReadIsUtf8() {
    String file = WHOLE.replace("\"name\":\"n\"", "\"name\":\"\u4e2d\ud83d\udcbe\"");
    assertThat(TraceFiles.read(file).get(0).name()).isEqualTo("\u4e2d\ud83d\udcbe");
  }

  @Test
  void whereverAFileIsCutShortAllBeforeItIsHandedOver() {
    String file = WHOLE + OPENING + OBSERVATION + END;
    for (int length = WHOLE.length() + 1; length < file.length() - 1; length++) {
      String cut = file.substring(0, length);
      List<RecordedTrace> read = new ArrayList<>();
      TraceFormatException problem =
          catchThrowableOfType(TraceFormatException.class, () -> TraceFiles.read(cut, read::add));
      assertThat(problem.line()).as(cut).isEqualTo(cut.lines().count());
      assertThat(read).as(cut).hasSize(1);
    }
  }

  @Test
  void anEndThatIsMissingIsToldWithItsBeginning() {
    assertThat(problem(WHOLE + OPENING + OBSERVATION))
        .hasMessage("line 6: the file ends within the scenario that begins in line 5");
  }

  @Test
  void closingTheReaderClosesWhatItReads() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(WHOLE.getBytes(StandardCharsets.US_ASCII)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    try (TraceReader reader = new TraceReader(in)) {
      assertThat(reader.next()).isPresent();
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }
}
