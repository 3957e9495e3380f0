package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import io.cindertck.suite.right.RightDriver;
import io.cindertck.suite.right.RightDrivers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A campaign that is split and merged comes to what it comes to in one piece, but for times. {@code
 * -Dcinder-tck.seeds=20} takes every driver, and all clauses, in place of some.
 */
class ShardingTest {
  private static final int SHARDS = 7;

  static Stream<Arguments> every() {
    String only = System.getProperty("only", "");
    List<Arguments> all = new ArrayList<>();
    for (RightDriver right : RightDrivers.all()) all.add(Arguments.of(right.toString(), (java.util.function.Supplier<Target>) right::open));
    for (FaultyDriver wrong : FaultyDrivers.all()) all.add(Arguments.of(wrong.name(), (java.util.function.Supplier<Target>) wrong::open));
    return all.stream().filter(a -> a.get()[0].toString().matches(only));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("every")
  void comesToTheSame(String name, java.util.function.Supplier<Target> driver, @TempDir Path folder) throws IOException {
    ShardedRuns runs = new ShardedRuns(driver, Dialect.CONSISTENCYGROUP, 8, 1, null);
    List<Path> dirs = new ArrayList<>(runs.write(SHARDS, folder));
    Collections.shuffle(dirs, new Random(1));
    assertThat(ShardedRuns.withoutTimes(ShardMerge.of(dirs, CheckRequest.REPORT).result(), folder.resolve("merged")))
        .as(name)
        .isEqualTo(ShardedRuns.withoutTimes(runs.whole(), folder.resolve("whole")));
  }
}
