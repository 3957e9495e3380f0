package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Held.Sight;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.reference.ReferenceDriver;
import io.cindertck.report.Place;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.Troubles;
import io.cindertck.report.Terms.Shards;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of shards that are all there, and of those that are not. */
class ShardMergeTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String CLAUSES = "create-group.*";

  @TempDir private static Path folder = Path.of("");
  private static List<Path> right = List.of();
  private static List<Path> wrong = List.of();

  @BeforeAll
  static void play() throws IOException {
    right = runs(() -> Targets.reference(Dialect.GROUP)).write(3, folder.resolve("right"));
    FaultyDriver faulty =
        FaultyDrivers.all().stream()
            .filter(driver -> driver.clause().equals("create-group.held"))
            .findFirst()
            .orElseThrow();
    wrong = runs(faulty::open).write(3, folder.resolve("wrong"));
  }

  private static ShardedRuns runs(java.util.function.Supplier<Target> targets) {
    return new ShardedRuns(targets, Dialect.GROUP, 3, 8, CLAUSES);
  }

  private static Result merge(Path... dirs) throws IOException {
    return ShardMerge.of(List.of(dirs), CheckRequest.REPORT).result();
  }

  /** The report of a shard as it would be with something else in it. */
  private static Path altered(Path dir, Path to, Consumer<ObjectNode> change) throws IOException {
    File file = dir.resolve(ResultFile.NAME).toFile();
    ObjectNode json = (ObjectNode) MAPPER.readTree(file);
    change.accept(json);
    Files.createDirectories(to);
    MAPPER.writeValue(to.resolve(ResultFile.NAME).toFile(), json);
    return to;
  }

  private static ObjectNode at(JsonNode json, String pointer) {
    return (ObjectNode) json.at(pointer);
  }

  @Test
  void allOfThemAreTheCampaignInWhateverOrder() throws IOException {
    Result result = merge(right.get(0), right.get(1), right.get(2));
    assertThat(result.verdict()).isEqualTo(Conformance.CONFORMANT);
    assertThat(Objects.requireNonNull(result.terms()).shards()).isNull();
    assertThat(merge(right.get(2), right.get(0), right.get(1))).isEqualTo(result);
  }

  @Test
  void aShardByItselfIsIncomplete() throws IOException {
    Result result = ResultFile.read(right.get(1));
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons())
        .last()
        .asString()
        .isEqualTo(
            "this is shard 2 of 3: 'cinder-tck report merge' joins them, and has the verdict");
  }

  @Test
  void oneThatIsMissingIsNamed() throws IOException {
    Result result = merge(right.get(2), right.get(0));
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons()).contains("shard 2 of 3 is missing");
    assertThat(Objects.requireNonNull(result.terms()).shards())
        .isEqualTo(new Shards(3, List.of(1, 3), null));
    assertThat(merge(right.get(0), right.get(2))).isEqualTo(result);
    assertThat(merge(right.get(1)).reasons()).contains("shards 1, 3 of 3 are missing");
  }

  @Test
  void oneThatIsThereTwiceIsNamedAndCountedOnce(@TempDir Path dir) throws IOException {
    Path again = altered(right.get(1), dir.resolve("again"), json -> {});
    Result result = merge(again, right.get(0), right.get(1), right.get(2));
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons())
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .startsWith("shard 2 of 3 is there 2 times")
                    .contains(again.toString(), right.get(1).toString()));
    assertThat(result.run().scenarios())
        .isEqualTo(merge(right.get(0), right.get(1), right.get(2)).run().scenarios());
    assertThat(merge(right.get(2), right.get(1), right.get(0), again)).isEqualTo(result);
  }

  @Test
  void oneThatHasNotEndedIsNamed(@TempDir Path dir) throws IOException {
    isIncomplete(
        dir,
        json -> at(json, "/terms/shards").putNull("part"),
        "shard 2 of 3 has not ended: " + dir);
    assertThatThrownBy(() -> merge(dir))
        .isInstanceOf(ShardException.class)
        .hasMessage("none of the shards has ended: " + dir);
  }

  @Test
  void oneThatHasNothingIsNamed(@TempDir Path dir) throws IOException {
    Result result = merge(right.get(0), dir, right.get(2));
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons())
        .contains("there is no result in " + dir, "shard 2 of 3 is missing");
  }

  @Test
  void aViolationCountsWhateverIsMissing() throws IOException {
    assertThat(merge(wrong.get(0), wrong.get(1)).verdict()).isEqualTo(Conformance.NON_CONFORMANT);
  }

  @Test
  void eachThatWasCutShortIsNamed(@TempDir Path dir) throws IOException {
    Path slow = cutShort(right.get(0), dir.resolve("1"), "cutShort", "the budget ran out");
    Path asked = cutShort(right.get(1), dir.resolve("2"), "cutShort", "it was asked to");
    Path dead = cutShort(right.get(2), dir.resolve("3"), "stopped", "the driver is gone");
    Result result = merge(asked, dead, slow);
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons())
        .containsSubsequence(
            "the run was cut short: shard 3 of 3: the driver is gone",
            "the run was cut short: shard 1 of 3: the budget ran out",
            "the run was cut short: shard 2 of 3: it was asked to");
  }

  private static Path cutShort(Path shard, Path to, String how, String why) throws IOException {
    return altered(shard, to, json -> at(json, "/terms/shards/part/troubles").put(how, why));
  }

  @Test
  void thoseOfDifferentCampaignsAreRefused(@TempDir Path dir) throws IOException {
    Path seed = altered(right.get(1), dir.resolve("a"), json -> at(json, "/run").put("seed", 9));
    refused(seed, "--seed is 8 in %s, and 9 in %s");
    Path kit =
        altered(right.get(1), dir.resolve("b"), json -> at(json, "/kit").put("version", "x"));
    refused(kit, "kit is " + KitVersion.VERSION + " in %s, and x in %s");
    Path contract =
        altered(right.get(1), dir.resolve("c"), json -> at(json, "/contract").put("version", "0"));
    refused(contract, "contract is 1 in %s, and 0 in %s");
    Path tries = altered(right.get(1), dir.resolve("d"), json -> at(json, "/run").put("tries", 4));
    refused(tries, "--tries is 3 in %s, and 4 in %s");
    Path fast =
        altered(
            right.get(1),
            dir.resolve("e"),
            json -> at(json, "/terms/shards/part/settings").put("--fail-fast", "yes"));
    refused(fast, "--fail-fast is no in %s, and yes in %s");
    Path mode = with("--option mode", "b", dir.resolve("g"));
    refused(mode, "--option mode is not given in %s, and b in %s");
    Path build = with("digest of the driver", "9f86d081884c7d65", dir.resolve("h"));
    refused(build, "digest of the driver is nothing in %s, and 9f86d081884c7d65 in %s");
    Path count =
        altered(
            right.get(1),
            dir.resolve("f"),
            json -> ((ObjectNode) json.at("/terms/shards")).put("count", 4));
    refused(count, "number of shards is 3 in %s, and 4 in %s");
    assertThatThrownBy(() -> merge(right.get(0), wrong.get(1)))
        .isInstanceOf(ShardException.class)
        .hasMessageContaining("driver is reference in " + right.get(0));
  }

  private static Path with(String setting, String value, Path dir) throws IOException {
    return altered(
        right.get(1), dir, json -> at(json, "/terms/shards/part/settings").put(setting, value));
  }

  private static void refused(Path other, String difference) {
    assertThatThrownBy(() -> merge(other, right.get(0), right.get(2)))
        .isInstanceOf(ShardException.class)
        .hasMessage("these are not of one campaign: " + difference.formatted(right.get(0), other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java:acme.Driver | no class of it could be read",
        "container:acme,java:acme.Driver | no class of it could be read",
        "python:acme:Driver | its module is on Python's own path, and not on --python-path",
      })
  void buildsThatCouldNotBeComparedAreNoted(String locator, String why, @TempDir Path dir)
      throws IOException {
    List<Path> unknown = new ArrayList<>();
    for (Path shard : right) {
      unknown.add(
          altered(
              shard,
              dir.resolve(shard.getFileName()),
              json -> at(json, "/driver").put("locator", locator)));
    }
    assertThat(ShardMerge.of(unknown, CheckRequest.REPORT).result().notes())
        .contains("the builds of the driver were not compared: " + why);
    assertThat(merge(right.get(0), right.get(1), right.get(2)).notes())
        .noneMatch(note -> note.contains("builds"));
  }

  /** Which faults are whose is counted by the requests. */
  @Test
  void whereShardsSawDifferentRequestsFaultsMayBeMissing(@TempDir Path dir) throws IOException {
    isIncomplete(
        dir,
        json -> ((ArrayNode) json.at("/sweep/calls/0/requests")).add("login"),
        "the shards saw different requests in create-group with 0 members without a fault, so that"
            + " some faults may not have been tried");
  }

  /** Which orders are whose is counted by the requests, too. */
  @Test
  void whereShardsSawDifferentRequestsInAPairOrdersMayBeMissing(@TempDir Path dir)
      throws IOException {
    ShardedRuns runs =
        new ShardedRuns(
            ShardMergeTest::lookingTwiceAtTimes, Dialect.GROUP, 0, 8, "history.linearizable");
    assertThat(runs.whole().verdict()).isEqualTo(Conformance.CONFORMANT);
    List<Path> shards = runs.write(3, dir);
    Result result = ShardMerge.of(shards, CheckRequest.REPORT).result();
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons())
        .contains(
            "the shards saw different requests in create-group-snapshot gs with extend-volume v1"
                + " one after the other, so that some orders may not have been tried");
  }

  /** A right driver: every second snapshot of a group begins with a look at all volumes. */
  private static Target lookingTwiceAtTimes() {
    FakeArray array = FakeArray.standard();
    ConsistencyGroupDriver right = new ReferenceDriver(array.client());
    AtomicInteger snapshots = new AtomicInteger();
    ConsistencyGroupDriver driver =
        (ConsistencyGroupDriver)
            Proxy.newProxyInstance(
                ShardMergeTest.class.getClassLoader(),
                new Class<?>[] {ConsistencyGroupDriver.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("createGroupSnapshot")
                      && snapshots.incrementAndGet() % 2 == 0) {
                    array.client().listVolumes();
                  }
                  try {
                    return method.invoke(right, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new Target(
        "looking",
        JvmConnection.open(driver, Duration.ofSeconds(30)),
        new FakeArrayProbe("fake", array, Set.of(Sight.values()), true, () -> {}));
  }

  @Test
  void moreOrdersThanThereAreAreRefused(@TempDir Path dir) throws IOException {
    Path more = altered(right.get(1), dir, json -> at(json, "/sweep").put("orders", 5));
    assertThatThrownBy(() -> merge(right.get(0), more, right.get(2)))
        .isInstanceOf(ShardException.class)
        .hasMessage(
            "the shards hand over that they played 5 orders of pairs of calls, and that there are"
                + " 0");
  }

  /** What was changed in one of all shards is told of the whole. */
  private static void isIncomplete(Path dir, Consumer<ObjectNode> change, String reason)
      throws IOException {
    Result result = merge(right.get(0), altered(right.get(1), dir, change), right.get(2));
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(result.reasons()).contains(reason);
  }

  @Test
  void whatIsNoShardIsRefused(@TempDir Path dir) throws IOException {
    Path whole = dir.resolve("whole");
    ResultFile.write(whole, runs(() -> Targets.reference(Dialect.GROUP)).whole());
    assertThatThrownBy(() -> merge(right.get(0), whole))
        .hasMessage(whole + " is the result of a whole campaign, and of no shard");
    Path merged = dir.resolve("merged");
    ResultFile.write(merged, merge(right.get(0), right.get(2)));
    assertThatThrownBy(() -> merge(right.get(0), merged))
        .hasMessage(
            merged + " is the result of a merge; give the reports of the shards themselves");
  }

  /** What kept it from being whole cannot be left out of what it hands over. */
  @Test
  void aShardThatContradictsItsOwnReasonsIsRefused(@TempDir Path dir) throws IOException {
    Noted noted = new Noted(new Place(1, 2), "it broke");
    Troubles all = new Troubles("gone", "it was asked to", 1, noted, 1, noted, false, false);
    Hindrances hindrances = new Hindrances();
    hindrances.add(UnaryOperator.identity(), all);
    List<String> reasons = new ArrayList<>(hindrances.lines());
    assertThat(reasons).hasSize(4);
    reasons.add("the run was cut short: too many calls did not come back");
    reasons.add("the run stopped at the first failure, as was asked for");
    for (String reason : reasons) {
      Path told = altered(right.get(1), dir, json -> ((ArrayNode) json.at("/reasons")).add(reason));
      assertThatThrownBy(() -> ShardReport.read(told))
          .isInstanceOf(ShardException.class)
          .hasMessage(dir + " does not hand over what its own result says: " + reason);
    }
    Path honest =
        altered(
            right.get(1),
            dir,
            json -> {
              reasons.forEach(((ArrayNode) json.at("/reasons"))::add);
              ObjectNode part = at(json, "/terms/shards/part");
              part.set("troubles", MAPPER.valueToTree(all));
              at(part, "/troubles").put("tooSlow", true).put("failedFast", true);
            });
    assertThat(ShardReport.read(honest).counted().troubles().array()).isEqualTo(noted);
  }

  @Test
  void aShardThatContradictsWhatItDidNotReachIsRefused(@TempDir Path dir) throws IOException {
    Path told =
        altered(
            right.get(1),
            dir,
            json ->
                ((ArrayNode) json.at("/terms/notReached"))
                    .add("drawn scenarios: 1 of 2 not played"));
    assertThatThrownBy(() -> ShardReport.read(told))
        .isInstanceOf(ShardException.class)
        .hasMessage(
            dir
                + " hands over that nothing cut it short, and its own result says what it did not"
                + " reach: drawn scenarios: 1 of 2 not played");
  }

  /** Whatever else it says, what did not reach all is not conformant. */
  @Test
  void noVerdictStandsOnWhatWasNotReached(@TempDir Path dir) throws IOException {
    Path merged = dir.resolve("merged");
    ResultFile.write(merged, merge(right.get(0), right.get(1), right.get(2)));
    Result sound = ResultFile.read(merged);
    assertThat(VerdictCheck.of(sound).wrong()).isEmpty();
    Path told =
        altered(
            merged,
            dir.resolve("told"),
            json ->
                ((ArrayNode) json.at("/terms/notReached"))
                    .add("drawn scenarios: 1 of 2 not played"));
    assertThat(VerdictCheck.of(ResultFile.read(told)).wrong())
        .containsExactly(
            "conformance.json says conformant, its clauses and what it did not reach come to"
                + " incomplete");
  }

  @Test
  void whatDoesNotFitTogetherIsRefusedInOneLine(@TempDir Path dir) throws IOException {
    Path odd =
        altered(
            right.get(1),
            dir,
            json ->
                ((ObjectNode) json.at("/terms/shards/part/operations/0")).put("latencies", "AAAA"));
    assertThatThrownBy(() -> merge(right.get(0), odd, right.get(2)))
        .isInstanceOf(ShardException.class)
        .hasMessageStartingWith("what the shards hand over does not fit together: ");
  }
}
