package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** The beginning of a tree that is too long to be shown, as a tree again. */
final class CutTree {
  /** What a value costs beside its own characters: a line end, commas, quotes. */
  private static final int EACH = 6;

  private static final String MORE = "…";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private int left;
  private boolean cut;

  private CutTree(int left) {
    this.left = left;
  }

  /**
   * The beginning of a tree, with a note that says where all of it is; empty where it is short.
   *
   * @param limit about how many characters may be shown
   * @param file where all of it is
   */
  static Optional<JsonNode> of(JsonNode tree, int limit, String file) {
    CutTree cutter = new CutTree(limit);
    JsonNode beginning = cutter.copy(tree, 0);
    if (!cutter.cut) {
      return Optional.empty();
    }
    // Beside it, not in it: no name that the driver gives can hide it.
    String note = "cut short here; all of it is in " + file;
    return Optional.of(NODES.arrayNode().add(note).add(beginning));
  }

  private JsonNode copy(JsonNode node, int depth) {
    left -= EACH + 2 * depth;
    if (node instanceof ArrayNode array) {
      return copy(array, depth);
    }
    if (node instanceof ObjectNode object) {
      return copy(object, depth);
    }
    String text = node.asText();
    int whole = text.length();
    if (whole <= Math.max(left, 0)) {
      left -= whole;
      return node;
    }
    cut = true;
    String shown = Cut.text(text, Math.max(left, 0), "");
    left = 0;
    return NODES.textNode(shown);
  }

  private ArrayNode copy(ArrayNode array, int depth) {
    ArrayNode copied = NODES.arrayNode();
    for (JsonNode item : array) {
      if (left <= 0) {
        cut = true;
        return copied.add(more(array.size() - copied.size()));
      }
      copied.add(copy(item, depth + 1));
    }
    return copied;
  }

  private ObjectNode copy(ObjectNode object, int depth) {
    ObjectNode copied = NODES.objectNode();
    Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String name = field.getKey();
      if (left < name.length()) {
        cut = true;
        left = 0;
        return copied.put(MORE, more(object.size() - copied.size()));
      }
      left -= name.length();
      copied.set(name, copy(field.getValue(), depth + 1));
    }
    return copied;
  }

  private static String more(int number) {
    return MORE + " and " + Words.number(number) + " more";
  }
}
