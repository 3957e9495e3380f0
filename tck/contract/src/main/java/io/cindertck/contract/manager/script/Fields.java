package io.cindertck.contract.manager.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the fields of a scenario, and says in one line what is wrong with one that it cannot use.
 */
final class Fields {
  /** More than this many of anything is a slip of the pen, and would only eat up memory. */
  static final int MOST = 1000;

  private final JsonNode object;

  Fields(JsonNode object) {
    this.object = object;
  }

  static IllegalArgumentException wrong(String where, String what) {
    return new IllegalArgumentException(where + ": " + what);
  }

  /** A value as a message shows it: one line, not too long. */
  static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 80 ? text : text.substring(0, 79) + "…";
  }

  /** Refuses fields with other names than these. */
  void allow(Set<String> names, String owner) {
    List<String> others = new ArrayList<>();
    object.fieldNames().forEachRemaining(others::add);
    others.removeAll(names);
    if (!others.isEmpty()) {
      throw wrong(
          others.get(0),
          "%s has no such field; it may have %s"
              .formatted(owner, String.join(", ", new TreeSet<>(names))));
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  JsonNode get(String name) {
    return object.path(name);
  }

  /** A text that must be there. */
  String text(String name, Collection<String> allowed) {
    JsonNode node = object.path(name);
    if (node.isMissingNode()) {
      throw wrong(name, "missing; one of %s is needed".formatted(String.join(", ", allowed)));
    }
    if (!node.isTextual() || !allowed.contains(node.textValue())) {
      throw wrong(
          name, "%s is not known; one of %s is".formatted(shown(node), String.join(", ", allowed)));
    }
    return node.textValue();
  }

  /** A text that may be missing. */
  String text(String name, Collection<String> allowed, String otherwise) {
    return has(name) ? text(name, allowed) : otherwise;
  }

  /** How many there are of something. */
  int count(String name, int otherwise) {
    JsonNode node = object.path(name);
    if (node.isMissingNode()) {
      return otherwise;
    }
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.intValue() < 0
        || node.intValue() > MOST) {
      throw wrong(name, "%s is no count; an integer from 0 to %d is".formatted(shown(node), MOST));
    }
    return node.intValue();
  }

  /**
   * A status for each of {@code count} objects: one for all, or a list with one each.
   *
   * @return fewer than {@code count} where the rest is left as it is
   */
  List<String> statuses(String name, int count) {
    JsonNode node = object.path(name);
    if (node.isMissingNode()) {
      return List.of();
    }
    if (node.isTextual()) {
      return Collections.nCopies(count, node.textValue());
    }
    List<String> statuses = new ArrayList<>();
    for (JsonNode item : node) {
      if (!item.isTextual()) {
        throw wrong(name, "%s is no status; a string is".formatted(shown(item)));
      }
      statuses.add(item.textValue());
    }
    if (!node.isArray() || statuses.size() > count) {
      throw wrong(
          name,
          "%s does not fit; a string, or a list of at most %d strings, does"
              .formatted(shown(node), count));
    }
    return statuses;
  }
}
