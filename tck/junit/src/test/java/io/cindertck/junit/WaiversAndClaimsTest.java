package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import io.cindertck.reference.ReferenceDriver;
import io.cindertck.suite.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Test classes whose drivers have known failures, or are said to do something. */
class WaiversAndClaimsTest {
  private static final String WAIVER =
      """
      - clause: create-group.held
        reason: the firmware makes groups later
        ticket: ACME-12
        owner: storage team
        expires: %s
      """;

  private static Path folder = Path.of("never");

  @BeforeEach
  void folder(@TempDir Path made) {
    folder = made;
  }

  private static Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("cinder-tck.yaml"), text);
  }

  private static ConformanceTests quick(ConformanceTests tests) {
    return tests.clauses("create-group.held").tries(0).seed(7).report(folder.resolve("report"));
  }

  static class WaivedCase {
    @TestFactory
    Stream<DynamicTest> conformance() throws IOException {
      return quick(ConformanceTests.onSimulatedArray(ForgetfulDriver::new))
          .waivers(file(WAIVER.formatted("2099-12-31")))
          .tests();
    }
  }

  @Test
  void aClauseThatIsWaivedIsAbortedWithTheReasonAndTheRunConformant() {
    Ran ran = Ran.of(WaivedCase.class);

    assertThat(ran.results().keySet())
        .containsExactly(
            "create-group.held", "waiver of create-group.held until 2099-12-31", "verdict");
    assertThat(ran.status("create-group.held")).isEqualTo(ABORTED);
    assertThat(ran.thrown("create-group.held"))
        .hasMessage(
            "waived: ACME-12: the firmware makes groups later (storage team), in force until"
                + " 2099-12-31");
    assertThat(ran.status("waiver of create-group.held until 2099-12-31")).isEqualTo(SUCCESSFUL);
    assertThat(ran.status("verdict")).isEqualTo(SUCCESSFUL);
    assertThat(folder.resolve("report/conformance.json")).content().contains("\"in-force\"");
  }

  static class ExpiredCase {
    @TestFactory
    Stream<DynamicTest> conformance() throws IOException {
      return quick(ConformanceTests.onSimulatedArray(ForgetfulDriver::new))
          .waivers(file("driver: never.read\nwaivers:\n" + WAIVER.formatted("2020-12-31")))
          .tests();
    }
  }

  @Test
  void aWaiverOfAConfigurationFileThatHasExpiredFailsItsTestAndWaivesNothing() {
    Ran ran = Ran.of(ExpiredCase.class);

    assertThat(ran.status("create-group.held")).isEqualTo(FAILED);
    assertThat(ran.thrown("waiver of create-group.held until 2020-12-31"))
        .hasMessage(
            "the waiver of create-group.held (ACME-12) has expired: its last day was 2020-12-31");
    assertThat(ran.thrown("verdict")).hasMessageStartingWith("non-conformant: ");
  }

  static class PassingCase {
    @TestFactory
    Stream<DynamicTest> conformance() throws IOException {
      return quick(ConformanceTests.onSimulatedArray(ReferenceDriver::new))
          .waivers(file(WAIVER.formatted("2099-12-31")))
          .claims("create-group", "delete-group")
          .tests();
    }
  }

  @Test
  void aWaiverThatIsForNothingFailsAndSoTheVerdict() {
    Ran ran = Ran.of(PassingCase.class);

    assertThat(ran.status("create-group.held")).isEqualTo(SUCCESSFUL);
    assertThat(ran.thrown("waiver of create-group.held until 2099-12-31"))
        .hasMessageEndingWith("is for nothing: the clause passes");
    assertThat(ran.status("capability create-group")).isEqualTo(SUCCESSFUL);
    assertThat(ran.status("capability delete-group")).isEqualTo(ABORTED);
    assertThat(ran.thrown("verdict")).hasMessageStartingWith("incomplete: ");
  }

  static class ClaimingCase {
    @TestFactory
    Stream<DynamicTest> conformance() {
      return quick(ConformanceTests.onSimulatedArray(ForgetfulDriver::new))
          .claims("create-group")
          .tests();
    }
  }

  @Test
  void aClaimThatDoesNotHoldFails() {
    assertThat(Ran.of(ClaimingCase.class).thrown("capability create-group"))
        .hasMessage("create-group is claimed and does not work: it breaks create-group.held");
  }

  @Test
  void whatIsNoWaiverAndWhatIsNoCapabilityIsRefusedWhereItIsSaid() throws IOException {
    ConformanceTests tests = ConformanceTests.of(ReferenceDriver.class);
    Path file = file("waivers:\n- clause: create-group.hold\n  expires: soon\n");

    assertThatThrownBy(() -> tests.waivers(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            file + ":2:11: no such clause 'create-group.hold'; did you mean 'create-group.held'?")
        .hasMessageContaining(file + ":3:12: expires is no day; give one such as 2027-03-31");
    assertThatThrownBy(() -> tests.claims("create-groups"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "there is no capability 'create-groups'; did you mean 'create-group'");
  }
}
