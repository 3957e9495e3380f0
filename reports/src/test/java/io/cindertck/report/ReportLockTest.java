package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time writes into a folder. */
final class ReportLockTest {
  private static final String TAKEN = "another check or merge is writing its report there";

  @TempDir private Path dir;

  /** Locks a folder, says so, and waits to be ended. */
  static final class Other {
    private Other() {}

    public static void main(String[] args) throws IOException {
      Reports.prepareLocked(Path.of(args[0]), List.of(), List.of());
      System.out.println("locked");
      System.in.read();
      Runtime.getRuntime().halt(1);
    }
  }

  @Test
  void keepsAnotherRunOfTheSameProcessOffUntilItIsClosed() throws IOException {
    Path data = ResultFile.write(dir, Samples.small(Conformance.CONFORMANT));
    try (ReportLock held = ReportLock.of(dir)) {
      assertThat(held).isNotNull();
      assertThat(ReportLock.isTaken(dir)).isTrue();
      assertThatIOException().isThrownBy(() -> Reports.prepare(dir)).withMessage(TAKEN);
      assertThat(data).exists();
    }
    Reports.prepare(dir);
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void isLetGoWhereTheReportCannotBeWritten() throws IOException {
    Files.writeString(dir.resolve("index.html"), "mine");

    for (int i = 0; i < 2; i++) {
      assertThatIOException()
          .isThrownBy(() -> Reports.prepare(dir))
          .withMessageStartingWith("index.html there was not written by cinder-tck");
    }
  }

  @Test
  void keepsAnotherProcessOffUntilItEndsHoweverItEnds() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                dir.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(new String(other.getInputStream().readNBytes("locked".length()), UTF_8))
          .isEqualTo("locked");
      assertThat(ReportLock.isTaken(dir)).isTrue();
      assertThatIOException().isThrownBy(() -> Reports.prepare(dir)).withMessage(TAKEN);
    } finally {
      other.destroyForcibly().waitFor();
    }

    assertThat(dir.resolve(ReportLock.NAME)).exists();
    assertThat(ReportLock.isTaken(dir)).isFalse();
    Reports.prepare(dir);
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void isNotHeldByAFileThatItsFormerHolderRemoved() throws IOException {
    ReportLock first = ReportLock.of(dir);
    Files.delete(dir.resolve(ReportLock.NAME));
    try (ReportLock second = ReportLock.of(dir)) {
      first.close();
      assertThat(second).isNotNull();
    }
  }
}
