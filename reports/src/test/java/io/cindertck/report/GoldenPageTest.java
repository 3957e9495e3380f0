package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages as they are known to be good, without the style and the script. After a change that is
 * meant, {@code -Dgolden.rewrite=true} writes them anew; read the difference.
 */
final class GoldenPageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/cindertck/report/golden");

  @ParameterizedTest
  @EnumSource(Conformance.class)
  void isAsItWas(Conformance verdict) throws IOException {
    isAsItWas(verdict.id(), Samples.small(verdict));
  }

  @Test
  void isAsItWasOnTerms() throws IOException {
    isAsItWas("on-terms", SampleTerms.broken());
  }

  private static void isAsItWas(String name, Result result) throws IOException {
    Path golden = GOLDEN.resolve(name + ".html");
    String page = bare(Page.of(result).html());
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, page);
    }

    assertThat(page).isEqualTo(Files.readString(golden));
  }

  private static String bare(String html) {
    return html.replaceFirst("(?s)<style>.*?</style>", "<style>…</style>")
        .replaceFirst("(?s)<script>.*?</script>", "<script>…</script>")
        .replaceAll("sha256-[\\w+/=]+", "sha256-…");
  }
}
