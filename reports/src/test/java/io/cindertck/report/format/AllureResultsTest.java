package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.contract.Conformance;
import io.cindertck.report.Content;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AllureResultsTest {
  private final Map<String, Content> files =
      new Allure().files(SampleResults.full(Conformance.NON_CONFORMANT));

  AllureResultsTest() throws IOException {}

  @ParameterizedTest
  @CsvSource({
    "verdict, failed, blocker",
    "reply.arity, passed, critical",
    "delete-group.partial-failure-told, failed, critical",
    "create-group.no-residue, passed, minor",
    "history.linearizable, skipped, critical",
    "inputs.untouched, skipped, minor",
    "call.returns, broken, critical",
  })
  void haveATestForEachClause(String id, String status, String severity) throws IOException {
    JsonNode test = test(files, id);

    assertThat(test.path("status").asText()).isEqualTo(status);
    assertThat(label(test, "severity")).isEqualTo(severity);
    assertThat(label(test, "story")).isEqualTo(id);
  }

  @Test
  void goByOperation() throws IOException {
    assertThat(label(test(files, "delete-group.partial-failure-told"), "epic"))
        .isEqualTo("delete-group");
  }

  @Test
  void sayOfAWarningThatItIsOne() throws IOException {
    JsonNode test = test(files, "create-group.no-residue");

    assertThat(test.at("/statusDetails/message").asText()).startsWith("warning: create_");
    assertThat(test.path("labels").findValuesAsText("value")).contains("warning");
    assertThat(test.path("steps").findValuesAsText("status")).contains("failed");
  }

  @Test
  void haveTheEvidenceAttached() throws IOException {
    JsonNode attached = test(files, "delete-group.partial-failure-told").path("attachments");

    assertThat(attached.findValuesAsText("name"))
        .containsExactly("scenario", "said, held, recorded", "reproducer");
    List<String> contents =
        attached.findValuesAsText("source").stream()
            .map(source -> text(files, "allure-results/" + source))
            .toList();
    assertThat(contents.get(0)).contains("\"seed\" : 8713");
    assertThat(contents.get(1))
        .contains("said      (None, None)")
        .contains("disagree  volume b: said deleted; held available, 1 GiB; recorded deleted");
    assertThat(contents.get(2)).startsWith("driver = AcmeDriver()");
  }

  @Test
  void keepTheirHistoryWhateverTheRun() throws IOException {
    Result other = SampleResults.full(Conformance.CONFORMANT);

    assertThat(test(new Allure().files(other), "reply.arity").path("historyId"))
        .isEqualTo(test(files, "reply.arity").path("historyId"))
        .isNotEqualTo(test(files, "reply.entry-unique").path("historyId"));
  }

  @Test
  void haveAnEnvironmentThatIsReadAsItWasWritten() throws IOException {
    Properties read = new Properties();
    read.load(
        new ByteArrayInputStream(
            Objects.requireNonNull(
                    new Allure()
                        .files(SampleResults.hostile("C:\\new = ü 😀 #!"))
                        .get("allure-results/environment.properties"))
                .bytes()));

    assertThat(read.getProperty("driver")).isEqualTo("C:\\new = ü 😀 #!");
    assertThat(read.getProperty("seed")).isEqualTo("8713");
  }

  private static JsonNode test(Map<String, Content> files, String id) throws IOException {
    for (Map.Entry<String, Content> file : files.entrySet()) {
      if (file.getKey().endsWith("-result.json")) {
        JsonNode test = new JsonMapper().readTree(file.getValue().bytes());
        if (test.path("name").asText().equals(id)) {
          return test;
        }
      }
    }
    throw new IOException("there is no test " + id);
  }

  private static String label(JsonNode test, String name) {
    return StreamSupport.stream(test.path("labels").spliterator(), false)
        .filter(label -> label.path("name").asText().equals(name))
        .map(label -> label.path("value").asText())
        .findFirst()
        .orElse("");
  }

  private static String text(Map<String, Content> files, String name) {
    try {
      return new String(Objects.requireNonNull(files.get(name)).bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
