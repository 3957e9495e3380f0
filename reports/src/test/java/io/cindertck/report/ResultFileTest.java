package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultFileTest {
  private final Path dir;

  ResultFileTest(@TempDir Path dir) {
    this.dir = dir;
  }

  static Stream<Result> results() {
    return Stream.of(Samples.nonConformant(), Samples.conformant(), Samples.incomplete());
  }

  @ParameterizedTest
  @MethodSource("results")
  void givesBackWhatWasWritten(Result result) throws IOException {
    Path file = ResultFile.write(dir, result);

    assertThat(ResultFile.read(file)).isEqualTo(result);
  }

  @Test
  void givesBackNumbersAndTextOfEveryKind() throws IOException {
    Counterexample found = counterexample("a\u202Eb\uD800\n\u0000ü\uD83D\uDE00");
    Result result = with(found);

    Path file = ResultFile.write(dir, result);

    assertThat(ResultFile.read(dir)).isEqualTo(result);
    assertThat(Files.readString(file)).contains("a\\u202eb\\ud800\\n\\u0000ü\uD83D\uDE00");
  }

  @Test
  void isTheSameToTheLastByte() throws IOException {
    byte[] first = Files.readAllBytes(ResultFile.write(dir, Samples.nonConformant()));
    byte[] second = Files.readAllBytes(ResultFile.write(dir, Samples.nonConformant()));

    assertThat(second).isEqualTo(first);
    assertThat(new String(first, StandardCharsets.UTF_8))
        .startsWith("{\n  \"format\" : \"cinder-tck/conformance/1\",\n  \"kit\" : {\n")
        .endsWith("}\n");
  }

  @Test
  void skipsMembersThatItDoesNotKnow() throws IOException {
    change("\"notes\"", "\"later\": {\"x\": 1},\n \"notes\"");

    assertThat(ResultFile.read(dir)).isEqualTo(small());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"non-conformant\" | \"green\" | verdict: 'green' is not one of conformant, non-conformant, incomplete",
        "\"owed\" | \"oved\" | clauses[0]: 'owed' is missing",
        "\"judged\" : 51 | \"judged\" : \"x\" | clauses[0].judged",
        "\"violated\" : 0 | \"violated\" : 99 | clauses[0]: violated is 99, out of 51",
        "\"struck\" : 8 | \"struck\" : -8 | sweep: struck is -8",
        "\"possibleOrders\" | \"orders2\" | at sweep.possibleOrders: expected long, and there is none",
        "\"capacity-exhausted\" : \"...\" | \"Capacity!\" : \"...\" | sweep.calls[0]: 'Capacity!' is not an id",
        "\"seed\" : 8713 | \"seed\" : 0.5 | run.seed",
        "\"id\" : \"reply.arity\" | \"id\" : \"a b\" | 'a b' is not an id",
        "2026-11-20T | 20 Nov | run.startedAt: ",
        "conformance/1 | conformance/2 | format: expected 'cinder-tck/conformance/1', found 'cinder-tck/conformance/2'",
        "\"kit\" : { | \"kit\" : } | line 3, column",
      })
  void saysWhatIsWrongAndWhere(String from, String to, String message) throws IOException {
    change(from, to);

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.read(dir))
        .withMessageStartingWith(dir.resolve(ResultFile.NAME) + ", at ")
        .withMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n", "io.cindertck"));
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "null", "{}", "{\"format\":"})
  void refusesWhatIsNoResultAtAll(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("x.json"), text);

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.read(file))
        .withMessageContaining("x.json");
  }

  @Test
  void saysThatItIsCutShort() throws IOException {
    Path file = ResultFile.write(dir, Samples.nonConformant());
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.read(dir))
        .withMessageMatching("\\S+, at line [0-9]+, column [0-9]+: the file ends in the midst");
  }

  @Test
  void saysThatThereIsNone() {
    assertThatIOException()
        .isThrownBy(() -> ResultFile.read(dir))
        .withMessage("there is no result at %s", dir.resolve(ResultFile.NAME));
  }

  private void change(String from, String to) throws IOException {
    Path file = ResultFile.write(dir, small());
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
  }

  private static Result small() {
    return Samples.small(Conformance.NON_CONFORMANT);
  }

  private static Result with(Counterexample found) {
    ClauseResult clause =
        Samples.clause("reply.arity", Level.MUST, "said", Verdict.FAILED, null, found);
    return small().with(List.of(clause));
  }

  private static Counterexample counterexample(String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return new Counterexample(
        json.objectNode().put("long", 1L).put("float", 1.5f).put("text", text).putNull("none"),
        List.of(text),
        0,
        text,
        text,
        text,
        json.numberNode(1L),
        text,
        1,
        List.of(text),
        true,
        true,
        text,
        null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999999999999", "1e400", "true", "[]", "\"x\""})
  void saysNothingOfHowItWasParsed(String tries) throws IOException {
    Path file = ResultFile.write(dir, Samples.small(Conformance.CONFORMANT));
    String text = Files.readString(file).replaceFirst("\"tries\" ?: [0-9]+", "\"tries\": " + tries);
    Files.writeString(file, text);

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.read(file))
        .satisfies(e -> assertThat(e.getMessage()).contains("run.tries").doesNotContain("Source"));
    assertThat(ResultFile.readLeniently(file).troubles())
        .isNotEmpty()
        .allSatisfy(trouble -> assertThat(trouble).doesNotContain("Source"));
  }
}
