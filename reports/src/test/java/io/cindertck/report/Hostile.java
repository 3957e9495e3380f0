package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Results in which every text that somebody else may have written is replaced. */
final class Hostile {
  static final String TEXT =
      "</style></script></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
          + "\u202Eevil\u2066\u0007\u001b\uD800\u200B\n--><!-- ${1} javascript:alert(1)";

  /** Texts that are not free: the reader refuses others. */
  private static final Set<String> FIXED =
      Set.of("format", "id", "operation", "level", "verdict", "dialect", "startedAt", "ending");

  private Hostile() {}

  static Result result(String text) throws IOException {
    byte[] plain = ResultJson.write(Samples.small(Conformance.NON_CONFORMANT));
    JsonNode tree = new JsonMapper().readTree(plain);
    replace(tree, text);
    return ResultJson.read(ResultJson.pretty(tree).getBytes(UTF_8), "hostile");
  }

  private static void replace(JsonNode tree, String text) {
    if (tree instanceof ObjectNode members) {
      for (String name : List.copyOf(tree.properties().stream().map(e -> e.getKey()).toList())) {
        // The fault of an event is free; that of a point which was swept is an id.
        if (!FIXED.contains(name) && !(name.equals("fault") && members.has("request"))) {
          replaceOr(members.get(name), text, () -> members.put(name, text));
        }
      }
    }
    if (tree instanceof ArrayNode items) {
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        replaceOr(items.get(i), text, () -> items.set(at, text));
      }
    }
  }

  private static void replaceOr(JsonNode value, String text, Runnable replacement) {
    if (value instanceof TextNode) {
      replacement.run();
    } else {
      replace(value, text);
    }
  }
}
