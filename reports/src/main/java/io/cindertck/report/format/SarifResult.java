package io.cindertck.report.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.Words;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A violated clause as a result of SARIF. */
final class SarifResult {
  /** The file of a case, in the command that plays it again. */
  private static final Pattern CASE = Pattern.compile("cases/[a-z0-9.-]{1,100}\\.json(?![^\\s])");

  private SarifResult() {}

  static void put(
      ClauseResult clause, int rule, Result result, UnaryOperator<String> files, ObjectNode told) {
    Counterexample found = clause.counterexample();
    String why = found == null ? "violated: " + clause.owed() : found.why();
    told.put("ruleId", clause.id()).put("ruleIndex", rule).put("kind", "fail");
    told.put("level", SarifRule.level(clause, result));
    told.putObject("message").put("text", SarifText.message(why));
    location(
        clause,
        result,
        files.apply(file(clause.counterexample())),
        told.putArray("locations").addObject());
    told.putObject("partialFingerprints").put("cinderTck/v1", Fingerprint.of(clause, result));
    if (clause.verdict() == Verdict.WAIVED) {
      String reason = clause.reason();
      ObjectNode suppression = told.putArray("suppressions").addObject();
      suppression.put("kind", "external").put("status", "accepted");
      suppression.put("justification", reason == null ? "waived" : Words.line(reason));
    }
    ObjectNode properties = told.putObject("properties");
    properties.put("judged", clause.judged()).put("violated", clause.violated());
    if (clause.signature() != null) {
      properties.put("signature", Words.line(clause.signature()));
    }
    if (found != null) {
      properties.put("flaky", found.flaky()).put("minimal", found.minimal());
      properties.put("case", String.join("\n", CaseLines.of(clause)));
    }
  }

  /** No file of the driver's is known: a case is told by its own, and by the method called. */
  private static void location(
      ClauseResult clause, Result result, String file, ObjectNode location) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", file);
    physical.putObject("region").put("startLine", 1);
    ObjectNode logical = location.putArray("logicalLocations").addObject();
    String owner = DriverMethod.owner(result);
    DriverMethod.of(clause, result)
        .ifPresentOrElse(
            method ->
                logical
                    .put("name", method)
                    .put("fullyQualifiedName", owner + "." + method)
                    .put("kind", "function"),
            () -> logical.put("fullyQualifiedName", owner).put("kind", "type"));
  }

  private static String file(@Nullable Counterexample found) {
    String replay = found == null ? null : found.replay();
    if (replay == null) {
      return ResultFile.NAME;
    }
    Matcher matcher = CASE.matcher(replay);
    return matcher.find() ? matcher.group() : ResultFile.NAME;
  }
}
