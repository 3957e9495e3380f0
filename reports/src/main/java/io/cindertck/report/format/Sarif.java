package io.cindertck.report.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code report.sarif}: SARIF 2.1.0. Its rules are the clauses, its results those that are
 * violated; what kept the run from being whole are notifications of the tool.
 */
final class Sarif {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Result result;
  private final UnaryOperator<String> files;

  private Sarif(Result result, UnaryOperator<String> files) {
    this.result = result;
    this.files = files;
  }

  /** Of a result that is written to the folder of its report. */
  static byte[] bytes(Result result) throws IOException {
    return bytes(result, UnaryOperator.identity());
  }

  /**
   * The same, for any folder.
   *
   * @param files how a file of the report's is named from there
   */
  static byte[] bytes(Result result, UnaryOperator<String> files) throws IOException {
    ObjectNode log = JsonNodeFactory.instance.objectNode();
    log.put("$schema", SCHEMA).put("version", "2.1.0");
    new Sarif(result, files).run(log.putArray("runs").addObject());
    return Json.bytes(log);
  }

  private void run(ObjectNode run) {
    List<ClauseResult> clauses = result.clauses();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "cinder-tck").put("version", Words.name(result.kit().version()));
    ArrayNode rules = driver.putArray("rules");
    clauses.forEach(clause -> SarifRule.put(clause, result, rules.addObject()));
    run.putObject("automationDetails")
        .put("id", "cinder-tck/" + Words.name(result.driver().locator()) + "/");
    invocation(run.putArray("invocations").addObject());
    ArrayNode results = run.putArray("results");
    for (int rule = 0; rule < clauses.size(); rule++) {
      ClauseResult clause = clauses.get(rule);
      if (clause.verdict() == Verdict.FAILED || clause.verdict() == Verdict.WAIVED) {
        SarifResult.put(clause, rule, result, files, results.addObject());
      }
    }
    run.put("columnKind", "utf16CodeUnits");
    ObjectNode properties = run.putObject("properties");
    RunProperties.of(result).forEach(properties::put);
  }

  private void invocation(ObjectNode invocation) {
    Instant start = result.run().startedAt().truncatedTo(ChronoUnit.MILLIS);
    boolean broken = result.clauses().stream().anyMatch(c -> c.verdict() == Verdict.KIT_ERROR);
    invocation
        .put("executionSuccessful", result.verdict() != Conformance.INCOMPLETE && !broken)
        .put("exitCode", result.verdict().exitCode())
        .put("exitCodeDescription", result.verdict().id())
        .put("startTimeUtc", start.toString())
        .put("endTimeUtc", start.plusMillis(result.run().millis()).toString());
    ArrayNode told = invocation.putArray("toolExecutionNotifications");
    if (result.verdict() == Conformance.INCOMPLETE) {
      Words.lines(result.reasons())
          .forEach(reason -> notify("error", "incomplete: " + reason, told));
    }
    for (int rule = 0; rule < result.clauses().size(); rule++) {
      ClauseResult clause = result.clauses().get(rule);
      Outcome outcome = Outcome.of(clause, result);
      if (clause.verdict() != Verdict.WAIVED
          && (outcome == Outcome.SKIPPED || outcome == Outcome.BROKEN)) {
        String level = outcome == Outcome.BROKEN ? "error" : level(clause);
        String text = clause.id() + ", " + Outcome.sentence(clause);
        notify(level, text, told)
            .putObject("associatedRule")
            .put("id", clause.id())
            .put("index", rule);
      }
    }
    Words.lines(result.notes()).forEach(note -> notify("note", note, told));
    Words.lines(result.cleanUp())
        .forEach(left -> notify("warning", "left on the array: " + left, told));
  }

  private static String level(ClauseResult clause) {
    boolean open = clause.verdict() != Verdict.NOT_APPLICABLE;
    return open && clause.level() == Level.MUST ? "warning" : "note";
  }

  private static ObjectNode notify(String level, String text, ArrayNode told) {
    ObjectNode notification = told.addObject().put("level", level);
    notification.putObject("message").put("text", SarifText.message(text));
    return notification;
  }
}
