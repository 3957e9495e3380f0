package io.cindertck.contract.manager.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Digest;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import io.cindertck.contract.value.ValueJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The model beside Cinder's own volume manager, on answers drawn at random. Without Cinder it is
 * skipped, unless {@code CINDER_TCK_REQUIRE} names {@code cinder}.
 *
 * <p>The system properties {@code tck.live.seed} and {@code tck.live.count} draw others, and more.
 */
@Execution(ExecutionMode.CONCURRENT)
class RealManagerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SEED = Long.getLong("tck.live.seed", 8713);
  private static final int COUNT = Integer.getInteger("tck.live.count", 1000);

  /** Every so many of the recorded vectors shows that the real manager is driven rightly. */
  private static final int SAMPLE = Integer.getInteger("tck.live.sample", 4);

  @BeforeEach
  void cinderIsThere() throws IOException, InterruptedException {
    Optional<String> missing = RealManager.missing();
    if (missing.isPresent() && RealManager.isRequired()) {
      fail("Cinder is required here: " + missing.get());
    }
    missing.ifPresent(reason -> abort("not compared with the real manager: " + reason));
  }

  @Test
  void theModelRecordsWhatTheManagerDoes(@TempDir Path directory)
      throws IOException, InterruptedException {
    DrawnScenario drawn = new DrawnScenario(new Random(SEED));
    List<String> scenarios = Stream.generate(drawn::draw).limit(COUNT).toList();
    List<String> mismatches = new ArrayList<>();
    List<String> recorded = RealManager.record(scenarios, directory);
    for (int i = 0; i < scenarios.size(); i++) {
      JsonNode answer = JSON.readTree(recorded.get(i));
      ScriptedScenario scenario = ScriptedScenario.parse(scenarios.get(i));
      JsonNode model = model(scenario.record(), columns(scenario.rows(), answer.get("columns")));
      addUnlessEqual(mismatches, scenarios.get(i), answer, model);
    }
    assertThat(mismatches).as("seed %d", SEED).isEmpty();
  }

  @Test
  void theModelRecordsWhatTheManagerDoesToOneVolume(@TempDir Path directory)
      throws IOException, InterruptedException {
    DrawnScenario drawn = new DrawnScenario(new Random(SEED));
    List<String> scenarios = Stream.generate(drawn::drawForOneVolume).limit(COUNT / 5).toList();
    List<String> mismatches = new ArrayList<>();
    List<String> recorded = RealManager.record(scenarios, directory);
    for (int i = 0; i < scenarios.size(); i++) {
      JsonNode answer = JSON.readTree(recorded.get(i));
      ScriptedVolume scenario = ScriptedVolume.read(JSON.readTree(scenarios.get(i)));
      Digest digest = scenario.run();
      JsonNode model =
          model(
              RecordedJson.write(digest, scenario.driver().calls()),
              columns(digest.recorded(), answer.get("columns")));
      addUnlessEqual(mismatches, scenarios.get(i), answer, model);
    }
    assertThat(mismatches).as("seed %d", SEED).isEmpty();
  }

  private static JsonNode model(JsonNode recorded, JsonNode columns) throws IOException {
    return JSON.createObjectNode()
        .<ObjectNode>set("recorded", JSON.readTree(recorded.toString()))
        .set("columns", columns);
  }

  private static void addUnlessEqual(
      List<String> mismatches, String scenario, JsonNode answer, JsonNode model) {
    JsonNode real = ((ObjectNode) answer).without("scenario");
    if (!real.equals(model)) {
      mismatches.add("%nscenario  %s%nreal      %s%nmodel     %s".formatted(scenario, real, model));
    }
  }

  @Test
  void theManagerStillDoesWhatItDidWhenTheVectorsWereMade(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<String> vectors = RecordedVectorsTest.vectors();
    int offset = Math.floorMod(SEED, SAMPLE);
    List<String> sample = new ArrayList<>();
    for (int i = offset; i < vectors.size(); i += SAMPLE) {
      sample.add(vectors.get(i));
    }
    List<String> recorded = RealManager.record(sample, directory);
    for (int i = 0; i < sample.size(); i++) {
      JsonNode vector = JSON.readTree(sample.get(i));
      assertThat(JSON.readTree(recorded.get(i)).get("recorded"))
          .as("%s", vector.get("scenario"))
          .isEqualTo(vector.get("recorded"));
    }
  }

  /** The same columns of the same rows as {@code like} has, out of the model. */
  private static JsonNode columns(Recorded rows, JsonNode like) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    for (Row row : rows.rows().values()) {
      ObjectNode columns = all.putObject(row.id());
      like.path(row.id()).fieldNames().forEachRemaining(name -> put(columns, name, row.get(name)));
      if (row.kind() == Kind.VOLUME && !row.get("metadata").isFalsy()) {
        put(columns, "metadata", row.get("metadata"));
      }
    }
    return JSON.readTree(all.toString());
  }

  private static void put(ObjectNode columns, String name, Value value) {
    columns.set(name, ValueJson.write(value));
  }
}
