package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.scenario.cleanup.Ledger;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A shard plays calls without faults that another one counts: where that fails, its own part of
 * what hangs on it was not played, whatever the other one came to.
 */
class LookTest {
  private static final String CLAUSES = "create-group.*";
  private static final long SEED = 8;
  private static final Shard OWNING = new Shard(2, 2);
  private static final Shard LOOKING = new Shard(1, 2);

  /** In which way a scenario fails, and what is told of it. */
  private enum Way {
    KIT("the kit failed in %d scenarios, first in %s with "),
    ARRAY("the driver was kept from its array in %d scenarios, which are not judged, first in %s");

    private final String told;

    Way(String told) {
      this.told = told;
    }

    private @Nullable Noted of(ShardPart.Troubles troubles) {
      return this == KIT ? troubles.kit() : troubles.array();
    }
  }

  /** The reference driver on an array with which one scenario cannot be played. */
  private static final class Playing {
    private final Set<Integer> failing;
    private final Way way;
    private int number;

    private Playing(Set<Integer> failing, Way way) {
      this.failing = failing;
      this.way = way;
    }

    private Target open() {
      Target right = Targets.reference(Dialect.GROUP);
      return new Target(
          right.locator(),
          right.driver(),
          (ArrayProbe)
              Proxy.newProxyInstance(
                  ArrayProbe.class.getClassLoader(),
                  new Class<?>[] {ArrayProbe.class},
                  (proxy, method, arguments) -> {
                    number += method.getName().equals("reset") ? 1 : 0;
                    if (failing.contains(number) && method.getName().equals("trouble")) {
                      if (way == Way.KIT) {
                        throw new IllegalStateException("broken");
                      }
                      return Optional.of("refused");
                    }
                    try {
                      return method.invoke(right.array(), arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getTargetException();
                    }
                  }));
    }
  }

  /** The scenarios that a shard counts: where they stand, and as which it plays each, from 1. */
  private static Map<String, Integer> counted(Shard shard) {
    Playing playing = new Playing(Set.of(), Way.KIT);
    Map<String, Integer> counted = new HashMap<>();
    try (Target target = playing.open()) {
      Campaign campaign =
          new Campaign(
              target,
              Dialect.GROUP,
              SEED,
              new Counts(ClauseGlob.matching(CLAUSES)),
              new Deal(shard),
              FailFast.NEVER,
              Stop.unlessAsked(),
              run -> counted.put(run.salt(), playing.number),
              Ledger.NONE);
      new Systematic(campaign).play();
    }
    return counted;
  }

  /** The first that it plays and does not count. */
  private static int firstLook() {
    Map<String, Integer> counted = counted(LOOKING);
    int number = 1;
    while (counted.containsValue(number)) {
      number++;
    }
    return number;
  }

  private static Path written(Path dir, Shard shard, Set<Integer> failing, Way way)
      throws IOException {
    ShardedRuns runs =
        new ShardedRuns(new Playing(failing, way)::open, Dialect.GROUP, 0, SEED, CLAUSES);
    Path report = dir.resolve("shard-" + shard.index());
    ResultFile.write(report, runs.run(shard));
    return report;
  }

  private static ShardPart.Troubles troubles(Path report) throws IOException {
    return ShardReport.read(report).counted().troubles();
  }

  private static Result merged(Path... reports) throws IOException {
    return ShardMerge.of(List.of(reports), CheckRequest.REPORT).result();
  }

  @ParameterizedTest
  @EnumSource
  void whatFailsInOneShardAloneIsNamedAndNeverGreen(Way way, @TempDir Path dir) throws IOException {
    Path owner = written(dir, OWNING, Set.of(), way);
    Path failing = written(dir, LOOKING, Set.of(firstLook()), way);
    Noted noted = Objects.requireNonNull(way.of(troubles(failing)));
    String told = way.told.formatted(1, noted.place());

    assertThat(troubles(owner).isNone()).isTrue();
    assertThat(counted(OWNING)).containsKey(SEED + "-" + noted.place());
    assertThat(ResultFile.read(failing).reasons())
        .anySatisfy(reason -> assertThat(reason).startsWith(told));
    Result merged = merged(owner, failing);
    assertThat(merged.verdict()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(merged.reasons()).hasSize(2).last().asString().startsWith(told);
  }

  @ParameterizedTest
  @EnumSource
  void whatFailsInBothIsToldInOneLine(Way way, @TempDir Path dir) throws IOException {
    Path looking = written(dir, LOOKING, Set.of(firstLook()), way);
    Noted noted = Objects.requireNonNull(way.of(troubles(looking)));
    int played = counted(OWNING).getOrDefault(SEED + "-" + noted.place(), 0);
    Path owning = written(dir, OWNING, Set.of(played), way);

    assertThat(way.of(troubles(owning))).isEqualTo(noted);
    assertThat(merged(looking, owning).reasons())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(way.told.formatted(2, noted.place()));
  }
}
