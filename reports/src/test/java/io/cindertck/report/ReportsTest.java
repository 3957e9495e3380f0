package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {
  private final Result result = Samples.small(Conformance.NON_CONFORMANT);

  @Test
  void writesTheDataAndThePageAndNothingElse(@TempDir Path temp) throws IOException {
    Path dir = temp.resolve("deep/report");

    Reports.write(dir, result);

    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("conformance.json", "index.html");
    }
  }

  @Test
  void replacesWhatWasThere(@TempDir Path dir) throws IOException {
    Reports.write(dir, Samples.small(Conformance.CONFORMANT));
    Reports.write(dir, result);

    assertThat(ResultFile.read(dir)).isEqualTo(result);
    assertThat(dir.resolve("index.html")).content().contains("Non-conformant");
  }

  @Test
  void removesTheFormerReportAndNoFileOfOthers(@TempDir Path dir) throws IOException {
    Reports.write(dir, result);
    Reports.prepare(dir);
    assertThat(dir).isEmptyDirectory();

    Path data = Files.writeString(dir.resolve("conformance.json"), "{\"format\": \"acme/1\"}");
    Path page = Files.writeString(dir.resolve("index.html"), "<title>Acme</title>");
    Reports.prepare(dir);
    assertThat(data).exists();
    assertThat(page).exists();
  }

  @Test
  void saysWhichFolderCannotBeWritten(@TempDir Path temp) throws IOException {
    Path taken = Files.writeString(temp.resolve("report"), "a file");

    assertThatIOException()
        .isThrownBy(() -> Reports.write(taken, result))
        .withMessage(
            "cannot write %s/conformance.json: %s is there and is not a folder", taken, taken);
  }
}
