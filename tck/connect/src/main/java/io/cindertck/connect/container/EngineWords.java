package io.cindertck.connect.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What an engine's refusal says, without what its client wraps it in. */
final class EngineWords {
  private static final JsonMapper JSON = new JsonMapper();

  private EngineWords() {}

  /** In one line. */
  static String of(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    int body = text.indexOf('{');
    if (body >= 0) {
      try {
        text = JSON.readTree(text.substring(body)).path("message").asText(text);
      } catch (JsonProcessingException e) {
        // It is no JSON: the text says it.
      }
    }
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
