package io.cindertck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.cindertck.contract.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void removesTheFormerReport(@TempDir Path dir) throws IOException {
    Reports.write(dir, result);
    Reports.prepare(dir);
    assertThat(dir).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conformance.json", "index.html", "trace.ndjson.gz", "SHA256SUMS"})
  void isNotWrittenOverAFileOfOthers(String name, @TempDir Path dir) throws IOException {
    Path data = ResultFile.write(dir, result);
    Path theirs = Files.writeString(dir.resolve(name), "<title>Acme</title>");

    assertThatIOException()
        .isThrownBy(() -> Reports.prepare(dir))
        .withMessage(name + " there was not written by cinder-tck; move it elsewhere");
    assertThat(theirs).content().isEqualTo("<title>Acme</title>");
    assertThat(data).exists();
  }

  @Test
  void isWrittenBesideFilesOfOthersThatHaveAnotherFormatsName(@TempDir Path dir)
      throws IOException {
    Files.writeString(dir.resolve("index.html"), "<title>Acme</title>");
    List<String> names = List.of("junit.xml");

    Reports.prepareLocked(dir, List.of(), names).close();
    Files.writeString(dir.resolve("junit.xml"), "<testsuites name=\"acme\">");

    assertThatIOException()
        .isThrownBy(() -> Reports.prepareLocked(dir, List.of(), names))
        .withMessageStartingWith("junit.xml there was not written by cinder-tck");
  }

  @Test
  void isWrittenOverTheTraceOfARunThatEndedAtOnce(@TempDir Path dir) throws IOException {
    Path trace = dir.resolve("trace.ndjson.gz");
    Files.write(trace, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    Reports.prepare(dir);
    Files.write(trace, new byte[0]);
    Reports.prepare(dir);

    assertThat(trace).exists();
  }

  @Test
  void removesWhatTheFormerDigestsNameAndNothingThatWasChangedOrIsToBeKept(@TempDir Path dir)
      throws IOException {
    List<String> names = new ArrayList<>(Reports.write(dir, result));
    for (String name : List.of("cases/a.json", "cases/b.json", "evidence/c.json")) {
      Files.createDirectories(dir.resolve(name).getParent());
      Files.writeString(dir.resolve(name), name);
      names.add(name);
    }
    Digests.write(dir, names);
    Path changed = Files.writeString(dir.resolve("cases/b.json"), "mine");
    Path kept = dir.resolve("cases/a.json");

    Reports.prepare(dir, List.of(kept));

    try (Stream<Path> files = Files.walk(dir)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrder(changed, kept);
    }
    assertThat(dir.resolve("evidence")).doesNotExist();
  }

  @Test
  void leavesOthersDigestsAlone(@TempDir Path dir) throws IOException {
    Path theirs = Files.writeString(dir.resolve("theirs"), "");
    Digests.write(dir, List.of("theirs"));
    assertThatIOException().isThrownBy(() -> Reports.prepare(dir));
    assertThat(theirs).exists();
    assertThat(dir.resolve("SHA256SUMS")).exists();
  }

  @Test
  void leavesFilesAloneThatNoReportHasThoughDigestsNameThem(@TempDir Path dir) throws IOException {
    List<String> names = new ArrayList<>(Reports.write(dir, result));
    Path source = dir.resolve("src/main.c");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "mine");
    names.add("src/main.c");
    Digests.write(dir, names);
    Reports.prepare(dir);
    assertThat(source).exists();
  }

  @Test
  void removesNoAllureResultsOfOthersAndFollowsNoLink(@TempDir Path dir) throws IOException {
    String id = "0123abcd-0123-3abc-8abc-0123456789ab";
    Path elsewhere = Files.createDirectories(dir.resolve("elsewhere"));
    Path own = elsewhere.resolve(id + "-result.json");
    String text =
        "{\n  \"fullName\": \"cinder-tck.reply.arity\",\n  \"source\": \"%s-attachment.txt\"}";
    Files.writeString(own, text.formatted(id));
    Path attached = Files.writeString(elsewhere.resolve(id + "-attachment.txt"), "");
    Path report = Files.createDirectories(dir.resolve("report"));
    Files.createSymbolicLink(report.resolve("allure-results"), elsewhere);
    Reports.prepare(report);
    assertThat(own).exists();

    Files.delete(report.resolve("allure-results"));
    Files.move(elsewhere, report.resolve("allure-results"));
    Path others = report.resolve("allure-results/" + id.replace('b', 'c') + "-result.json");
    Files.writeString(others, "{\"fullName\": \"acme\"}");
    Reports.prepare(report);
    assertThat(others).exists();
    assertThat(report.resolve("allure-results/" + own.getFileName())).doesNotExist();
    assertThat(report.resolve("allure-results/" + attached.getFileName())).doesNotExist();
  }

  @Test
  void isNotWrittenIntoAPipe(@TempDir Path dir) throws Exception {
    Path pipe = dir.resolve("trace.ndjson.gz");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatIOException()
        .isThrownBy(() -> Reports.prepare(dir))
        .withMessageContaining("trace.ndjson.gz is no file there");
  }

  @Test
  void removesTheTraceOfARunThatWasKilled(@TempDir Path dir) throws IOException {
    Path trace = dir.resolve("trace.ndjson.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(trace))) {
      out.write("{\"format\": \"cinder-tck/trace/1\"}\n".getBytes(UTF_8));
      out.write(new byte[1 << 20]);
    }
    byte[] bytes = Files.readAllBytes(trace);
    Files.write(trace, Arrays.copyOf(bytes, bytes.length - 20));
    Reports.prepare(dir);
    assertThat(trace).doesNotExist();

    Files.writeString(trace, "somebody else's");
    assertThatIOException().isThrownBy(() -> Reports.prepare(dir));
    assertThat(trace).exists();
  }

  @Test
  void removesTheHalvesOfFilesOfARunThatWasKilledAndNothingLikeThem(@TempDir Path dir)
      throws IOException {
    String half = ".%s.0f9619ff-8b86-4d01-b42d-00cf4fc964ff.part";
    Path result = Files.createFile(dir.resolve(half.formatted("conformance.json")));
    Path cases = Files.createDirectory(dir.resolve("cases"));
    Path saved = Files.createFile(cases.resolve(half.formatted("delete-group.held-1.json")));
    List<Path> others =
        List.of(
            dir.resolve(".film.part"),
            dir.resolve("conformance.json.0f9619ff-8b86-4d01-b42d-00cf4fc964ff.part"),
            Files.createDirectory(dir.resolve("own")).resolve(half.formatted("index.html")),
            cases.resolve(".a.json.0f9619ff.part"));
    for (Path other : others) {
      Files.createFile(other);
    }
    Path link = Files.createSymbolicLink(dir.resolve(half.formatted("junit.xml")), others.get(0));

    Reports.prepare(dir);

    assertThat(result).doesNotExist();
    assertThat(saved).doesNotExist();
    assertThat(others).allSatisfy(other -> assertThat(other).exists());
    assertThat(link).exists();
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
