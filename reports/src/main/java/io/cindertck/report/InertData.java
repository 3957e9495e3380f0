package io.cindertck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the page's script needs of the result to compare another one with it, as JSON that may stand
 * in an HTML element.
 */
final class InertData {
  private static final JsonMapper JSON = new JsonMapper();

  private InertData() {}

  /** A part of what {@code conformance.json} holds, in the same shape. */
  static String of(Result result) {
    ObjectNode tree = JSON.createObjectNode().put("format", Result.FORMAT);
    tree.putObject("kit").put("version", Words.name(result.kit().version()));
    tree.putObject("contract").put("version", Words.name(result.contract().version()));
    tree.put("verdict", result.verdict().id());
    tree.putObject("driver")
        .put("locator", Words.line(result.driver().locator()))
        .put("dialect", result.driver().dialect().id())
        .put("name", Words.name(result.driver().name()));
    tree.putObject("run")
        .put("seed", result.run().seed())
        .put("startedAt", result.run().startedAt().toString())
        .put("clauses", result.run().clauses() == null ? null : Words.line(result.run().clauses()));
    ArrayNode clauses = tree.putArray("clauses");
    result.clauses().forEach(clause -> clauses.add(clause(clause)));
    try {
      // An element of HTML ends at a "<" alone; in JSON it stands in strings only.
      return Unseen.escaped(JSON.writeValueAsString(tree)).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own cannot be written", e);
    }
  }

  private static ObjectNode clause(ClauseResult clause) {
    ObjectNode tree = JSON.createObjectNode();
    tree.put("id", clause.id())
        .put("level", clause.level().name())
        .put("verdict", clause.verdict().id())
        .put("judged", clause.judged())
        .put("violated", clause.violated());
    Counterexample found = clause.counterexample();
    if (found == null) {
      tree.putNull("counterexample");
    } else {
      tree.putObject("counterexample")
          .put("reproduced", found.reproduced())
          .put("calls", found.calls());
    }
    return tree;
  }
}
