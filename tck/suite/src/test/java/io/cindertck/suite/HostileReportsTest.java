package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole run of a driver that is hostile once: its report is written, and says all the rest. */
@Timeout(120)
class HostileReportsTest {
  /** In looks at the clock, of which there is one before each scenario. */
  private static final int ENOUGH = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java | exits | it ended with exit code 0; its last lines: System.exit was called by",
        "python | waits_with_the_lock_of_python | did not come back within 1 s",
      })
  void theReportIsWrittenAndComplete(String language, String name, String told) throws IOException {
    Path order = Files.writeString(folder.resolve("order"), name);
    CheckRequest request = CheckRequest.ofReference(0, Runs.SEED);
    // A clock that goes on when somebody looks at it: a run as long on every machine. In seconds:
    // calls under way are cut off some time after the end, by a clock that is not ours.
    AtomicLong looks = new AtomicLong();
    Stop enough =
        new Stop(
            Duration.ofSeconds(ENOUGH), () -> TimeUnit.SECONDS.toNanos(looks.getAndIncrement()));
    Result result;
    try (Target target = open(language, order)) {
      result = new Check(request, Clock.systemUTC(), enough, Told.nobody()).run(target).result();
    }
    assertThat(Runs.with(Verdict.FAILED, result)).containsExactly("call.returns");
    assertThat(Runs.with(Verdict.KIT_ERROR, result)).isEmpty();
    assertThat(Runs.with(Verdict.PASSED, result))
        .contains("create-group.held", "delete-group.held", "reply.arity", "history.no-residue");
    assertThat(result.clauses()).hasSameSizeAs(Catalogue.clauses());
    Reports.write(folder, result);
    for (String file : Reports.FILES) {
      assertThat(Files.readString(folder.resolve(file))).contains(told);
    }
    assertThat(HostileRun.left()).isEmpty();
  }

  private static Target open(String language, Path order) {
    return language.equals("java")
        ? HostileTargets.java(order, Map.of(), HostileTargets.SHORT)
        : HostileTargets.python(order, "Hostile", HostileTargets.SHORT);
  }
}
