package io.cindertck.connect.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The messages of JSON-RPC as lines. */
public final class Message {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.MESSAGE_LEVELS)
                          .maxNumberLength(Limits.DIGITS)
                          .maxStringLength(Limits.MESSAGE)
                          .maxNameLength(Limits.TEXT)
                          .maxTokenCount(Limits.TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private static final int SHOWN = 120;
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\\d+");

  private Message() {}

  /** What was read is no message. Its message says so, in one line. */
  public static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    private UnreadableException(String how) {
      super(how);
    }
  }

  /** A request as it is sent. */
  public static byte[] request(int id, String method, ObjectNode params) {
    ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", id);
    request.put("method", method).set("params", params);
    return (request + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An answer as it was read.
   *
   * @param protocol what the protocol is called, for people
   * @throws UnreadableException when it is none, or larger than the limits allow
   */
  public static JsonNode answer(String line, String protocol) throws UnreadableException {
    JsonNode read;
    try {
      read = JSON.readTree(line);
    } catch (StreamConstraintsException e) {
      throw new UnreadableException("it sent a message " + beyond(e.getOriginalMessage()));
    } catch (MismatchedInputException e) {
      String wrong = String.valueOf(e.getOriginalMessage());
      throw wrong.startsWith("Duplicate")
          ? new UnreadableException("it sent a message that has a name twice: " + shown(line))
          : noMessage(line, protocol);
    } catch (JsonProcessingException e) {
      throw noMessage(line, protocol);
    }
    if (!read.isObject() || !"2.0".equals(read.path("jsonrpc").asText())) {
      throw noMessage(line, protocol);
    }
    if (hasInfinity(read)) {
      throw new UnreadableException("it sent a message with a number that is too large to be one");
    }
    return read;
  }

  private static UnreadableException noMessage(String line, String protocol) {
    return new UnreadableException(
        "it sent what is no message of the " + protocol + ": " + shown(line));
  }

  private static String beyond(String constraint) {
    if (constraint.contains("nesting")) {
      return "that is nested more than " + Limits.MESSAGE_LEVELS + " deep";
    } else if (constraint.contains("Number")) {
      return "with a number of more than " + Limits.DIGITS + " digits";
    } else if (constraint.contains("Name")) {
      return "with a name of more than " + Limits.TEXT + " characters";
    }
    return "with more than " + Limits.TOKENS + " names, values and brackets";
  }

  /** Whether a number is beyond what JSON's reader has numbers for, such as {@code 1e999}. */
  private static boolean hasInfinity(JsonNode json) {
    if (json.isFloatingPointNumber()) {
      return Double.isInfinite(json.doubleValue());
    }
    for (JsonNode each : json) {
      if (hasInfinity(each)) {
        return true;
      }
    }
    return false;
  }

  /** A line for people, without the number of its request, which differs from run to run. */
  public static String shown(String line) {
    String head = line.length() <= 2 * SHOWN ? line : line.substring(0, 2 * SHOWN);
    String same = ID.matcher(head).replaceAll("\"id\": …");
    return same.length() <= SHOWN ? same : same.substring(0, SHOWN) + "…";
  }
}
