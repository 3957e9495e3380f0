package io.cindertck.array.face.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, taken apart.
 *
 * @param method the HTTP method, in capitals
 * @param segments the segments of the path, decoded
 * @param query the query parameters; of one given twice the first
 * @param authorization the header of that name; null when there is none
 * @param body what was sent; empty when nothing was
 */
public record HttpCall(
    String method,
    List<String> segments,
    Map<String, String> query,
    @Nullable String authorization,
    String body) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String SCHEME = "Bearer ";

  /** Copies {@code segments} and {@code query}. */
  public HttpCall {
    segments = List.copyOf(segments);
    query = Map.copyOf(query);
  }

  /** The token that it carries; null when there is none. */
  public @Nullable String token() {
    return authorization == null || !authorization.startsWith(SCHEME)
        ? null
        : authorization.substring(SCHEME.length());
  }

  /**
   * The JSON object that was sent; an empty one when nothing was.
   *
   * @throws IllegalArgumentException when it is something else, with one line that says so
   */
  public ObjectNode object() {
    if (body.isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      JsonNode parsed = JSON.readTree(body);
      if (parsed instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("the body must be a JSON object");
  }
}
