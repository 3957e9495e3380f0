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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to join many shards, and how much memory. */
class MergeSpeedTest {
  private static final int SHARDS = 100;
  private static final int CALLS = 10_000;

  /** In seconds. */
  private static final double MOST = 5;

  /**
   * Of the heap, half of what the process may take, and the compiler that the command starts with.
   */
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4");

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
    // A hundred of its part would be more orders of its pairs of calls than there are.
    ((ObjectNode) json.at("/sweep")).put("orders", 1);
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
    assertThat(merge(dir.resolve("log"), arguments)).isLessThan(MOST);
    assertThat(ResultFile.read(dir.resolve("out")).run().calls())
        .isGreaterThan((long) SHARDS * CALLS);
  }

  /** The processor time that it takes: the time by the clock, where nothing else is at work. */
  private static double merge(Path log, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "time"));
    command.addAll(Kit.command(OPTIONS, arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = process.waitFor();
    List<String> lines = Files.readAllLines(log);
    assertThat(code).as(String.join("\n", lines)).isZero();
    return Stream.of(lines.get(lines.size() - 1).split(" ", -1))
        .mapToDouble(Double::parseDouble)
        .sum();
  }
}
