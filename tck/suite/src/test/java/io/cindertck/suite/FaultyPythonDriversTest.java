package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.array.UnseenArray;
import io.cindertck.connect.process.CinderUse;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong drivers in Python itself, by way of the host, with no array to look at. */
class FaultyPythonDriversTest {
  private static final Deadlines DEADLINES =
      new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMillis(50));

  static Stream<FaultyPythonDriver> drivers() {
    return FaultyPythonDriver.all().stream();
  }

  private static Result run(String className) throws URISyntaxException {
    URL found =
        Objects.requireNonNull(FaultyPythonDriversTest.class.getResource("faulty/in_memory.py"));
    Path folder = Objects.requireNonNull(Path.of(found.toURI()).getParent());
    PythonDriver driver =
        PythonDriver.of("in_memory", className)
            .path(folder)
            .cinder(CinderUse.NEVER)
            .deadlines(DEADLINES);
    try (Target target =
        new Target("python:in_memory:" + className, driver.connect(), new UnseenArray())) {
      return Runs.of(target, Dialect.CONSISTENCYGROUP, 0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drivers")
  void isCaughtForWhatItBreaks(FaultyPythonDriver driver) throws URISyntaxException {
    Result result = run(driver.name());
    assertThat(Runs.with(Verdict.KIT_ERROR, result)).isEmpty();
    assertThat(Runs.with(Verdict.FAILED, result)).isEqualTo(driver.broken());
    ClauseResult clause = Runs.clause(result, driver.clause());
    assertThat(Objects.requireNonNull(clause.counterexample()).why()).contains(driver.says());
    assertThat(clause.counterexample().reproduced()).isTrue();
  }

  @Test
  void theRightOneIsNotBlamedAndNotCalledConformant() throws URISyntaxException {
    Result result = run("RightDriver");
    assertThat(Runs.with(Verdict.FAILED, result)).isEmpty();
    assertThat(Runs.with(Verdict.KIT_ERROR, result)).isEmpty();
    assertThat(Runs.with(Verdict.NOT_OBSERVED, result)).contains("delete-group.held");
    assertThat(result.verdict()).isEqualTo(Conformance.INCOMPLETE);
  }
}
