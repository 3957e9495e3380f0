package io.cindertck.connect.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A probe that answers what it was told to, whatever it is asked. */
final class Told implements ProbeTransport {
  private static final ObjectMapper JSON = new ObjectMapper();

  final List<String> asked = new ArrayList<>();
  boolean closed;
  private final Map<String, String> answers = new HashMap<>();

  /** One that sees and does everything, and has nothing. Quotes may be single ones. */
  Told() {
    answers.put(
        "describe",
        "{'protocol': 1, 'name': 'told', 'abilities': ['inject', 'write', 'write-between',"
            + " 'remove', 'restore'], 'sights': ['volumes', 'snapshots', 'groups',"
            + " 'group-snapshots', 'content']}");
    answers.put("state", "{'volumes': [], 'snapshots': [], 'groups': [], 'groupSnapshots': []}");
    answers.put("disarm", "{'requests': [], 'writes': []}");
  }

  Told with(String method, String answer) {
    answers.put(method, answer);
    return this;
  }

  @Override
  public String locator() {
    return "http://probe/";
  }

  @Override
  public JsonNode ask(String method, ObjectNode params) {
    asked.add(method + " " + params);
    try {
      return JSON.readTree(answers.getOrDefault(method, "{}").replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
