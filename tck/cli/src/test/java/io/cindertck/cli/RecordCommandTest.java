package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
  private static final String DELETE =
      "{\"name\":\"n\",\"op\":\"delete_consistencygroup\",\"dialect\":\"cg\",\"volumes\":2,"
          + "\"driver_behaviour\":{\"return\":[{\"status\":\"error\"},null]}}";

  @TempDir Path folder;

  private Command record(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("scenarios.jsonl"), List.of(lines));
    return Command.run("record", file.toString());
  }

  @Test
  void saysWhatCinderWouldRecord() throws IOException {
    Command command = record(DELETE);

    assertThat(command.code()).isZero();
    JsonNode recorded = read(command.out()).path("recorded");
    assertThat(recorded.at("/groups/$group/status").asText()).isEqualTo("error");
    assertThat(recorded.at("/volumes/$vol1/status").asText()).isEqualTo("error");
    assertThat(recorded.at("/exception/type").asText()).isEqualTo("VolumeDriverException");
  }

  @Test
  void aMalformedLineIsNamedAndTheOthersAreAnswered() throws IOException {
    Command command = record(DELETE, "{\"op\": ", "", DELETE);

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.out().lines()).hasSize(2);
    assertThat(command.errorLines()).singleElement().asString().contains("line 2");
  }

  @Test
  void aFileThatIsNotThere() {
    Command command = Command.run("record", folder.resolve("none").toString());

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines()).singleElement().asString().contains("cannot read");
  }

  private static JsonNode read(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }
}
