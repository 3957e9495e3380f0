package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SarifTest {
  @ParameterizedTest
  @EnumSource(Conformance.class)
  void isWhatTheOfficialSchemaAsksFor(Conformance verdict) throws IOException {
    assertThat(SarifSchema.errors(Sarif.bytes(SampleResults.full(verdict)))).isEmpty();
  }

  @Test
  void isRefusedByTheSchemaWhenItIsWrong() throws IOException {
    byte[] wrong =
        "{\"version\": \"2.1.0\", \"runs\": [{\"tools\": 1}]}".getBytes(StandardCharsets.UTF_8);

    assertThat(SarifSchema.errors(wrong)).hasSize(2);
  }

  @Test
  void hasEachClauseAsARuleAndEachViolationAsAResult() throws IOException {
    Result result = SampleResults.full(Conformance.NON_CONFORMANT);
    JsonNode run = run(result);

    assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
        .containsAll(result.clauses().stream().map(ClauseResult::id).toList());
    assertThat(run.path("results"))
        .hasSize((int) result.clauses().stream().filter(SarifTest::violated).count());
    for (JsonNode each : run.path("results")) {
      JsonNode rule = run.at("/tool/driver/rules").path(each.path("ruleIndex").intValue());
      assertThat(rule.path("id")).isEqualTo(each.path("ruleId"));
    }
    assertThat(result(run, "create-group.no-residue").path("level").asText()).isEqualTo("warning");
    assertThat(result(run(Strict.of(result)), "create-group.no-residue").path("level").asText())
        .isEqualTo("error");
    assertThat(result(run, "inputs.untouched").at("/suppressions/0/justification").asText())
        .startsWith("ACME-1207");
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    JsonNode told =
        result(
            run(SampleResults.full(Conformance.NON_CONFORMANT)),
            "delete-group.partial-failure-told");

    assertThat(told.path("level").asText()).isEqualTo("error");
    assertThat(told.at("/message/text").asText())
        .startsWith("delete_consistencygroup said (None, None)");
    assertThat(told.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("acme.driver.AcmeDriver.delete_consistencygroup");
    assertThat(told.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("cases/delete-group.partial-failure-told-1.json");
  }

  @Test
  void namesTheMethodThatIsBlamedAndNeverOneThatThereIsNot() throws IOException {
    JsonNode run = run(SampleResults.full(Conformance.NON_CONFORMANT));
    String name = "/locations/0/logicalLocations/0/fullyQualifiedName";

    assertThat(result(run, "create-group.no-residue").at(name).asText())
        .as("as the sentence has it, where it is not known how the case went")
        .isEqualTo("acme.driver.AcmeDriver.create_consistencygroup");
    assertThat(result(run, "inputs.untouched").at(name).asText())
        .isEqualTo("acme.driver.AcmeDriver");
  }

  @Test
  void saysThatARunWasNotWhole() throws IOException {
    JsonNode invocation = run(SampleResults.full(Conformance.INCOMPLETE)).at("/invocations/0");

    assertThat(invocation.path("executionSuccessful").booleanValue()).isFalse();
    assertThat(invocation.path("exitCode").intValue()).isEqualTo(2);
    assertThat(invocation.path("toolExecutionNotifications").findValuesAsText("text"))
        .contains("incomplete: the probe sees neither members nor content");
    assertThat(
            run(SampleResults.full(Conformance.CONFORMANT))
                .at("/invocations/0/executionSuccessful")
                .booleanValue())
        .isTrue();
  }

  @Test
  void knowsAViolationAgainWhateverTheSeed() throws IOException {
    String fault = "volume 9b6e0c3a-58aa-4d0a-9f31-1df1d6f3a6aa at 3 is lost";
    String again = "volume 0a6e0c3a-58aa-4d0a-9f31-1df1d6f3a6ab at 14 is lost";

    assertThat(fingerprint(fault)).isEqualTo(fingerprint(again));
    assertThat(fingerprint(fault)).isNotEqualTo(fingerprint("volume is half lost"));
  }

  /** Of a clause of one driver that is violated in some way. */
  private static String fingerprint(String why) throws IOException {
    ClauseResult clause =
        SampleResults.hostile(why).clauses().stream()
            .filter(each -> each.counterexample() != null)
            .findFirst()
            .orElseThrow();
    return Fingerprint.of(clause, SampleResults.small(Conformance.NON_CONFORMANT));
  }

  private static boolean violated(ClauseResult clause) {
    return clause.verdict() == Verdict.FAILED || clause.verdict() == Verdict.WAIVED;
  }

  private static JsonNode run(Result result) throws IOException {
    return SarifSchema.tree(Sarif.bytes(result)).at("/runs/0");
  }

  private static JsonNode result(JsonNode run, String rule) {
    return StreamSupport.stream(run.path("results").spliterator(), false)
        .filter(each -> each.path("ruleId").asText().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
