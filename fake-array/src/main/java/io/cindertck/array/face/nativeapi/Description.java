package io.cindertck.array.face.nativeapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the interface says of itself. */
final class Description {

  /** An OpenAPI document. */
  static final JsonNode JSON = read();

  private Description() {}

  private static JsonNode read() {
    try (InputStream text = Description.class.getResourceAsStream("openapi.json")) {
      if (text == null) {
        throw new IllegalStateException("openapi.json is missing in this build");
      }
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
