package io.cindertck.report.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Level;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.KnownFault;
import io.cindertck.report.Markdown;
import io.cindertck.report.Result;
import io.cindertck.report.Words;
import java.util.List;

/** A clause as a rule of SARIF. */
final class SarifRule {
  /** So many known faults say enough. */
  private static final int FAULTS = 10;

  private SarifRule() {}

  static void put(ClauseResult clause, Result result, ObjectNode rule) {
    rule.put("id", clause.id());
    rule.putObject("shortDescription").put("text", SarifText.message(clause.owed()));
    rule.putObject("fullDescription")
        .put(
            "text",
            SarifText.message(clause.owed()) + " Source: " + SarifText.message(clause.source()));
    rule.putObject("help").put("text", text(clause)).put("markdown", markdown(clause));
    String level = level(clause, result);
    rule.putObject("defaultConfiguration").put("level", level);
    ObjectNode properties = rule.putObject("properties");
    properties.putArray("tags").add(clause.operation()).add(clause.level().name());
    properties
        .put("problem.severity", level)
        .put("account", Words.name(clause.account()))
        .put("verdict", clause.verdict().id())
        .put("judged", clause.judged())
        .put("violated", clause.violated());
  }

  /** What a violation counts as. */
  static String level(ClauseResult clause, Result result) {
    return clause.level() == Level.MUST || result.run().strict() ? "error" : "warning";
  }

  private static String text(ClauseResult clause) {
    return "%s %s\nSource: %s\nWhat to look at: %s"
        .formatted(
            clause.level(),
            SarifText.message(clause.owed()),
            SarifText.message(clause.source()),
            SarifText.message(clause.advice()));
  }

  private static String markdown(ClauseResult clause) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(clause.level()).append("** ").append(Markdown.code(clause.owed()));
    text.append("\n\nSource: ").append(Markdown.code(clause.source()));
    text.append("\n\nWhat to look at: ").append(Markdown.code(clause.advice()));
    List<KnownFault> faults = clause.catches();
    if (!faults.isEmpty()) {
      text.append("\n\nDrivers that it is known to catch:\n");
      faults.stream()
          .limit(FAULTS)
          .forEach(
              fault ->
                  text.append("\n- ")
                      .append(Markdown.code(Words.name(fault.driver())))
                      .append(": ")
                      .append(Markdown.code(fault.mistake())));
    }
    return text.append('\n').toString();
  }
}
