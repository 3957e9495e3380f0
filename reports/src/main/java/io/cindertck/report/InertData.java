package io.cindertck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What the page's script needs of the result to compare another one with it, as JSON that may stand
 * in an HTML element.
 */
final class InertData {
  private static final int LONGEST = 2_000;
  private static final JsonMapper JSON = new JsonMapper();

  private InertData() {}

  /** A part of what {@code conformance.json} holds, in the same shape. */
  static String of(Result result) {
    ObjectNode tree = JSON.createObjectNode().put("format", Result.FORMAT);
    tree.putObject("kit").put("version", text(result.kit().version()));
    tree.putObject("contract").put("version", text(result.contract().version()));
    tree.put("verdict", result.verdict().id());
    driver(result.driver(), tree.putObject("driver"));
    ObjectNode array = tree.putObject("array").put("locator", text(result.array().locator()));
    result.array().sees().stream()
        .limit(Words.ITEMS)
        .map(InertData::text)
        .forEach(array.putArray("sees")::add);
    run(result.run(), tree.putObject("run"));
    ArrayNode clauses = tree.putArray("clauses");
    result.clauses().forEach(clause -> clauses.add(clause(clause)));
    if (result.terms() != null) {
      terms(result.terms(), tree.putObject("terms"));
    }
    try {
      // An element of HTML ends at a "<" alone; in JSON it stands in strings only.
      return Unseen.escaped(JSON.writeValueAsString(tree)).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own cannot be written", e);
    }
  }

  private static void driver(DriverFacts driver, ObjectNode tree) {
    tree.put("locator", text(driver.locator()))
        .put("dialect", driver.dialect().id())
        .put("name", text(driver.name()))
        .put("cinder", text(driver.cinder()));
  }

  private static void run(RunFacts run, ObjectNode tree) {
    tree.put("seed", run.seed())
        .put("tries", run.tries())
        .put("startedAt", run.startedAt().toString())
        .put("strict", run.strict())
        .put("clauses", text(run.clauses()));
  }

  /** Of what was not reached the first line shows that there is something. */
  private static void terms(Terms terms, ObjectNode tree) {
    ArrayNode waivers = tree.putArray("waivers");
    terms.waivers().forEach(each -> waivers.addObject().put("state", each.state().id()));
    ArrayNode capabilities = tree.putArray("capabilities");
    for (CapabilityResult each : terms.capabilities()) {
      capabilities.addObject().put("claimed", each.claimed()).put("found", each.found().id());
    }
    ArrayNode notReached = tree.putArray("notReached");
    terms.notReached().stream().limit(1).map(InertData::text).forEach(notReached::add);
  }

  /** Longer than what is compared or shown of it, and not without end. */
  private static @Nullable String text(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
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
          .put("calls", found.calls())
          .put("why", text(found.why()));
    }
    return tree;
  }
}
