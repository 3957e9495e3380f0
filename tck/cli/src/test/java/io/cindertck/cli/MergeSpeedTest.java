package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.report.Digests;
import io.cindertck.report.Reports;
import io.cindertck.report.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to join many shards, and how much memory. */
class MergeSpeedTest {
  private static final int SHARDS = 100;
  private static final int CALLS = 10_000;
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final String MEMORY = "-Xmx256m";

  /** A machine that does other things as well may need another go. */
  private static final int GOES = 3;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void ahundredShardsOfTenThousandCallsAreJoinedInFiveSeconds(@TempDir Path dir)
      throws IOException, InterruptedException {
    Path shard = dir.resolve("shard");
    assertThat(
            Command.run(
                    "check",
                    "--seed",
                    "1",
                    "--tries",
                    "400",
                    "--shard",
                    "1/6",
                    "--report",
                    shard.toString())
                .code())
        .isEqualTo(2);
    ObjectNode json = (ObjectNode) MAPPER.readTree(shard.resolve(ResultFile.NAME).toFile());
    assertThat(json.at("/run/calls").asLong()).isGreaterThan(CALLS);
    List<String> arguments = new ArrayList<>(List.of("report", "merge", "--report", dir + "/out"));
    for (int index = 1; index <= SHARDS; index++) {
      Path copy = Files.createDirectories(dir.resolve("shards").resolve("" + index));
      ObjectNode shards = (ObjectNode) json.at("/terms/shards");
      shards.put("count", SHARDS).putArray("indexes").add(index);
      MAPPER.writeValue(copy.resolve(ResultFile.NAME).toFile(), json);
      Files.copy(shard.resolve(Reports.TRACE), copy.resolve(Reports.TRACE));
      Digests.write(copy, List.of(ResultFile.NAME, Reports.TRACE));
      arguments.add(copy.toString());
    }
    Duration best = MOST;
    for (int go = 0; go < GOES && best.compareTo(MOST) >= 0; go++) {
      best = merge(dir.resolve("log"), arguments);
    }
    assertThat(best).isLessThan(MOST);
    assertThat(ResultFile.read(dir.resolve("out")).run().calls())
        .isGreaterThan((long) SHARDS * CALLS);
  }

  private static Duration merge(Path log, List<String> arguments)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Process process = Kit.start(log, List.of(MEMORY), arguments);
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
