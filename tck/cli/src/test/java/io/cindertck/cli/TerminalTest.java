package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cindertck.suite.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run at a terminal, as a person sees it. */
@Timeout(60)
class TerminalTest {
  /**
   * Starts a command at a terminal, types Ctrl-C once it has shown a text, and tells what it said.
   */
  private static final String AT_A_TERMINAL =
      """
      import os, pty, sys
      pid, terminal = pty.fork()
      if pid == 0:
          os.execvp(sys.argv[2], sys.argv[2:])
      awaited, said = sys.argv[1].encode(), b''
      while True:
          try:
              more = os.read(terminal, 65536)
          except OSError:
              break
          said += more
          if awaited and awaited in said:
              os.write(terminal, b'\\x03')
              awaited = b''
      sys.stdout.buffer.write(said)
      sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) % 256)
      """;

  @TempDir private Path folder;

  @BeforeEach
  void needsPython() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
  }

  private Command atATerminal(String typedAfter, String... check) throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", AT_A_TERMINAL));
    command.addAll(List.of(typedAfter, "env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dcinder.tck.columns=120", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), CinderTck.class.getName()));
    command.addAll(List.of("check", "--report", folder.resolve("report").toString()));
    command.addAll(List.of(check));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Command(process.onExit().join().exitValue(), said, "");
  }

  @Test
  void controlCCleansUpAndReports() throws IOException {
    Command ended = atATerminal(" clauses, ");
    assertThat(ended.out())
        .containsPattern("[\\d,]+ calls, \\d+/65 clauses, ")
        .contains("cinder-tck: interrupted: cleaning up, then there is a report")
        .contains("the run was cut short: it was interrupted");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(folder.resolve("report/conformance.json")).content().contains("it was interrupted");
  }

  @Test
  void aQuietRunShowsNothingOfHowItGoesOn() throws IOException {
    Command run = atATerminal("", "--quiet", "--tries", "0", "--clauses", "create-group.held");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out().strip().lines()).hasSize(1);
    assertThat(run.out()).startsWith("conformant: ");
  }

  @Test
  void theHeadingHasALineOfItsOwn() throws IOException {
    Command run = atATerminal("", "--seed", "4", "--tries", "0", "--clauses", "create-group.held");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).startsWith("cinder-tck ").contains("seed 4");
  }

  @Test
  void whatIsLeftOfABudgetIsExact() {
    assertThat(TimeLeft.of(Duration.ofMinutes(100), Duration.ofSeconds(61)))
        .isEqualTo("1:38:59 left");
    assertThat(TimeLeft.of(Duration.ofMinutes(10), Duration.ofMinutes(11)))
        .isEqualTo("0:00:00 left");
  }

  @Test
  void whatRunsIsOneLineWhateverItIs() {
    Progress.Standing standing = new Progress.Standing("a\nb\u001b[2J", 7, 1_234, 40, 65, 0);
    assertThat(ProgressLine.of(standing, "", 80))
        .isEqualTo("1,234 calls, 40/65 clauses, a b\\u001b[2J");
  }

  @ParameterizedTest
  @CsvSource({
    "79, '1,234,004 calls, 63/65 clauses, ~10 min left, sweeping create-group-from-source'",
    "85, '42 %, 1,234,004 calls, 63/65 clauses, ~10 min left, sweeping create-group-from-source'",
    "78, '1,234,004 calls, 63/65 clauses, ~10 min left'",
    "40, '63/65 clauses, ~10 min left'",
    "20, '~10 min left'",
    "10, ''"
  })
  void whatThereIsNoRoomForIsLeftOutAsAWhole(int width, String line) {
    String doing = "sweeping create-group-from-source";
    Progress.Standing standing = new Progress.Standing(doing, 2_291, 1_234_004, 63, 65, 0.425);
    assertThat(ProgressLine.of(standing, "~10 min left", width)).isEqualTo(line);
  }

  @Test
  void aRunThatHasNothingMoreToPlayIsNotSaidToBeWhole() {
    Progress.Standing cut = new Progress.Standing("cleaning up", 7, 8, 9, 65, 1);
    assertThat(ProgressLine.of(cut, "", 80)).isEqualTo("8 calls, 9/65 clauses, cleaning up");
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0.5, ~60 s left",
    "60, 0.65, ~40 s left",
    "20, 0.999, ~10 s left",
    "100, 0.5, ~2 min left",
    "60, 0.1, ~9 min left",
    "3600, 0.2, ~4.0 h left",
    "4, 0.5, ",
    "60, 0.01, ",
    "60, 0, ",
    "60, 1, "
  })
  void whatIsLeftWithoutABudgetIsToldAboutAndOnlyWhenItIsKnown(
      long seconds, double share, String words) {
    assertThat(TimeLeft.words(Duration.ofSeconds(seconds), share))
        .isEqualTo(Optional.ofNullable(words));
  }
}
