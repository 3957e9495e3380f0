package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page shows is as the schema has it, and every kind of message is shown. */
class ProbePageTest {
  private static final Path PAGE = Path.of("..", "docs", "array-probes.md");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        inside = line.equals("```json");
      } else if (inside) {
        messages.add(line);
      }
    }
    return messages;
  }

  private static boolean isValid(String definition, String message) {
    return ProbeSchema.problems(definition, message).isEmpty();
  }

  @Test
  void everyMessageIsARequestOrAnAnswer() throws IOException {
    assertThat(messages())
        .hasSizeGreaterThan(12)
        .allMatch(line -> isValid("request", line) || isValid("answer", line));
  }

  @Test
  void everyKindOfMessageIsShown() throws IOException {
    List<String> messages = messages();
    JsonNode definitions = JSON.readTree(ProbeSchema.text()).path("$defs");
    List<String> kinds = new ArrayList<>();
    for (String of : List.of("request", "answer")) {
      for (JsonNode kind : definitions.path(of).path("oneOf")) {
        kinds.add(kind.path("$ref").asText().substring("#/$defs/".length()));
      }
    }
    assertThat(kinds)
        .hasSize(17)
        .allMatch(kind -> messages.stream().anyMatch(line -> isValid(kind, line)));
  }
}
