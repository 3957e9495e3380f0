package io.cindertck.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a result with all of what is given that fits, and with something harmless in place of
 * the rest.
 *
 * @param part what came out
 * @param misfits the members that did not fit
 */
record Mending<T>(T part, List<String> misfits) {
  /**
   * Mends a part.
   *
   * @param harmless a part in which nothing is claimed
   * @param given what the file has
   */
  @SuppressWarnings("unchecked") // the class of a part is that of the harmless one
  static <T> Mending<T> of(T harmless, JsonNode given) {
    Class<T> type = (Class<T>) harmless.getClass();
    ObjectNode tree = ResultJson.tree(harmless);
    T part = harmless;
    List<String> misfits = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : given.properties()) {
      if (!tree.has(member.getKey())) {
        continue;
      }
      ObjectNode tried = tree.deepCopy();
      tried.set(member.getKey(), member.getValue());
      try {
        part = ResultJson.convert(tried, type, "");
        tree = tried;
      } catch (MalformedResultException e) {
        misfits.add(member.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> member : ResultJson.tree(harmless).properties()) {
      if (!given.has(member.getKey()) && !mayBeMissing(member)) {
        misfits.add(member.getKey());
      }
    }
    return new Mending<>(part, List.copyOf(misfits));
  }

  /** Whether a member may be missing, as those that earlier kits did not write. */
  private static boolean mayBeMissing(Map.Entry<String, JsonNode> member) {
    return member.getValue().isNull() || member.getKey().equals("catches");
  }
}
