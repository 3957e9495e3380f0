package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.suite.BundleVerifier;
import io.cindertck.suite.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What tests leave in the folder of their report, and that they have it to themselves. */
class ReportFolderTest {
  private static Path report = Path.of("never");

  @BeforeEach
  void report(@TempDir Path folder) {
    report = folder.resolve("report");
  }

  static class ForgetfulCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return ConformanceTests.onSimulatedArray(ForgetfulDriver::new)
          .clauses("create-group.held")
          .tries(0)
          .seed(7)
          .report(report)
          .tests();
    }
  }

  @Test
  void theVerdictCanBeJudgedAgain() throws Exception {
    Ran.of(ForgetfulCase.class);

    Verification verified = new BundleVerifier(report).verify();

    assertThat(verified.standing()).isEqualTo(Verification.Standing.STANDS);
    assertThat(report.resolve("cases/create-group.held-1.trace.ndjson")).isNotEmptyFile();
  }

  @Test
  void aFolderThatAnotherRunIsWritingToIsNotTouched() throws Exception {
    try (ReportLock other = Reports.prepareLocked(report, List.of(), Reports.FILES)) {
      assertThat(other).isNotNull();
      Ran ran = Ran.of(ForgetfulCase.class);

      assertThat(ran.thrown("verdict"))
          .isNotInstanceOf(TestAbortedException.class)
          .hasMessage(
              "cannot write a report to "
                  + report
                  + " (another check or merge is writing its report there); give another report(…)");
      assertThat(ran.thrown("create-group.held")).isInstanceOf(TestAbortedException.class);
    }
    assertThat(report.resolve("conformance.json")).doesNotExist();
  }
}
