package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Conformance;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written to one folder finds the files of a report in another. */
final class ReportFilesTest {
  private static final String CASE = "cases/delete-group.partial-failure-told-1.json";

  @TempDir private Path temp;
  private Path result;

  @BeforeEach
  void write() throws IOException {
    Path report = temp.resolve("a report");
    Formats.write(report, SampleResults.small(Conformance.NON_CONFORMANT), Formats.JSON);
    result = report.resolve("conformance.json");
    Files.createDirectories(report.resolve("cases"));
    Files.writeString(report.resolve(CASE), "{}");
  }

  @ParameterizedTest
  @CsvSource({
    "a report, cases/",
    "a report/ci, ../cases/",
    "ci/deep, ../../a%20report/cases/",
    "., a%20report/cases/",
  })
  void namesACaseAsItIsFoundFromThere(String dir, String expected) {
    Path there = temp.resolve(dir);
    String uri = new ReportFiles(result, there).apply(CASE);

    assertThat(uri).startsWith(expected);
    assertThat(Path.of(URI.create(there.normalize().toUri() + "/").resolve(uri)))
        .isEqualTo(result.resolveSibling(CASE));
  }

  @Test
  void namesTheResultWhereTheCaseIsNotThere() throws IOException {
    Path copy = Files.copy(result, temp.resolve("old.json"));

    assertThat(new ReportFiles(copy, temp).apply(CASE)).isEqualTo("old.json");
  }

  @Test
  void isWhatSarifGoesBy() throws IOException {
    Path ci = temp.resolve("ci");
    Format sarif =
        Formats.ALL.stream().filter(each -> each.id().equals("sarif")).findFirst().orElseThrow();
    List<String> written =
        Formats.write(
            ci, SampleResults.small(Conformance.NON_CONFORMANT), Formats.from(result, ci, sarif));

    JsonNode told = SarifSchema.tree(Files.readAllBytes(ci.resolve(written.get(0))));
    assertThat(told.findValuesAsText("uri")).contains("../a%20report/" + CASE);
    assertThat(SarifSchema.errors(Files.readAllBytes(ci.resolve(written.get(0))))).isEmpty();
    assertThat(Formats.from(result, ci, Formats.HTML)).isSameAs(Formats.HTML);
  }
}
