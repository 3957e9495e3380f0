package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Content;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatsTest {
  private final Path dir;

  FormatsTest(@TempDir Path dir) {
    this.dir = dir;
  }

  /** Every file of a result, by its path. */
  static Map<String, String> rendered(Result result) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Format format : Formats.ALL) {
      for (Map.Entry<String, Content> file : format.files(result).entrySet()) {
        files.put(file.getKey(), new String(file.getValue().bytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource(Conformance.class)
  void giveTheSameBytesForTheSameResult(Conformance verdict) throws IOException {
    assertThat(rendered(SampleResults.full(verdict)))
        .isEqualTo(rendered(SampleResults.full(verdict)));
  }

  @Test
  void areAskedForByNamesOfTheirOwn() {
    assertThat(Formats.ALL.stream().map(Format::id))
        .containsExactly("json", "html", "junit", "sarif", "markdown", "badge", "allure")
        .doesNotHaveDuplicates();
  }

  @Test
  void areWrittenAndRemovedBeforeTheNextRun() throws IOException {
    Path ofOthers =
        Files.createDirectories(dir.resolve("allure-results"))
            .resolve("c3b1f3a0-1c0a-4f3e-9d5a-7b1f3a0c3b1f-result.json");
    Files.writeString(ofOthers, "{}");
    for (Format format : Formats.ALL) {
      List<String> written =
          Formats.write(dir, SampleResults.full(Conformance.NON_CONFORMANT), format);
      assertThat(written)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(dir.resolve(file)).isRegularFile());
    }

    Reports.prepare(dir);

    try (Stream<Path> left = Files.walk(dir).filter(Files::isRegularFile)) {
      assertThat(left)
          .containsExactlyInAnyOrder(
              ofOthers, dir.resolve("allure-results/environment.properties"));
    }
  }

  @Test
  void leaveNoClauseOfTheFormerResult() throws IOException {
    Format allure = new Allure();
    Formats.write(dir, SampleResults.full(Conformance.CONFORMANT), allure);
    List<String> written = Formats.write(dir, SampleResults.small(Conformance.CONFORMANT), allure);

    try (Stream<Path> files = Files.list(dir.resolve("allure-results"))) {
      assertThat(files.map(file -> dir.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void doNotListenToThePlatform() {
    assertThat(getClass().getResource("/io/qameta/allure/junitplatform/AllureJunitPlatform.class"))
        .as("it would write results wherever the JUnit Platform is started")
        .isNull();
  }
}
