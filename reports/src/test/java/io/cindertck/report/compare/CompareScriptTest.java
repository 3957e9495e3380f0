package io.cindertck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import io.cindertck.report.ResultBuilder;
import io.cindertck.report.ResultFile;
import io.cindertck.report.SampleResults;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script and {@link Comparison} say the same, and the script bears any JSON. */
final class CompareScriptTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static CompareScript script;

  @TempDir Path dir;

  @BeforeAll
  static void load() {
    script = new CompareScript();
  }

  @AfterAll
  static void unload() {
    script.close();
  }

  @Test
  void saysWhatTheComparisonSays() throws IOException {
    RandomResults results = new RandomResults(8713);
    for (int i = 0; i < 20; i++) {
      Result earlier = results.next();
      Result later = i % 10 == 0 ? earlier : results.next();
      ReadResult before = read(earlier);
      ReadResult after = read(later);
      Comparison expected = Comparison.of(before, after);

      JsonNode said = JSON.readTree(script.compare(text(earlier), text(later)));

      assertThat(said.path("verdicts"))
          .extracting(JsonNode::asText)
          .containsExactly(before.result().verdict().id(), after.result().verdict().id());
      assertThat(compared(said)).as("pair %d", i).isEqualTo(common(expected));
    }
  }

  @Test
  void readsAsMuchOfAResultThatIsCutShortAsTheCommandDoes() throws IOException {
    RandomResults results = new RandomResults(77);
    Result later = results.next();
    byte[] whole = Files.readAllBytes(ResultFile.write(dir, results.next()));
    String now = text(later);
    // Before that there is no format, and nothing shows that it was a result.
    for (int length = 60; length < whole.length; length += 1 + whole.length / 40) {
      byte[] cut = Arrays.copyOf(whole, length);
      Path file = Files.write(dir.resolve("cut.json"), cut);
      ReadResult earlier = ResultFile.readLeniently(file);

      JsonNode said = JSON.readTree(script.compare(new String(cut, StandardCharsets.UTF_8), now));

      JsonNode expected = common(Comparison.of(earlier, read(later)));
      assertThat(said.path("verdicts").path(0).asText()).isEqualTo(earlier.result().verdict().id());
      assertThat(compared(said)).as("%d bytes", length).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void believesNoVerdictThatTheClausesDoNotBearOut(Verdict verdict) throws IOException {
    List<ClauseResult> clauses =
        Stream.of("reply.arity", "delete-group.held")
            .map(id -> RandomResults.clause(id, Level.MUST, verdict, null))
            .toList();
    String result = text(new RandomResults(5).result(clauses, Conformance.CONFORMANT));
    Path file = Files.writeString(dir.resolve("earlier.json"), result);
    ReadResult earlier = ResultFile.readLeniently(file);
    Result later = new RandomResults(6).next();

    JsonNode said = JSON.readTree(script.compare(result, text(later)));

    assertThat(said.path("verdicts").path(0).asText())
        .isEqualTo(earlier.result().verdict().id())
        .isEqualTo(
            switch (verdict) {
              case PASSED, WAIVED -> "conformant";
              case FAILED -> "non-conformant";
              default -> "incomplete";
            });
    assertThat(compared(said)).isEqualTo(common(Comparison.of(earlier, read(later))));
  }

  @ParameterizedTest
  @EnumSource(WaiverResult.State.class)
  void believesNoVerdictThatAWaiverDoesNotBearOut(WaiverResult.State state) throws IOException {
    WaiverResult waiver =
        new WaiverResult("reply.arity", null, "any run", "why", null, "acme", "2027-01-31", state);

    assertThat(verdictOn(new Terms(null, List.of(), List.of(waiver), List.of(), null)))
        .isEqualTo(state.isHarmless() ? "conformant" : "incomplete");
  }

  @ParameterizedTest
  @CsvSource({
    "true, WORKS, conformant",
    "true, FAILS, incomplete",
    "true, MISSING, incomplete",
    "true, UNKNOWN, incomplete",
    "false, FAILS, conformant",
    ", MISSING, conformant",
  })
  void believesNoVerdictThatAClaimDoesNotBearOut(
      @Nullable Boolean claimed, CapabilityResult.Found found, String verdict) throws IOException {
    CapabilityResult capability = new CapabilityResult("update-group", claimed, found, null);

    assertThat(verdictOn(new Terms(null, List.of(capability), List.of(), List.of(), null)))
        .isEqualTo(verdict);
  }

  @Test
  void believesNoVerdictOfARunThatWasCutShort() throws IOException {
    List<String> notReached = List.of("drawn scenarios: 1 of 2 not played");

    assertThat(verdictOn(new Terms(null, List.of(), List.of(), notReached, null)))
        .isEqualTo("incomplete");
  }

  /** What becomes of an earlier result that says conformant, by the script as by the command. */
  private String verdictOn(Terms terms) throws IOException {
    ClauseResult waived = RandomResults.clause("reply.arity", Level.MUST, Verdict.WAIVED, null);
    Result result =
        ResultBuilder.like(new RandomResults(5).result(List.of(waived), Conformance.CONFORMANT))
            .terms(terms)
            .build();
    ReadResult earlier = read(result);
    Result later = new RandomResults(6).next();

    JsonNode said = JSON.readTree(script.compare(text(result), text(later)));

    String verdict = said.path("verdicts").path(0).asText();
    assertThat(verdict).isEqualTo(earlier.result().verdict().id());
    assertThat(compared(said)).isEqualTo(common(Comparison.of(earlier, read(later))));
    return verdict;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "{\"waivers\": [], \"capabilities\": 7}",
        "{\"waivers\": [{\"state\": \"forgiven\"}], \"capabilities\": []}",
        "{\"waivers\": [null], \"capabilities\": []}",
        "{\"waivers\": [], \"capabilities\": [], \"notReached\": 7}"
      })
  void believesNoVerdictOnTermsThatCannotBeRead(String terms) throws IOException {
    Result sound = SampleResults.small(Conformance.CONFORMANT);
    ObjectNode odd = (ObjectNode) JSON.readTree(text(sound));
    odd.set("terms", JSON.readTree(terms));

    JsonNode said = JSON.readTree(script.compare(odd.toString(), text(sound)));

    assertThat(said.path("verdicts"))
        .extracting(JsonNode::asText)
        .containsExactly("incomplete", "conformant");
    Path file = Files.writeString(dir.resolve("odd.json"), odd.toString());
    assertThat(ResultFile.readLeniently(file).result().verdict()).isEqualTo(Conformance.INCOMPLETE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"verdict\": \"conformant\"} {|something follows the end of the result, and is left out",
        "\"verdict\": \"conformant\"} x|something follows the end of the result, and is left out",
        "\"verdict\": tru}|the result file is broken after 'clauses'",
        "\"kit\": {\"version\" \"1\"}, \"more\": 1}|the result file is broken after 'clauses'",
        "\"run\": {\"seed\": 1|the result file is cut short after 'clauses'",
        "\"notes\": [\"a\", \"b\\|the result file is cut short after item 1 of 'notes'"
      })
  void saysWhereAResultEnds(String rest, String trouble) throws IOException {
    String earlier = "{\"format\": \"cinder-tck/conformance/1\", \"clauses\": [], " + rest;

    JsonNode said = JSON.readTree(script.compare(earlier, text(new RandomResults(1).next())));

    assertThat(said.path("notes"))
        .extracting(JsonNode::asText)
        .contains("The earlier result: " + trouble + ".");
  }

  @Test
  void isContentWithWhatThePageHas() throws IOException {
    Result earlier = new RandomResults(1).next();
    Result later = new RandomResults(2).next();
    ObjectNode reduced = (ObjectNode) JSON.readTree(text(later));
    reduced.retain("format", "kit", "contract", "verdict", "driver", "run", "clauses", "terms");
    for (JsonNode clause : reduced.path("clauses")) {
      ((ObjectNode) clause).retain("id", "level", "verdict", "counterexample");
      if (clause.path("counterexample") instanceof ObjectNode found) {
        found.retain("reproduced", "calls", "why");
      }
    }

    JsonNode said = JSON.readTree(script.compare(text(earlier), reduced.toString()));

    JsonNode whole = JSON.readTree(script.compare(text(earlier), text(later)));
    assertThat(said.path("headline")).isEqualTo(whole.path("headline"));
    assertThat(said.path("groups")).isEqualTo(whole.path("groups"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "\"text\"",
        "[]",
        "{}",
        "{\"format\": 1}",
        "{\"format\": \"cinder-tck/case/1\"}",
        "{\"format\": \"cinder-tck/conformance/1\"}",
        "{\"format\": \"cinder-tck/conformance/1\", \"clauses\": {\"length\": 3}}",
        "{\"__proto__\": {\"format\": \"cinder-tck/conformance/1\", \"clauses\": []}}"
      })
  void saysInOneLineThatItIsNoResult(String earlier) throws IOException {
    JsonNode said = JSON.readTree(script.compare(earlier, text(new RandomResults(1).next())));

    assertThat(said.fieldNames()).toIterable().containsExactly("error");
    assertThat(said.path("error").asText())
        .startsWith("The earlier result cannot be read: it has no ")
        .doesNotContain("\n");
  }

  @Test
  void refusesMoreClausesThanThereCanBe() throws IOException {
    String many =
        "{\"format\": \"cinder-tck/conformance/1\", \"clauses\": [" + "1,".repeat(20_000) + "1]}";

    String said = script.compare(many, text(new RandomResults(1).next()));

    assertThat(said).contains("it has 20,001 clauses");
  }

  @Test
  void saysWhatItCouldNotRead() throws IOException {
    String odd =
        """
        {"format": "cinder-tck/conformance/2", "kit": {"version": "0.9\\u202e"}, "verdict": "green",
         "clauses": [null, 1, [], {}, {"id": "__proto__"}, {"id": "<b>"}, {"id": "reply.arity"},
          {"id": "reply.arity", "verdict": "failed"}, {"id": "constructor", "verdict": "constructor"}]}
        """;

    JsonNode said = JSON.readTree(script.compare(odd, odd));

    assertThat(said.path("groups")).isEmpty();
    assertThat(said.path("notes"))
        .extracting(JsonNode::asText)
        .containsSubsequence(
            "The earlier result: made by a newer kit, 0.9[U+202E], in format 2, where this one knows 1:"
                + " what it does not know is left out.",
            "The earlier result: 7 clauses could not be read.",
            "The earlier result: 2 verdicts not known here, read as not observed.")
        .contains(
            "The later result is incomplete: a regression may be hidden by what it did not judge.");
  }

  @Test
  void neverThrows() throws IOException {
    Random random = new Random(4);
    RandomResults results = new RandomResults(4);
    for (int i = 0; i < 20; i++) {
      JsonNode earlier = JSON.readTree(text(results.next()));
      for (int spoilt = 0; spoilt < 12; spoilt++) {
        spoil(earlier, random);
      }
      String current = text(results.next());

      JsonNode said = JSON.readTree(script.compare(earlier.toString(), current));

      assertThat(said.has("error") || said.path("groups").isArray()).isTrue();
      assertThat(JSON.readTree(script.compare(current, earlier.toString()))).isNotEmpty();
    }
  }

  private static void spoil(JsonNode tree, Random random) {
    List<JsonNode> all = new ArrayList<>();
    collect(tree, all);
    JsonNode at = all.get(random.nextInt(all.size()));
    JsonNode junk =
        switch (random.nextInt(6)) {
          case 0 -> JSON.nullNode();
          case 1 -> JSON.createObjectNode().put("__proto__", 1);
          case 2 -> JSON.createArrayNode().add(1);
          case 3 -> new TextNode(RandomResults.HOSTILE);
          case 4 -> JSON.getNodeFactory().booleanNode(true);
          default -> JSON.getNodeFactory().numberNode(-1e300);
        };
    if (at instanceof ObjectNode members && !members.isEmpty()) {
      List<String> names = new ArrayList<>();
      members.fieldNames().forEachRemaining(names::add);
      members.set(names.get(random.nextInt(names.size())), junk);
    }
    if (at instanceof ArrayNode items && !items.isEmpty()) {
      items.set(random.nextInt(items.size()), junk);
    }
  }

  private static void collect(JsonNode tree, List<JsonNode> all) {
    all.add(tree);
    tree.forEach(child -> collect(child, all));
  }

  /** But for the verdicts, which a comparison leaves to the results. */
  private static JsonNode compared(JsonNode said) {
    ((ObjectNode) said).remove("verdicts");
    return said;
  }

  /** What both have. */
  private static JsonNode common(Comparison comparison) {
    ObjectNode tree = (ObjectNode) JSON.valueToTree(comparison);
    tree.remove("whole");
    for (JsonNode group : tree.path("groups")) {
      String kind = Kind.valueOf(group.path("kind").asText()).id();
      ((ObjectNode) group).put("kind", kind);
    }
    return tree;
  }

  private ReadResult read(Result result) throws IOException {
    return ResultFile.readLeniently(ResultFile.write(dir, result));
  }

  private String text(Result result) throws IOException {
    return Files.readString(ResultFile.write(dir, result));
  }
}
