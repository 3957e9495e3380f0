package io.cindertck.connect.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The messages of JSON-RPC as lines. */
public final class Message {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SHOWN = 120;

  /** The longest one that is read, in bytes. */
  public static final int LONGEST = 16 * 1024 * 1024;

  private Message() {}

  /** A request as it is sent. */
  public static byte[] request(int id, String method, ObjectNode params) {
    ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
    request.put("method", method).set("params", params);
    return (request + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An answer as it was read; null when it is none. */
  public static @Nullable JsonNode answer(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      boolean right = read.isObject() && "2.0".equals(read.path("jsonrpc").asText());
      return right ? read : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** A line for people. */
  public static String shown(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
