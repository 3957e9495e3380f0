package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import io.cindertck.suite.faulty.BugClass;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every wrong driver is caught by the clause it was made for, in a small case that says what is
 * wrong, and is blamed for nothing that it keeps. Every clause catches one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillMatrixTest {
  private static final int TRIES = 5;
  private static final int MOST_STEPS = 8;
  private static final int MOST_STEPS_OF_ANY = 12;
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");

  private final KillMatrix matrix = new KillMatrix();

  static Stream<FaultyDriver> drivers() {
    return FaultyDrivers.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  @Order(1)
  void isCaughtForWhatItBreaks(FaultyDriver driver) {
    Result result;
    try (Target target = driver.open()) {
      result = Runs.of(target, Dialect.CONSISTENCYGROUP, TRIES);
    }
    matrix.add(driver, result);
    assertThat(Runs.with(Verdict.KIT_ERROR, result)).isEmpty();
    assertThat(Runs.with(Verdict.FAILED, result)).isEqualTo(driver.broken());
    Counterexample found = counterexample(result, driver.clause());
    assertThat(found.why()).contains(driver.says());
    assertThat(found.steps()).hasSizeLessThanOrEqualTo(MOST_STEPS);
    for (String clause : driver.broken()) {
      assertThatIsACase(counterexample(result, clause));
    }
  }

  private static Counterexample counterexample(Result result, String clause) {
    Counterexample found = Runs.clause(result, clause).counterexample();
    if (found == null) {
      throw new AssertionError(clause + " has no counterexample");
    }
    return found;
  }

  private static void assertThatIsACase(Counterexample found) {
    assertThat(found.why()).isNotBlank().doesNotContainPattern(UUID);
    assertThat(found.reproduced()).isTrue();
    assertThat(found.minimal()).isTrue();
    assertThat(found.steps()).hasSizeLessThanOrEqualTo(MOST_STEPS_OF_ANY);
  }

  @Test
  @Order(2)
  void everyClauseCatchesOne() throws IOException {
    Files.write(Path.of("target", "kill-matrix.md"), matrix.lines());
    assertThat(matrix.idle()).isEmpty();
  }

  @Test
  void everyClassOfBugsIsThereTwice() {
    Map<BugClass, Long> counts =
        drivers().collect(Collectors.groupingBy(FaultyDriver::bug, Collectors.counting()));
    assertThat(counts).containsOnlyKeys(BugClass.values());
    assertThat(counts)
        .allSatisfy((bug, count) -> assertThat(count).as(bug.name()).isGreaterThan(1));
  }

  @Test
  void driversHaveNamesOfTheirOwn() {
    List<FaultyDriver> all = FaultyDrivers.all();
    assertThat(all.stream().collect(Collectors.toMap(FaultyDriver::name, Function.identity())))
        .hasSameSizeAs(all);
  }
}
