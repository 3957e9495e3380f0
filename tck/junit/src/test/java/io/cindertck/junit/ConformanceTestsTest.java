package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.Dialect;
import io.cindertck.reference.ReferenceDriver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Test classes as a vendor writes them, and what becomes of their tests. */
class ConformanceTestsTest {
  private static Path report = Path.of("never");

  @BeforeEach
  void report(@TempDir Path folder) {
    report = folder.resolve("report");
  }

  private static ConformanceTests quick(ConformanceTests tests) {
    return tests.tries(0).seed(7).report(report);
  }

  static class RightCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return quick(ConformanceTests.onSimulatedArray(ReferenceDriver::new))
          .clauses("create-group.*")
          .dialect(Dialect.GROUP)
          .tests();
    }
  }

  @Test
  void aRightDriverPassesEveryTest() {
    Ran results = Ran.of(RightCase.class);

    assertThat(results.results()).hasSize(5).containsKeys("create-group.held", "verdict");
    assertThat(results.results().values())
        .extracting(TestExecutionResult::getStatus)
        .containsOnly(TestExecutionResult.Status.SUCCESSFUL);
    assertThat(report.resolve("index.html")).isNotEmptyFile();
    assertThat(report.resolve("conformance.json"))
        .content()
        .contains("\"java:io.cindertck.reference.ReferenceDriver\"", "\"group\"");
  }

  static class ForgetfulCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return quick(ConformanceTests.onSimulatedArray(ForgetfulDriver::new))
          .clauses("create-group.*")
          .tests();
    }
  }

  @Test
  void aClauseThatFailedTellsTheSmallestCase() {
    Ran results = Ran.of(ForgetfulCase.class);

    assertThat(results.thrown("create-group.held"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("create-group.held  MUST\n")
        .hasMessageContaining("> 1. create group g")
        .hasMessageContaining("  held      ")
        .hasMessageContaining(
            "  replay    cinder-tck replay "
                + report.resolve("cases/create-group.held-1.json")
                + " --classpath ")
        .hasMessageContaining("cases/CreateGroupHeld1Test.java");
    assertThat(results.thrown("verdict"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("non-conformant: ")
        .hasMessageContaining("seed 7");
    assertThat(report.resolve("cases/create-group.held-1.json")).isNotEmptyFile();
  }

  static class CapturingCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return quick(ConformanceTests.onSimulatedArray(array -> new ForgetfulDriver(array) {}))
          .clauses("create-group.held")
          .tests();
    }
  }

  @Test
  void aDriverThatOnlyItsTestMakesIsNotReplayedByTheCommand() {
    assertThat(Ran.of(CapturingCase.class).thrown("create-group.held"))
        .hasMessageContaining("> 1. create group g")
        .hasMessageNotContaining("cinder-tck replay");
  }

  static class UnseenCase {
    @TestFactory
    Stream<DynamicTest> strictly() {
      return quick(ConformanceTests.onItsOwnArray(SilentDriver::new))
          .clauses("create-group.*")
          .tests();
    }
  }

  @Test
  void whatIsNotSeenIsNeverGreen() {
    Ran results = Ran.of(UnseenCase.class);

    assertThat(results.thrown("create-group.held"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("not-observed: ");
    assertThat(results.thrown("verdict"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("incomplete: ");
  }

  static class AllowingCase {
    @TestFactory
    Stream<DynamicTest> leniently() {
      return quick(ConformanceTests.onItsOwnArray(SilentDriver::new))
          .clauses("create-group.*")
          .allowIncomplete()
          .tests();
    }
  }

  @Test
  void anIncompleteRunThatIsAllowedIsAborted() {
    assertThat(Ran.of(AllowingCase.class).thrown("verdict"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("incomplete: ");
  }

  static class UnreachableCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return quick(ConformanceTests.of("java:acme.Nobody")).clauses("create-group.held").tests();
    }
  }

  @Test
  void aDriverThatIsNotReachedIsOneError() {
    Ran results = Ran.of(UnreachableCase.class);

    assertThat(results.thrown("create-group.held"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no class acme.Nobody on the class path");
    assertThat(results.thrown("verdict"))
        .isNotInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no class acme.Nobody on the class path");
  }

  @Test
  void nothingIsCheckedBeforeATestIsRun() {
    List<DynamicTest> tests =
        ConformanceTests.onSimulatedArray(
                array -> {
                  throw new AssertionError("made too early");
                })
            .report(report)
            .tests()
            .toList();

    assertThat(tests)
        .hasSize(66)
        .last()
        .extracting(DynamicTest::getDisplayName)
        .isEqualTo("verdict");
    assertThat(report).doesNotExist();
  }

  @Test
  void whatMakesNoSenseIsRefusedWhereItIsSaid() {
    ConformanceTests tests = ConformanceTests.of(ReferenceDriver.class);

    assertThatThrownBy(() -> tests.clauses("no-such.*"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no clause matches 'no-such.*'");
    assertThatThrownBy(() -> tests.tries(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(tests.budget(Duration.ofMinutes(1))).isNotSameAs(tests);
  }
}
