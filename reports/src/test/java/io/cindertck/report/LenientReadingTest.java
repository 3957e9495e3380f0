package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that are not as this kit writes them. */
final class LenientReadingTest {
  private final Path dir;

  LenientReadingTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @ParameterizedTest
  @EnumSource(Conformance.class)
  void leavesASoundResultAsItIs(Conformance verdict) throws IOException {
    Result result = Samples.small(verdict);
    ResultFile.write(dir, result);

    assertThat(ResultFile.readLeniently(dir)).isEqualTo(ReadResult.sound(result));
  }

  @Test
  void readsOneOfANewerKit() throws IOException {
    ReadResult read =
        changed(Conformance.CONFORMANT, "conformance/1", "conformance/2", "\"0.1.0\"", "\"0.9.0\"");

    assertThat(read.whole()).isFalse();
    assertThat(read.troubles())
        .containsExactly(
            "made by a newer kit, 0.9.0, in format 2, where this one knows 1: what it does not know"
                + " is left out");
    assertThat(read.result().notes()).containsExactly("this result: " + read.troubles().get(0));
    assertThat(read.result().clauses()).isEqualTo(Samples.small(Conformance.CONFORMANT).clauses());
    assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(read.result().reasons())
        .startsWith("the result file could not be read in full; the verdict in it is 'conformant'");
  }

  @Test
  void believesNoVerdictThatItsClausesDoNotBearOut() throws IOException {
    ReadResult read =
        changed(
            Conformance.NON_CONFORMANT,
            "\"verdict\" : \"non-conformant\"",
            "\"verdict\" : \"conformant\"");

    assertThat(read.whole()).isFalse();
    assertThat(read.result().verdict()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(read.troubles())
        .containsExactly(
            "it says that the driver is conformant, and its clauses do not bear that out");
    assertThat(
            changed(
                    Conformance.INCOMPLETE,
                    "\"verdict\" : \"incomplete\"",
                    "\"verdict\" : \"conformant\"")
                .result()
                .verdict())
        .isEqualTo(Conformance.INCOMPLETE);
  }

  @Test
  void refusesTimesThatNoClockShows() {
    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(
            () ->
                ResultJson.read(
                    new String(ResultJson.write(Samples.conformant()), StandardCharsets.UTF_8)
                        .replaceFirst("\"millis\" : \\d+", "\"millis\" : 9223372036854775807")
                        .getBytes(StandardCharsets.UTF_8),
                    "a"))
        .withMessageContaining("millis is 9223372036854775807");
  }

  @Test
  void readsAnUnknownVerdictAsNotObserved() throws IOException {
    ReadResult read =
        changed(
            Conformance.CONFORMANT, "\"verdict\" : \"passed\"", "\"verdict\" : \"green\\u202e\"");

    ClauseResult clause = read.result().clauses().get(0);
    assertThat(clause.verdict()).isEqualTo(Verdict.NOT_OBSERVED);
    assertThat(clause.reason()).isEqualTo("this kit does not know the verdict 'green[U+202E]'");
    assertThat(read.troubles())
        .containsExactly("reply.arity is read as not observed: " + clause.reason());
    assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
  }

  @Test
  void takesAnUnknownLevelFromTheContract() throws IOException {
    ReadResult read =
        changed(Conformance.CONFORMANT, "\"level\" : \"MUST\"", "\"level\" : \"MAY\"");

    assertThat(read.result().clauses().get(0).level()).isEqualTo(Level.MUST);
    assertThat(read.troubles())
        .containsExactly("reply.arity is read as a MUST: this kit does not know the level 'MAY'");
  }

  @Test
  void doesNotCountAgainstADriverWhatItDoesNotKnow() throws IOException {
    ReadResult read =
        changed(
            Conformance.NON_CONFORMANT,
            "delete-group.partial-failure-told\",\n      \"operation\" : \"delete-group\",\n      \"level\" : \"MUST\"",
            "delete-group.later\",\n      \"operation\" : \"delete-group\",\n      \"level\" : \"MAY\"");

    assertThat(read.result().clauses().get(1).level()).isEqualTo(Level.SHOULD);
    assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
  }

  @Test
  void marksAClauseThatItDoesNotKnow() throws IOException {
    ReadResult read = changed(Conformance.CONFORMANT, "\"reply.arity\"", "\"reply.later\"");

    assertThat(read.whole()).isTrue();
    assertThat(read.troubles())
        .containsExactly("it has 1 clause that this kit does not know: reply.later");
    assertThat(read.result().clauses().get(0).reason())
        .isEqualTo("this kit does not know the clause");
    assertThat(read.result().verdict()).isEqualTo(Conformance.CONFORMANT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dialect\" : \"consistencygroup\" | \"dialect\" : \"volumes\" | 'driver.dialect' cannot be read: 'volumes'",
        "2026-11-20T | 20 Nov | 'run.startedAt' cannot be read: '20 Nov09:41:07.250Z'",
        "\"seed\" : 8713 | \"seed\" : 0.5 | 'run.seed' cannot be read: '0.5'",
        "\"judged\" : 51 | \"judged\" : \"x\" | reply.arity has parts that cannot be read: judged",
        "\"owed\" | \"oved\" | reply.arity has parts that cannot be read: owed",
        "\"struck\" : 6 | \"struck\" : -8 | 'sweep': struck is -8",
        "\"id\" : \"reply.arity\" | \"id\" : \"a b\" | a clause has no id that can be read: 'a b'",
        "\"driver\" : { | \"pilot\" : { | 'driver' cannot be read: it is missing",
        "\"verdict\" : \"conformant\" | \"verdict\" : \"green\" | verdict: 'green' is not one of",
        "\"offered\" : true | \"offered\" : 3 | an operation cannot be read, and is left out",
      })
  void saysWhatItLeavesOut(String from, String to, String trouble) throws IOException {
    ReadResult read = changed(Conformance.CONFORMANT, from, to);

    assertThat(read.troubles()).hasSize(1).first().asString().contains(trouble);
    assertThat(read.whole()).isFalse();
    assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
  }

  @Test
  void readsTheWholeClausesOfAFileThatIsCutShort() throws IOException {
    Result result = Samples.nonConformant();
    String text = Files.readString(ResultFile.write(dir, result));
    int at = text.indexOf("\"owed\"", text.indexOf("\"record.settled\""));
    Files.writeString(dir.resolve(ResultFile.NAME), text.substring(0, at));

    ReadResult read = ResultFile.readLeniently(dir);

    int whole = read.result().clauses().size();
    assertThat(result.clauses().get(whole).id()).isEqualTo("record.settled");
    assertThat(read.result().clauses()).isEqualTo(result.clauses().subList(0, whole));
    assertThat(read.troubles())
        .containsExactly("the result file is cut short after item " + whole + " of 'clauses'");
    assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(read.result().reasons())
        .startsWith("the result file is not whole; the verdict in it is 'non-conformant'");
  }

  @Test
  void standsByAFailureThatWasReadInFull() throws IOException {
    String text = Files.readString(ResultFile.write(dir, Samples.nonConformant()));
    Files.writeString(dir.resolve(ResultFile.NAME), text.substring(0, text.indexOf("\"notes\"")));

    assertThat(ResultFile.readLeniently(dir).result().verdict())
        .isEqualTo(Conformance.NON_CONFORMANT);
  }

  @Test
  void neverMakesADoubtfulResultConformant() throws IOException {
    byte[] bytes = Files.readAllBytes(ResultFile.write(dir, Samples.small(Conformance.CONFORMANT)));
    Random random = new Random(8713);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] spoilt =
          Arrays.copyOf(bytes, i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length);
      for (int j = 0; j < i % 3 && spoilt.length > 0; j++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      try {
        ReadResult lenient = LenientReading.of(spoilt, "x");
        read++;
        assertThat(!lenient.whole() && lenient.result().verdict() == Conformance.CONFORMANT)
            .isFalse();
        assertThat(lenient.whole() || !lenient.troubles().isEmpty()).isTrue();
      } catch (MalformedResultException e) {
        assertThat(e.getMessage()).doesNotContain("\n");
      }
    }
    assertThat(read).isGreaterThan(1_000);
  }

  @Test
  void readsWhatIsCutInTheMidstOfACharacter() throws IOException {
    Result hostile = Hostile.result("ü€\uD83D\uDE00".repeat(20));
    byte[] bytes = Files.readAllBytes(ResultFile.write(dir, hostile));
    for (int end = bytes.length - 300; end < bytes.length - 200; end++) {
      ReadResult read = LenientReading.of(Arrays.copyOf(bytes, end), "x");

      assertThat(read.troubles().get(0)).startsWith("the result file is cut short after ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "{}", "{\"format\":", "{\"format\": \"cinder-tck/case/1\"}"})
  void refusesWhatWasNeverAResult(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("x.json"), text);

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.readLeniently(file))
        .withMessageContaining("x.json");
  }

  @Test
  void bearsWhatIsDeepLongAndMany() throws IOException {
    String head = "{\"format\": \"cinder-tck/conformance/1\", \"verdict\": \"conformant\", ";
    String deep = head + "\"notes\": " + "[".repeat(100_000);
    String odd =
        head + "\"clauses\": [" + "{\"id\": \"" + "a.".repeat(50_000) + "a\"},".repeat(3) + "7]}";
    String many = head + "\"clauses\": [" + "{\"id\": 3},".repeat(9_000) + "7]}";

    for (String text : new String[] {deep, odd, many}) {
      ReadResult read = LenientReading.of(text.getBytes(UTF_8), "x");

      assertThat(read.result().verdict()).isEqualTo(Conformance.INCOMPLETE);
      assertThat(read.troubles()).hasSizeBetween(1, 14);
    }
  }

  private ReadResult changed(Conformance verdict, String... fromTo) throws IOException {
    Path file = ResultFile.write(dir, Samples.small(verdict));
    String text = Files.readString(file);
    for (int i = 0; i < fromTo.length; i += 2) {
      int at = text.indexOf(fromTo[i]);
      assertThat(at).as("where '%s' is", fromTo[i]).isNotNegative();
      text = text.substring(0, at) + fromTo[i + 1] + text.substring(at + fromTo[i].length());
    }
    Files.writeString(file, text);
    return ResultFile.readLeniently(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"]}", "]", "], \"verdict\": 7}"})
  void refusesMoreClausesThanThereCanBe(String end, @TempDir Path temp) throws IOException {
    String many =
        "{\"format\": \"cinder-tck/conformance/1\", \"clauses\": [" + "{},".repeat(199_999) + "{}";
    Path file = Files.writeString(temp.resolve("conformance.json"), many + end);

    assertThatExceptionOfType(MalformedResultException.class)
        .isThrownBy(() -> ResultFile.readLeniently(file))
        .withMessage(
            file + ", at clauses: there are 200,000 items; no contract has more than 10,000");
  }
}
