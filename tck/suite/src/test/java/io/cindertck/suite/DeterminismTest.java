package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Dialect;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.suite.faulty.FaultyDriver;
import io.cindertck.suite.faulty.FaultyDrivers;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seed and driver give the same result, but for times; with calls at a time as well. */
class DeterminismTest {
  private static final int TRIES = 30;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void ofTheReferenceDriver(@TempDir Path folder) throws IOException {
    assertThat(reference(folder, "one")).isEqualTo(reference(folder, "other"));
  }

  @Test
  void ofADriverThatLosesAnUpdateWhenCallsMeet(@TempDir Path folder) throws IOException {
    FaultyDriver driver =
        FaultyDrivers.all().stream()
            .filter(one -> one.clause().equals("history.linearizable"))
            .findFirst()
            .orElseThrow();
    ObjectNode one = faulty(driver, folder, "one");
    assertThat(one.at("/sweep/orders").asInt()).isPositive();
    assertThat(one).isEqualTo(faulty(driver, folder, "other"));
  }

  private static ObjectNode reference(Path folder, String name) throws IOException {
    try (Target target =
        Targets.open(TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP))) {
      return withoutTimes(Runs.of(target, Dialect.CONSISTENCYGROUP, TRIES), folder.resolve(name));
    }
  }

  private static ObjectNode faulty(FaultyDriver driver, Path folder, String name)
      throws IOException {
    try (Target target = driver.open()) {
      return withoutTimes(Runs.of(target, Dialect.CONSISTENCYGROUP, TRIES), folder.resolve(name));
    }
  }

  private static ObjectNode withoutTimes(Result result, Path folder) throws IOException {
    ObjectNode json = (ObjectNode) MAPPER.readTree(ResultFile.write(folder, result).toFile());
    ObjectNode run = (ObjectNode) json.get("run");
    assertThat(run.remove("startedAt")).isNotNull();
    assertThat(run.remove("millis")).isNotNull();
    assertThat(json.remove("timeline")).isNotNull();
    for (JsonNode operation : json.get("operations")) {
      assertThat(((ObjectNode) operation).remove("latencies")).isNotNull();
    }
    return json;
  }
}
