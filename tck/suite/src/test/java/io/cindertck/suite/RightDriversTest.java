package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import io.cindertck.suite.right.RightDriver;
import io.cindertck.suite.right.RightDrivers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No right driver is blamed, whatever its manner. Each is played in one dialect, half of them in
 * each; {@code -Dcinder-tck.seeds=50} plays both, and lets so many runs be drawn, in place of one.
 */
class RightDriversTest {
  private static final int TRIES = 20;
  private static final int SEEDS = Integer.getInteger("cinder-tck.seeds", 1);

  static Stream<Arguments> drivers() {
    List<RightDriver> all = RightDrivers.all();
    List<Dialect> dialects = List.of(Dialect.values());
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            number ->
                dialects.stream()
                    .filter(each -> SEEDS > 1 || dialects.indexOf(each) == number % dialects.size())
                    .map(dialect -> Arguments.of(all.get(number), dialect)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("drivers")
  void isNotBlamed(RightDriver driver, Dialect dialect) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Result result;
      try (Target target = driver.open()) {
        result = Runs.of(target, dialect, TRIES, seed);
      }
      assertThat(blame(result)).as("seed %s", seed).isEqualTo(List.copyOf(driver.warnings()));
      assertThat(Runs.with(Verdict.KIT_ERROR, result)).as("seed %s", seed).isEmpty();
      assertThat(Runs.with(Verdict.NOT_OBSERVED, result)).as("seed %s", seed).isEmpty();
      assertThat(result.verdict()).as("seed %s", seed).isEqualTo(Conformance.CONFORMANT);
    }
  }

  /** The clauses that failed; those that should not have, with what they say. */
  private static List<String> blame(Result result) {
    return result.clauses().stream()
        .filter(clause -> clause.verdict() == Verdict.FAILED)
        .map(
            clause -> {
              Counterexample found = clause.counterexample();
              return RightDrivers.warnings().contains(clause.id()) || found == null
                  ? clause.id()
                  : clause.id() + ": " + found.why() + " " + found.steps();
            })
        .toList();
  }
}
