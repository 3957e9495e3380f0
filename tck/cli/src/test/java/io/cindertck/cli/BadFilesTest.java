package io.cindertck.cli;

import static io.cindertck.cli.Command.complains;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.scenario.cleanup.LedgerFile;
import io.cindertck.scenario.cleanup.LedgerHeader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read, or written over, is told in one line, and nothing is lost. */
class BadFilesTest {
  private static final String CASE =
      """
      {"format": "cinder-tck/case/1", "kit": "0", "clause": "create-group.held", "why": "",
       "driver": "reference", "array": "fake", "salt": "1",
       "scenario": {"format": "cinder-tck/scenario/1", "dialect": "GROUP", "steps": []}}
      """;

  @TempDir Path folder;

  private Command check(String... arguments) {
    return Command.check(folder.resolve("report"), arguments);
  }

  @Test
  void reportThatCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Command command = Command.run("check", "--report", file.resolve("report").toString());
    complains(command, 3, "--report", file.resolve("report") + " (Not a directory)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "conformance.json"})
  void reportWhoseFileIsAFolder(String name) throws IOException {
    Files.createDirectories(folder.resolve("report").resolve(name));
    complains(check(), 3, name + " is a folder", "--report");
  }

  @Test
  void aFormerVerdictIsNotThatOfACheckWhichReachedNoDriver() throws IOException {
    check("--tries", "0", "--clauses", "create-group.held");
    Path report = folder.resolve("report");
    Path own = Files.writeString(report.resolve("notes.json"), "{}");
    assertThat(report.resolve("conformance.json")).exists();
    assertThat(report.resolve("index.html")).exists();
    complains(check("--driver", "tcp:127.0.0.1:1"), 4, "no host listens");
    assertThat(report).isDirectoryNotContaining("glob:**/{conformance.json,index.html}");
    assertThat(own).exists();
  }

  @Test
  void traceThatWouldOverwriteACase() throws IOException {
    Path saved = Files.writeString(folder.resolve("a.json"), CASE);
    complains(
        check("--cases", folder.toString(), "--trace", folder.resolve("./a.json").toString()),
        3,
        "--trace",
        "would overwrite a saved case");
    assertThat(saved).hasContent(CASE);
  }

  @Test
  void driverOfACaseWhoseOptionsAreNotGivenAgain() throws IOException {
    Path saved =
        Files.writeString(
            folder.resolve("a.json"),
            CASE.replace("reference", "python:no_such_module:Driver").replace("fake", "none"));
    complains(
        Command.run("replay", saved.toString()),
        3,
        "there is no module no_such_module",
        "give the check's --python-path");
  }

  @Test
  void ledgerWhoseDriverIsNotReached() throws IOException {
    LedgerHeader header =
        new LedgerHeader("0", "5f3a9c01", "python:no_such_module:Driver", "none", Dialect.GROUP);
    try (LedgerFile ledger = LedgerFile.create(folder, header, text -> text, false)) {
      ledger.write(
          Recorded.EMPTY.with(
              Row.of(Kind.VOLUME, "5f3a9c01-b6d2-3c4e-9f10-a1b2c3d4e5f6", "creating")));
    }
    Command swept = Command.run("sweep", folder.resolve("ledger-5f3a9c01.ndjson").toString());
    complains(swept, 3, "there is no module no_such_module", "give the check's --python-path");
    assertThat(swept.out()).isEqualToIgnoringNewLines("may be left on the array: 1 object");
  }

  @Test
  void caseThatIsCompressed() throws IOException {
    Path file = Files.write(folder.resolve("a.json"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    complains(Command.run("replay", file.toString()), 3, file + " is no case", "compressed");
  }

  @Test
  void folderWithoutCasesIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("saved/a.json"));
    Path empty = folder.resolve("saved");
    Command command =
        check("--cases", empty.toString(), "--tries", "0", "--clauses", "create-group.held");
    assertThat(command.code()).isZero();
    assertThat(command.out()).contains("no case is saved in " + empty);
  }

  @Test
  void folderThatAnotherCheckIsWritingTo() throws IOException {
    Path report = Files.createDirectory(folder.resolve("report"));
    Path page = Files.writeString(report.resolve("conformance.json"), "{}");
    try (FileChannel other =
            FileChannel.open(
                report.resolve(".cinder-tck.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      complains(
          check(), 3, report.toString(), "another check or merge is writing its report there");
    }
    assertThat(page).exists();
  }

  /** To open a pipe waits for somebody to write to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check --since %s",
        "check --cases %s",
        "replay %s",
        "judge %s",
        "sweep %s",
        "verify %s/..",
        "waivers suggest %s",
        "report render %s",
        "report compare %s %s",
        "report merge %s/.. --report merged"
      })
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void pipeThatNobodyWritesTo(String words) throws Exception {
    Path pipe = folder.resolve("conformance.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String line = words.replace("%s/..", folder.toString()).replace("%s", pipe.toString());
    complains(
        Command.run(line.replace("merged", folder.resolve("merged").toString()).split(" ")),
        3,
        pipe.toString(),
        "it is no file");
    assertThat(pipe).exists();
  }

  @Test
  void traceThatAProgramWritesToStandardInput() throws Exception {
    check("--tries", "0", "--clauses", "create-group.held");
    Path trace = folder.resolve("report/trace.ndjson.gz");
    Process judge =
        new ProcessBuilder(
                "sh",
                "-c",
                "cat \"$0\" | \"$@\"",
                trace.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CinderTck.class.getName(),
                "judge",
                "/dev/stdin")
            .redirectErrorStream(true)
            .start();
    String said = new String(judge.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("create-group.held").doesNotContain("cannot read");
    assertThat(judge.waitFor()).as(said).isNotEqualTo(3);
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void traceOfAReportThatIsAPipe() throws Exception {
    check("--tries", "0", "--clauses", "create-group.held");
    Path pipe = folder.resolve("report/trace.ndjson.gz");
    Files.delete(pipe);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    complains(
        Command.run("verify", folder.resolve("report").toString()),
        3,
        pipe.toString(),
        "it is no file");
  }
}
