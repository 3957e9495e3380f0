package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.scenario.cleanup.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run on an array of its own that is ended in the middle: what it made is taken away, at once or
 * by {@code sweep}, and what was there before is not touched. {@code -Dcinder-tck.kills=50} has it
 * killed at so many random moments.
 */
@Timeout(120)
class EndedRunTest {
  private static final int KILLS = Integer.getInteger("cinder-tck.kills", 2);
  private static final int LATEST = 400_000;

  @TempDir private Path folder;
  private final FakeArray array = FakeArray.standard();
  private RunningFace face;
  private ArrayState before;

  @BeforeEach
  void serve() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
    array.client().createVolume("production", "pool", 1);
    array.client().createSnapshot("production", "nightly");
    before = array.control().state();
    face = Faces.start("native", array, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    face.close();
  }

  private List<String> target() {
    List<String> target = new ArrayList<>();
    face.driverOptions()
        .forEach((key, value) -> target.addAll(List.of("--option", key + "=" + value)));
    return target;
  }

  private List<String> check() {
    String port = face.driverOptions().get("cinder_tck_array_port");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--driver",
                "python:cinder_tck_reference.driver:ReferenceDriver",
                "--array",
                "http://127.0.0.1:" + port + "/probe",
                "--tries",
                "5",
                "--report",
                folder.resolve("report").toString()));
    arguments.addAll(target());
    return arguments;
  }

  /** Starts a check, and does something about it as soon as its ledger has so many bytes. */
  private Process started(int bytes, Ending ending) throws Exception {
    Path report = Files.createDirectories(folder.resolve("report"));
    try (WatchService changes = report.getFileSystem().newWatchService()) {
      report.register(changes, StandardWatchEventKinds.ENTRY_MODIFY);
      Process kit = Kit.start(folder.resolve("out"), check());
      while (ledgerSize(report) < bytes) {
        WatchKey changed = changes.poll(60, TimeUnit.SECONDS);
        assertThat(changed).as(Files.readString(folder.resolve("out"))).isNotNull();
        changed.pollEvents();
        changed.reset();
      }
      List<ProcessHandle> all = kit.descendants().toList();
      ending.of(kit);
      kit.waitFor();
      for (ProcessHandle each : all) {
        each.onExit().get(30, TimeUnit.SECONDS);
      }
      return kit;
    }
  }

  private static long ledgerSize(Path report) throws IOException {
    List<Path> ledgers = LedgerFile.in(report);
    return ledgers.isEmpty() ? 0 : Files.size(ledgers.get(0));
  }

  /** How a process is ended. */
  @FunctionalInterface
  private interface Ending {
    void of(Process process) throws Exception;
  }

  private JsonNode result() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("report/conformance.json").toFile());
  }

  static IntStream moments() {
    return new Random(8713).ints(KILLS, 1, LATEST);
  }

  @ParameterizedTest
  @MethodSource("moments")
  void whatAKilledRunLeftIsSwept(int bytes) throws Exception {
    started(bytes, Process::destroyForcibly);
    assertThat(result().path("verdict").asText()).isEqualTo("incomplete");
    assertThat(result().path("reasons").toString()).contains("the run has not ended");
    assertThat(folder.resolve("report/index.html")).content().contains("the run has not ended");
    assertThat(folder.resolve("report/SHA256SUMS")).doesNotExist();
    Command verified = Command.run("verify", folder.resolve("report").toString());
    assertThat(verified.code()).as(verified.out()).isEqualTo(2);
    assertThat(verified.out())
        .contains("there is no SHA256SUMS: the run has not ended", "is cut short after scenario");
    for (Path ledger : LedgerFile.in(folder.resolve("report"))) {
      List<String> sweep = new ArrayList<>(List.of("sweep", ledger.toString()));
      sweep.addAll(target());
      Command swept = Command.run(sweep.toArray(String[]::new));
      assertThat(swept.err()).isEmpty();
      assertThat(swept.code()).as(swept.out()).isZero();
    }
    assertThat(array.control().state()).isEqualTo(before);
    assertThat(LedgerFile.in(folder.resolve("report"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void anInterruptedRunCleansUpAndSaysWhatItCameTo(String signal) throws Exception {
    Process kit =
        started(
            100_000,
            process ->
                new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor());
    assertThat(kit.exitValue()).as(Files.readString(folder.resolve("out"))).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("out")))
        .contains("incomplete: ", "the run was cut short: it was interrupted");
    assertThat(result().path("reasons").path(1).asText())
        .isEqualTo("the run was cut short: it was interrupted");
    assertThat(result().path("cleanUp")).isEmpty();
    Command verified = Command.run("verify", folder.resolve("report").toString());
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(array.control().state()).isEqualTo(before);
    assertThat(LedgerFile.in(folder.resolve("report"))).isEmpty();
  }
}
