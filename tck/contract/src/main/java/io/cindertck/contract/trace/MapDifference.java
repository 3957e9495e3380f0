package io.cindertck.contract.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How ordered maps differ: {@code {"set": {…}, "gone": […], "order": […]}}. What is set keeps its
 * place, or comes last where it is new; {@code order} is there only when that is not how it is.
 */
final class MapDifference {
  private MapDifference() {}

  /** Adds the fields of the difference to {@code into}; none where nothing changed. */
  static <T> ObjectNode write(
      Map<String, T> before, Map<String, T> after, Difference<T> entry, ObjectNode into) {
    if (before == after) {
      return into;
    }
    ObjectNode set = TraceJson.object();
    after.forEach(
        (key, value) -> {
          JsonNode changed = entry.write(before.get(key), value);
          if (changed != null) {
            set.set(key, changed);
          }
        });
    List<String> gone = before.keySet().stream().filter(key -> !after.containsKey(key)).toList();
    if (!set.isEmpty()) {
      into.set("set", set);
    }
    if (!gone.isEmpty()) {
      into.set("gone", TraceJson.texts(gone));
    }
    if (!inPlace(before, after)) {
      into.set("order", TraceJson.texts(after.keySet()));
    }
    return into;
  }

  /** Whether what stays is in the order that it had, before all that is new. */
  private static boolean inPlace(Map<String, ?> before, Map<String, ?> after) {
    Iterator<String> now = after.keySet().iterator();
    for (String key : before.keySet()) {
      if (after.containsKey(key) && !now.next().equals(key)) {
        return false;
      }
    }
    return true;
  }

  /** The map that {@code before} has become. */
  static <T> Map<String, T> read(Map<String, T> before, Cursor changed, Difference<T> entry) {
    Map<String, T> after = new LinkedHashMap<>(before);
    for (Cursor gone : changed.items("gone")) {
      if (after.remove(gone.text()) == null) {
        throw gone.expected("something that was there");
      }
    }
    changed
        .find("set")
        .ifPresent(
            set ->
                set.fields()
                    .forEach((key, value) -> after.put(key, entry.read(before.get(key), value))));
    return changed.find("order").map(order -> ordered(after, order)).orElse(after);
  }

  private static <T> Map<String, T> ordered(Map<String, T> map, Cursor order) {
    Map<String, T> ordered = new LinkedHashMap<>();
    for (Cursor key : order.items()) {
      T value = map.get(key.text());
      if (value == null) {
        throw key.expected("something that is there");
      }
      ordered.put(key.text(), value);
    }
    if (ordered.size() != map.size()) {
      throw order.expected("a list of all " + map.size() + " that are there");
    }
    return ordered;
  }
}
