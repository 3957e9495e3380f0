package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import io.cindertck.suite.right.RightDriver;
import io.cindertck.suite.right.RightDrivers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A campaign that is split in seven and merged comes to what it comes to in one piece, but for
 * times: over five seeds, each of a right and of a wrong driver. {@code -Dcinder-tck.seeds=20}
 * takes every driver and all clauses, in place of some.
 */
class ShardingTest {
  private static final int SHARDS = 7;
  private static final int SEEDS = 5;
  private static final int TRIES = 10;

  /** How much more than its part a shard may do. */
  private static final double MOST = 1.2;

  private static final boolean ALL = Integer.getInteger("cinder-tck.seeds", 1) > 1;

  /**
   * Two runs of these in one piece differ as well: the one makes requests on threads of its own, in
   * an order that nobody decides; the other asks again and again until its time is over.
   */
  private static final Set<String> UNSTEADY =
      Set.of("deletes members at a time", "copies-wait-for-space");

  private static Map<String, Supplier<Target>> drivers() {
    Map<String, Supplier<Target>> drivers = new LinkedHashMap<>();
    drivers.put("reference", () -> Targets.reference(Dialect.CONSISTENCYGROUP));
    for (RightDriver right : RightDrivers.all()) {
      drivers.put(right.toString(), right::open);
    }
    for (FaultyDriver wrong : FaultyDrivers.all()) {
      drivers.put(wrong.name(), wrong::open);
    }
    return drivers;
  }

  static Stream<Arguments> campaigns() {
    if (!ALL) {
      return Stream.of(
          Arguments.of("reference", null, 1),
          Arguments.of("says it with lists in place of tuples", "update-group.*", 2),
          Arguments.of("reference", "delete-group-snapshot.*", 3),
          Arguments.of("reference", "create-group.*", 4),
          Arguments.of("says it with lists in place of tuples", "delete-group.*", 5),
          Arguments.of("snapshot-half-deletion-swallowed", "delete-group-snapshot.*", 1),
          Arguments.of("group-refusal-swallowed", "create-group.*", 2),
          Arguments.of("half-deletion-swallowed", "delete-group.*", 3),
          Arguments.of("snapshots-one-by-one", "create-group-snapshot.*", 4),
          Arguments.of("parameter-without-default", "driver.*", 5));
    }
    List<String> names = List.copyOf(drivers().keySet());
    return names.stream().map(name -> Arguments.of(name, null, names.indexOf(name) % SEEDS + 1));
  }

  @ParameterizedTest(name = "{0}, {1}, seed {2}")
  @MethodSource("campaigns")
  void comesToTheSame(String driver, @Nullable String clauses, int seed, @TempDir Path folder)
      throws IOException {
    ShardedRuns runs = runs(driver, clauses, seed);
    List<Path> dirs = new ArrayList<>(runs.write(SHARDS, folder));
    Collections.shuffle(dirs, new Random(seed));
    Result whole = runs.whole();
    Result merged = ShardMerge.of(dirs, CheckRequest.REPORT).result();
    if (UNSTEADY.contains(driver)) {
      assertThat(verdicts(merged)).isEqualTo(verdicts(whole));
    } else {
      assertThat(ShardedRuns.withoutTimes(merged, folder.resolve("merged")))
          .isEqualTo(ShardedRuns.withoutTimes(whole, folder.resolve("whole")));
    }
    if (clauses == null) {
      isFair(dirs, whole);
    }
  }

  @Test
  void comesToTheSameOnTerms(@TempDir Path folder) throws IOException {
    ShardedRuns plain = runs("half-deletion-swallowed", "delete-group.*", 3);
    ClauseResult failed =
        plain.whole().clauses().stream()
            .filter(clause -> clause.verdict() == Verdict.FAILED)
            .findFirst()
            .orElseThrow();
    LocalDate ever = LocalDate.of(9999, 12, 31);
    List<Waiver> waivers =
        List.of(
            waiver(failed.id(), failed.signature(), ever),
            waiver(failed.id(), "no way that it fails in", ever),
            waiver("delete-group.deletes-all-members", null, LocalDate.of(2020, 1, 1)),
            waiver("delete-group.frobnicated", null, ever));
    ShardedRuns runs =
        plain.on(
            new Terms("nightly", Set.of("delete-group", "update-group"), waivers, Shard.WHOLE));
    Result whole = runs.whole();
    Result merged = ShardMerge.of(runs.write(SHARDS, folder), CheckRequest.REPORT).result();

    assertThat(merged.terms()).isEqualTo(whole.terms());
    assertThat(ShardedRuns.withoutTimes(merged, folder.resolve("merged")))
        .isEqualTo(ShardedRuns.withoutTimes(whole, folder.resolve("whole")));
    assertThat(merged.clauses()).extracting(ClauseResult::verdict).contains(Verdict.WAIVED);
    assertThat(VerdictCheck.of(merged).wrong()).isEmpty();
  }

  @Test
  void withTimeForAllOfItABudgetChangesNothing(@TempDir Path folder) throws IOException {
    ShardedRuns runs = runs("snapshots-one-by-one", "create-group-snapshot.*", 4);
    ShardedRuns bounded = runs.with(() -> new Stop(Duration.ofDays(1), () -> 0));
    List<Path> dirs = new ArrayList<>();
    Path unbounded = folder.resolve("unbounded");
    ResultFile.write(unbounded, runs.run(new Shard(3, 3)));
    for (int index = 1; index <= 2; index++) {
      Path dir = folder.resolve("bounded-" + index);
      ResultFile.write(dir, bounded.run(new Shard(index, 3)));
      dirs.add(dir);
    }
    dirs.add(unbounded);

    assertThat(
            ShardedRuns.withoutTimes(
                ShardMerge.of(dirs, CheckRequest.REPORT).result(), folder.resolve("merged")))
        .isEqualTo(ShardedRuns.withoutTimes(runs.whole(), folder.resolve("whole")));
  }

  @Test
  void whatShardsDidNotReachIsToldByTheirNames(@TempDir Path folder) throws IOException {
    ShardedRuns runs =
        runs("reference", null, 1).with(() -> new Stop(Duration.ofSeconds(10), new Ticks()));
    Result merged = ShardMerge.of(runs.write(2, folder), CheckRequest.REPORT).result();

    assertThat(merged.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(merged.notReached())
        .contains(
            "shard 1 of 2: drawn scenarios: its part of 60",
            "shard 2 of 2: drawn histories: its part of 30")
        .filteredOn(line -> line.contains("clauses that nothing came to"))
        .singleElement()
        .asString()
        .startsWith("clauses that nothing came to: ");
    assertThat(VerdictCheck.of(merged).wrong()).isEmpty();
  }

  @Test
  void theOnlyShardIsTheCampaignItself(@TempDir Path folder) throws IOException {
    ShardedRuns wrong = runs("half-deletion-swallowed", "delete-group.*", 3);
    ShardedRuns cut =
        runs("reference", null, 1).with(() -> new Stop(Duration.ofSeconds(10), new Ticks()));
    for (ShardedRuns runs : List.of(wrong, cut)) {
      Path dir = folder.resolve(runs.seed() + "");
      Result whole = runs.whole();
      List<Path> only = runs.write(1, dir);
      assertThat(ResultFile.read(only.get(0)).reasons()).isEqualTo(whole.reasons());
      assertThat(
              ShardedRuns.withoutTimes(
                  ShardMerge.of(only, CheckRequest.REPORT).result(), dir.resolve("merged")))
          .isEqualTo(ShardedRuns.withoutTimes(whole, dir.resolve("whole")));
    }
  }

  /** Time that goes on each time that it is asked for. */
  private static final class Ticks implements LongSupplier {
    private long now;

    @Override
    public long getAsLong() {
      now += 1_500_000_000;
      return now;
    }
  }

  private static Waiver waiver(String clause, @Nullable String signature, LocalDate expires) {
    return new Waiver(clause, null, null, null, signature, "known", "ACME-7", "storage", expires);
  }

  private static ShardedRuns runs(String driver, @Nullable String clauses, int seed) {
    return new ShardedRuns(
        Objects.requireNonNull(drivers().get(driver), driver),
        Dialect.CONSISTENCYGROUP,
        TRIES,
        seed,
        clauses);
  }

  private static Map<String, Verdict> verdicts(Result result) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    result.clauses().forEach(clause -> verdicts.put(clause.id(), clause.verdict()));
    return verdicts;
  }

  /** No shard does much more than its part, what it does more than once included. */
  private static void isFair(List<Path> dirs, Result whole) throws IOException {
    LongSummaryStatistics calls = new LongSummaryStatistics();
    for (Path dir : dirs) {
      calls.accept(ShardReport.read(dir).counted().calls());
    }
    assertThat((double) calls.getMax()).isLessThan(MOST * calls.getAverage());
    assertThat((double) calls.getMax()).isLessThan(MOST * whole.run().calls() / SHARDS);
  }
}
