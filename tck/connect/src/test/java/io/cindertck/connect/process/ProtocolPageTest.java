package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page shows is as the schema has it, and everything is shown. */
class ProtocolPageTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static boolean isValid(String definition, String message) {
    return ProtocolSchema.problems(definition, message).isEmpty();
  }

  @Test
  void everyMessageIsARequestOrAnAnswer() throws IOException {
    assertThat(ProtocolPage.messages())
        .hasSizeGreaterThan(12)
        .allMatch(line -> isValid("request", line) || isValid("answer", line));
  }

  @Test
  void everyKindOfMessageIsShown() throws IOException {
    List<String> messages = ProtocolPage.messages();
    JsonNode definitions = JSON.readTree(ProtocolSchema.text()).path("$defs");
    List<String> kinds = new ArrayList<>();
    for (String of : List.of("request", "answer")) {
      for (JsonNode kind : definitions.path(of).path("oneOf")) {
        kinds.add(kind.path("$ref").asText().substring("#/$defs/".length()));
      }
    }
    assertThat(kinds)
        .hasSize(9)
        .allMatch(kind -> messages.stream().anyMatch(line -> isValid(kind, line)));
  }

  @Test
  void everyKindOfValueIsShown() throws IOException {
    List<String> values = ProtocolPage.values();
    assertThat(values).allMatch(value -> isValid("value", value));
    JsonNode kinds = JSON.readTree(ProtocolSchema.text()).at("/$defs/value/anyOf");
    List<String> tags = new ArrayList<>();
    for (JsonNode kind : kinds) {
      tags.add(kind.path("required").path(0).asText());
    }
    tags.removeIf(String::isEmpty);
    assertThat(tags)
        .contains("$tuple", "$ref")
        .allMatch(tag -> values.stream().anyMatch(value -> value.contains('"' + tag + '"')));
  }

  @Test
  void everyErrorOfASetUpHasItsCodeOnThePage() throws IOException {
    String page = ProtocolPage.text();
    assertThat(HostError.values()).allMatch(error -> page.contains(String.valueOf(error.code())));
  }
}
