package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.compare.Matrix;
import io.cindertck.report.compare.MatrixEntry;
import io.cindertck.report.compare.MatrixPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A matrix in a real browser, from the disk, with its script; the console stays empty. */
final class MatrixChromiumTest {
  private static final String SHOWN =
      "document.querySelectorAll('tr.row:not([hidden])'), (row) => row.dataset.id";

  private static Chromium browser;
  private static Path page;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    browser = Chromium.start();
    page = temp.resolve("matrix.html");
    Matrix matrix =
        Matrix.of(
            List.of(
                entry("good", Samples.conformant()),
                entry("bad", Samples.nonConformant()),
                entry("hostile", Hostile.result(Hostile.TEXT))));
    Files.writeString(page, MatrixPage.of(matrix).html());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void complainedOfNothing() {
    browser.desktop();
    browser.scheme("light");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void filtersItsRows() {
    assertThat(shown("")).hasSize(65);
    assertThat(shown("?show=failed"))
        .containsExactly(
            "create-group.no-residue",
            "delete-group.partial-failure-told",
            "create-group-snapshot.consistent-cut");
    assertThat(shown("?show=differs&text=reply.arity")).isEmpty();
  }

  private static List<String> shown(String suffix) {
    browser.open(page, suffix);
    return browser.texts(SHOWN);
  }

  @ParameterizedTest
  @CsvSource({"light, desktop", "dark, desktop", "light, phone"})
  void passesAxe(String scheme, String width) throws IOException {
    browser.scheme(scheme);
    if (width.equals("phone")) {
      browser.phone();
    }
    browser.open(page, "");
    assertThat(Axe.violations(browser, "{}")).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private static MatrixEntry entry(String source, Result result) {
    return new MatrixEntry(source, ReadResult.sound(result), "./" + source + "/index.html");
  }
}
