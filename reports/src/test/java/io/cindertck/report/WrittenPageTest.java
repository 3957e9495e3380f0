package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page stays small whatever a driver says, and what is cut there is whole beside it. */
final class WrittenPageTest {
  private static final String CLAUSE = "delete-group.partial-failure-told";
  private static final int MEGABYTE = 1_000_000;

  /** Controls and marks take the most room when they are shown. */
  private static final String ENDLESS = "<\u0007\"\u202e".repeat(100_000);

  @TempDir private Path dir;

  private static Result with(Counterexample found) {
    Result small = Samples.small(Conformance.NON_CONFORMANT);
    return small.with(
        small.clauses().stream()
            .map(clause -> clause.verdict() == Verdict.FAILED ? with(clause, found) : clause)
            .toList());
  }

  private static ClauseResult with(ClauseResult clause, Counterexample found) {
    return ClauseBuilder.like(clause)
        .verdict(Verdict.FAILED, null)
        .counts(clause.judged(), Math.min(1, clause.judged()))
        .found(found)
        .build();
  }

  private static Counterexample endless(int calls) {
    List<String> steps = IntStream.range(0, calls).mapToObj(i -> "step " + ENDLESS).toList();
    Evidence.Event event = new Evidence.Event(ENDLESS, false, null, ENDLESS);
    return new Counterexample(
        JsonNodeFactory.instance.objectNode().put("name", ENDLESS),
        steps,
        calls,
        ENDLESS,
        ENDLESS,
        ENDLESS,
        JsonNodeFactory.instance.arrayNode().add(ENDLESS).add(ENDLESS),
        ENDLESS,
        calls,
        steps,
        true,
        true,
        "replay",
        new Evidence(
            IntStream.range(0, calls)
                .mapToObj(
                    i ->
                        new Evidence.Call(
                            i,
                            ENDLESS,
                            ENDLESS,
                            List.of(event, event),
                            ENDLESS,
                            Evidence.Ending.RETURNED,
                            ENDLESS,
                            i == calls - 1))
                .toList(),
            List.of(new Evidence.Account(ENDLESS, ENDLESS, ENDLESS, ENDLESS, false)),
            new Evidence.Source("python", "cases/x.py", ENDLESS)));
  }

  @Test
  void whatIsShortIsOnThePageAlone() throws IOException {
    assertThat(Reports.write(dir, Samples.nonConformant()))
        .containsExactly("conformance.json", "index.html");
    assertThat(dir.resolve("evidence")).doesNotExist();
  }

  @Test
  void whatIsCutIsWholeBesideThePageThatNamesIt() throws IOException {
    Counterexample found = endless(3);
    Reports.write(dir, with(found));

    String reply = "evidence/" + CLAUSE + "-reply.json";
    String rest = "evidence/" + CLAUSE + "-case.json";
    assertThat(dir.resolve("index.html")).content().contains("see " + rest, reply);
    JsonMapper json = new JsonMapper();
    assertThat(json.readTree(dir.resolve(reply).toFile())).isEqualTo(found.reply());
    assertThat(json.readTree(dir.resolve("evidence/" + CLAUSE + "-scenario.json").toFile()))
        .isEqualTo(found.scenario());
    JsonNode words = json.readTree(dir.resolve(rest).toFile());
    assertThat(words.path("said").asText()).isEqualTo(ENDLESS);
    assertThat(words.path("evidence").path("calls")).hasSize(3);
    assertThat(words.has("reply")).isFalse();
  }

  @Test
  void thePageIsSmallThoughEveryClauseHasEndlessEvidence() throws IOException {
    Counterexample found = endless(2);
    Result all = Samples.nonConformant();
    Result endless = all.with(all.clauses().stream().map(each -> with(each, found)).toList());

    Map<String, Content> files = WrittenPage.files(endless);
    Path page = dir.resolve("page");
    try (var out = Files.newOutputStream(page)) {
      requireNonNull(files.get("index.html")).writeTo(out);
    }
    assertThat(Files.size(page)).isLessThan(3 * MEGABYTE);
    assertThat(files).hasSize(1 + 3 * all.clauses().size());
  }

  @Test
  void ofManyCallsTheFirstAreShownAndTheOneThatMatters() {
    List<Evidence.Call> calls =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new Evidence.Call(
                        i, "m" + i, "", List.of(), "", Evidence.Ending.RETURNED, "", i == 700))
            .toList();
    Counterexample few = endless(1);
    Counterexample found =
        new Counterexample(
            few.scenario(),
            few.steps(),
            1,
            "",
            "",
            "",
            few.reply(),
            "",
            1_000,
            List.of(),
            true,
            true,
            null,
            new Evidence(calls, List.of(), null));

    Result page = Shortened.of(with(found), new PageBounds(100, 100, 100, 10)).result();
    Counterexample shown = requireNonNull(page.clauses().get(1).counterexample());
    Evidence cut = requireNonNull(shown.evidence());

    assertThat(cut.calls().stream().map(Evidence.Call::method))
        .containsExactly("m0", "m1", "m2", "m3", "m4", "…", "m696", "m697", "m698", "m699", "m700");
    assertThat(cut.calls().get(5).answer())
        .isEqualTo("… and 990 more calls, see evidence/" + CLAUSE + "-case.json");
  }

  @Test
  void theBeginningOfATreeIsATree() throws IOException {
    JsonNode tree = JsonNodeFactory.instance.objectNode().put("a", "x".repeat(500)).put("b", 1);

    assertThat(CutTree.of(tree, 1_000, "f")).isEmpty();
    assertThat(CutTree.of(tree, 100, "f"))
        .hasValueSatisfying(
            cut -> {
              assertThat(cut.get(0).asText()).isEqualTo("cut short here; all of it is in f");
              assertThat(cut.get(1).path("a").asText()).startsWith("xxx").hasSizeLessThan(150);
              assertThat(cut.get(1).path("…").asText()).isEqualTo("… and 1 more");
            });
  }

  @Test
  void whatIsWrittenLineByLineIsWhatIsWrittenAtOnce() throws IOException {
    JsonNode hostile =
        JsonNodeFactory.instance
            .objectNode()
            .put(Hostile.TEXT, "e\u0301\u0301\u0301\u0301\u0301")
            .put("\ud83d\ude00", "\ud83d");
    Path file = dir.resolve("x");
    try (var out = Files.newOutputStream(file)) {
      ResultJson.pretty(hostile, out);
    }
    assertThat(Files.readAllBytes(file))
        .isEqualTo((ResultJson.pretty(hostile) + "\n").getBytes(UTF_8));
  }

  @Test
  void whatIsNotAsItWouldBeWrittenIsNamed() throws IOException {
    Result result = with(endless(2));
    Reports.write(dir, result);
    assertThat(Reports.notAs(dir, Reports.page(result))).isEmpty();
    Files.writeString(dir.resolve("index.html"), "x");
    Files.delete(dir.resolve("evidence/" + CLAUSE + "-reply.json"));
    assertThat(Reports.notAs(dir, Reports.page(result)))
        .containsExactly("index.html", "evidence/" + CLAUSE + "-reply.json");
    try (Stream<Path> files = Files.list(dir.resolve("evidence"))) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder(CLAUSE + "-case.json", CLAUSE + "-scenario.json");
    }
  }
}
