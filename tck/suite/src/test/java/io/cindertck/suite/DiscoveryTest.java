package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.scenario.cleanup.Ledger;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong driver is found early: within a stated number of driver calls of a default run. */
class DiscoveryTest {
  /** What is stated is of the first 20; that the median of fewer is near shows a change as well. */
  private static final int SEEDS = Integer.getInteger("cinder-tck.seeds", 1);

  private static final int TRIES = 100;
  private static final Stated STATED = new Stated("discovery.tsv");

  static Stream<FaultyDriver> drivers() {
    return FaultyDrivers.all().stream();
  }

  @AfterAll
  static void write() throws IOException {
    STATED.close(
        "Driver calls until a default run finds the driver: the median over " + SEEDS + " seeds.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  void isFoundEarly(FaultyDriver driver) {
    List<Long> calls = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      calls.add(callsUntilFound(driver, seed));
    }
    calls.sort(null);
    long median = calls.get(SEEDS / 2);
    long stated = STATED.of(driver.name(), List.of(median)).get(0);
    assertThat(median).as("calls until %s is found", driver).isLessThanOrEqualTo(stated * 3 / 2);
  }

  private static long callsUntilFound(FaultyDriver driver, long seed) {
    try (Target target = driver.open()) {
      Campaign campaign =
          new Campaign(
              target,
              Dialect.CONSISTENCYGROUP,
              seed,
              new Counts(clause -> true),
              new Deal(Shard.WHOLE),
              FailFast.AT_ANY,
              Stop.unlessAsked(),
              Recording.NONE,
              Ledger.NONE);
      CurrentRun.with(
          campaign,
          TRIES,
          () -> {
            campaign.judgeDriver();
            new Systematic(campaign).play();
            new Platform().draw();
            return campaign;
          });
      List<ClauseTally> violated =
          campaign.counts().tallies().stream().filter(tally -> tally.violated() > 0).toList();
      assertThat(violated).as("what %s breaks, seed %d", driver, seed).isNotEmpty();
      assertThat(driver.broken()).contains(violated.get(0).clause().id());
      return violated.stream().mapToLong(ClauseTally::foundAfter).min().orElseThrow();
    }
  }
}
