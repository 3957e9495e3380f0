package io.cindertck.contract.manager.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the volume manager of Cinder 21.3.1 recorded is what the model records, line by line. */
class RecordedVectorsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<String> vectors() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            RecordedVectorsTest.class.getResourceAsStream("manager-zed.jsonl"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void everyVectorIsReproduced() throws IOException {
    List<String> mismatches = new ArrayList<>();
    for (String line : vectors()) {
      JsonNode vector = JSON.readTree(line);
      JsonNode ours = JSON.readTree(ScriptedScenario.recordLine(line));
      if (!vector.equals(ours)) {
        mismatches.add(
            "%nscenario  %s%nrecorded  %s%nmodel     %s"
                .formatted(vector.get("scenario"), vector.get("recorded"), ours.get("recorded")));
      }
    }
    assertThat(mismatches).isEmpty();
  }

  @Test
  void noVectorIsLost() throws IOException {
    assertThat(vectors()).hasSize(1028);
  }
}
