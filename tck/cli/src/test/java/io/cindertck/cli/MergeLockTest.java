package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.Digests;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written to is not merged, and one merge at a time writes a report. */
class MergeLockTest {
  @TempDir private Path shard;
  @TempDir private Path out;

  @BeforeEach
  void playTheOnlyShard() {
    List<String> words = new ArrayList<>(List.of("check", "--seed", "5", "--tries", "0"));
    words.addAll(List.of("--clauses", "create-group.held", "--shard", "1/1"));
    words.addAll(List.of("--report", shard.toString()));
    assertThat(Command.run(words.toArray(String[]::new)).code()).isZero();
  }

  private Command merge() {
    return Command.run("report", "merge", shard.toString(), "--report", out.toString());
  }

  private static void isRefused(Command merged, String why) {
    assertThat(merged.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(merged.errorLines()).containsExactly("cinder-tck: " + why);
  }

  @Test
  void aReportThatIsWrittenIsLeftAlone() throws IOException {
    try (ReportLock lock = Reports.prepareLocked(out, List.of(), List.of())) {
      assertThat(lock).isNotNull();
      isRefused(
          merge(),
          "cannot write a report to %s (another check or merge is writing its report there); give"
                  .formatted(out)
              + " another --report");
    }
  }

  @Test
  void aShardThatIsWrittenIsNotMerged() throws IOException {
    byte[] result = Files.readAllBytes(shard.resolve(ResultFile.NAME));
    try (ReportLock lock = Reports.prepareLocked(shard, List.of(), List.of())) {
      assertThat(lock).isNotNull();
      Files.write(shard.resolve(ResultFile.NAME), result);
      isRefused(
          merge(), "a check is writing its report to " + shard + "; merge it when that has ended");
    }
    assertThat(out).isEmptyDirectory();
  }

  @Test
  @Timeout(60)
  void othersAreKeptOffUntilAllIsWritten() throws Exception {
    List<String> events = new ArrayList<>();
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(
          watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
      assertThat(merge().code()).isZero();
      while (!events.contains("ENTRY_DELETE " + ReportLock.NAME)) {
        WatchKey key = watch.take();
        key.pollEvents().forEach(event -> events.add(event.kind() + " " + event.context()));
        key.reset();
      }
    }
    assertThat(events.subList(0, events.indexOf("ENTRY_DELETE " + ReportLock.NAME)))
        .contains("ENTRY_CREATE " + ResultFile.NAME, "ENTRY_CREATE " + Digests.NAME);
  }
}
