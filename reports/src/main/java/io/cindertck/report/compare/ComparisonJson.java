package io.cindertck.report.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.report.Unseen;

/** A comparison as data. */
public final class ComparisonJson {
  /** The value of {@code format}. A change that breaks readers changes the number. */
  public static final String FORMAT = "cinder-tck/comparison/1";

  private static final JsonMapper JSON = new JsonMapper();

  private ComparisonJson() {}

  /** Indented JSON, without an end of line after it. */
  public static String text(Comparison comparison) {
    ObjectNode tree =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("headline", comparison.headline())
            .put("regressed", comparison.regressed())
            .put("whole", comparison.whole());
    comparison.notes().forEach(tree.putArray("notes")::add);
    ArrayNode groups = tree.putArray("groups");
    for (Comparison.ChangeGroup group : comparison.groups()) {
      ArrayNode clauses =
          groups
              .addObject()
              .put("title", group.title())
              .put("kind", group.kind().id())
              .putArray("clauses");
      for (ClauseChange change : group.clauses()) {
        clauses
            .addObject()
            .put("id", change.id())
            .put("before", change.before())
            .put("after", change.after());
      }
    }
    try {
      return Unseen.escaped(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts cannot be written", e);
    }
  }
}
