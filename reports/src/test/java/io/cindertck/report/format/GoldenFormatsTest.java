package io.cindertck.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.report.Content;
import io.cindertck.report.Result;
import io.cindertck.report.SampleResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as they are known to be good. After a change that is meant, {@code -Dgolden.rewrite=true}
 * writes them anew; read the difference. The page has a test of its own.
 */
final class GoldenFormatsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/cindertck/report/golden");

  static Stream<Arguments> formats() {
    List<Format> told = Formats.ALL.stream().filter(each -> each != Formats.HTML).toList();
    Map<String, Result> results = new LinkedHashMap<>();
    for (Conformance verdict : Conformance.values()) {
      results.put(verdict.id(), SampleResults.small(verdict));
    }
    results.put("on-terms", SampleResults.onTerms());
    return results.entrySet().stream()
        .flatMap(
            each ->
                told.stream()
                    .map(
                        format ->
                            Arguments.of(
                                each.getKey(),
                                format.id(),
                                Named.of("of the sample", each.getValue()))));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void areAsTheyWere(String name, String id, Result result) throws IOException {
    Format format =
        Formats.ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    Path golden = GOLDEN.resolve(name);
    for (Map.Entry<String, Content> file : format.files(result).entrySet()) {
      Path at = golden.resolve(file.getKey());
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(at.getParent());
        Files.write(at, file.getValue().bytes());
      }
      assertThat(new String(file.getValue().bytes(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(at));
    }
  }
}
