package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.compare.Matrix;
import io.cindertck.report.compare.MatrixEntry;
import io.cindertck.report.compare.MatrixPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix in a real browser, from the disk, with its script; the console stays empty. */
final class MatrixChromiumTest {
  private static final String SHOWN =
      "<tr class=\"row\" data-id=\"([^\"]*)\"(?![^>]* hidden=)[^>]*>";

  private final Path page;
  private final Chromium browser;

  MatrixChromiumTest(@TempDir Path temp) throws IOException {
    browser = Chromium.find();
    page = temp.resolve("matrix.html");
    Matrix matrix =
        Matrix.of(
            List.of(
                entry("good", Samples.conformant()),
                entry("bad", Samples.nonConformant()),
                entry("hostile", Hostile.result(Hostile.TEXT))));
    Files.writeString(page, MatrixPage.of(matrix).html());
  }

  @Test
  void filtersItsRows() throws Exception {
    assertThat(PageTest.all(SHOWN, dom(""))).hasSize(65);
    assertThat(PageTest.all(SHOWN, dom("?show=failed")))
        .containsExactly(
            "create-group.no-residue",
            "delete-group.partial-failure-told",
            "create-group-snapshot.consistent-cut");
    assertThat(PageTest.all(SHOWN, dom("?show=differs&text=reply.arity"))).isEmpty();
  }

  private String dom(String suffix) throws IOException, InterruptedException {
    return browser.dom(page, suffix);
  }

  private static MatrixEntry entry(String source, Result result) {
    return new MatrixEntry(source, ReadResult.sound(result), "./" + source + "/index.html");
  }
}
