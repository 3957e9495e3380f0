package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ArrayFacts;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.Reports;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.RunFacts;
import io.cindertck.report.SweepResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing results that are there. */
class ReportCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void results() throws IOException {
    result("right", Conformance.CONFORMANT, Verdict.PASSED);
    result("wrong", Conformance.NON_CONFORMANT, Verdict.FAILED);
    result("open", Conformance.INCOMPLETE, Verdict.NOT_OBSERVED);
    String text = Files.readString(folder.resolve("right/conformance.json"));
    Files.writeString(folder.resolve("cut.json"), text.substring(0, text.length() - 200));
    Files.writeString(folder.resolve("newer.json"), text.replace("conformance/1", "conformance/2"));
    Files.writeString(folder.resolve("other.json"), "{}");
  }

  @ParameterizedTest
  @CsvSource({
    "right, right, 0, 'No difference: all 2 clauses are as before.'",
    "wrong, right, 0, '1 mended'",
    "right, wrong, 1, '1 regression'",
    "right, open, 1, 'Owed (MUST) and judged before, not judged now'",
    "open, right, 2, 'note: The earlier result is incomplete'",
    "right, newer.json, 2, 'note: The later result: made by a newer kit'",
    "cut.json, right, 2, 'note: The earlier result: the result file is cut short after'",
    "cut.json, wrong, 1, '1 regression'",
  })
  void comparesAndSaysSoByItsExitCode(String before, String after, int code, String said) {
    Command command = Command.run("report", "compare", path(before), path(after));

    assertThat(command.err()).isEmpty();
    assertThat(command.out()).startsWith("cinder-tck report compare\n").contains(said);
    assertThat(command.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "right, nowhere, there is no result at",
    "other.json, right, 'other.json, at format: expected'",
  })
  void refusesWhatIsNoResult(String before, String after, String said) {
    Command command = Command.run("report", "compare", path(before), path(after));

    assertThat(command.code()).isEqualTo(ExitCodes.USAGE);
    assertThat(command.errorLines()).hasSize(1);
    assertThat(command.err()).contains(said);
    assertThat(command.out()).isEmpty();
  }

  @Test
  void writesAComparisonToAFile() throws IOException {
    Command command =
        Command.run(
            "report",
            "compare",
            path("right"),
            path("wrong"),
            "--format",
            "json",
            "--report",
            path("c.json"));

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .isEqualToIgnoringNewLines("1 regression; 1 of 2 clauses as before. · " + path("c.json"));
    assertThat(Files.readString(folder.resolve("c.json")))
        .contains("\"format\" : \"cinder-tck/comparison/1\"", "\"regressed\" : true");
  }

  @ParameterizedTest
  @CsvSource({"compare", "matrix"})
  void overwritesNoResult(String command) throws IOException {
    String before = Files.readString(folder.resolve("right/conformance.json"));

    for (String file :
        List.of("right/conformance.json", "right/../right/conformance.json", "right")) {
      Command refused =
          Command.run("report", command, path("right"), path("wrong"), "--report", path(file));

      assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
      assertThat(refused.errorLines()).hasSize(1);
    }
    assertThat(Files.readString(folder.resolve("right/conformance.json"))).isEqualTo(before);
  }

  @Test
  void makesAMatrixWithLinksToTheReports() throws IOException {
    Command command =
        Command.run(
            "report",
            "matrix",
            path("right"),
            path("wrong/conformance.json"),
            path("cut.json"),
            "--report",
            path("pages/matrix.html"));

    assertThat(command.code()).isZero();
    assertThat(command.out())
        .contains("this result: the result file is cut short after", "3 results, 2 clauses");
    assertThat(Files.readString(folder.resolve("pages/matrix.html")))
        .contains("href=\"./../right/index.html\"", "href=\"./../wrong/index.html#reply.arity\"")
        .doesNotContain(folder + "/pages", "../index.html");
  }

  @Test
  void printsAMatrixForOtherPrograms() {
    Command csv = Command.run("report", "matrix", path("right"), path("wrong"), "--format", "csv");
    Command markdown =
        Command.run("report", "matrix", path("right"), path("wrong"), "--format", "markdown");

    assertThat(csv.out().lines()).hasSize(3).contains("reply.arity,every,MUST,passed,failed");
    assertThat(markdown.out()).contains("| `reply.arity` | MUST | passed | **failed** |");
  }

  @Test
  void needsAResult() {
    assertThat(Command.run("report", "matrix").code()).isEqualTo(ExitCodes.USAGE);
    assertThat(Command.run("report", "matrix", path("nowhere")).errorLines()).hasSize(1);
  }

  @Test
  void printsNothingThatSteersATerminal() throws IOException {
    Files.writeString(
        folder.resolve("hostile.json"),
        Files.readString(folder.resolve("right/conformance.json"))
            .replace("acme", "a\\u001b[2J\\u202e\\n\\u2028b"));

    for (String format : List.of("text", "markdown")) {
      String compared =
          Command.run("report", "compare", path("hostile.json"), path("right"), "--format", format)
              .out();
      String matrix =
          Command.run("report", "matrix", path("hostile.json"), "--format", format).out();

      assertThat((compared + matrix).codePoints().filter(ReportCommandTest::steers)).isEmpty();
    }
  }

  private static boolean steers(int point) {
    int type = Character.getType(point);
    return point != '\n' && (type == Character.CONTROL || type == Character.FORMAT);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void result(String name, Conformance conformance, Verdict verdict) throws IOException {
    List<ClauseResult> clauses = new ArrayList<>();
    clauses.add(clause("reply.arity", verdict));
    clauses.add(clause("create-group.held", Verdict.PASSED));
    Reports.write(
        folder.resolve(name),
        new Result(
            new Result.Kit("0.1.0"),
            new Result.Contract("1"),
            conformance,
            List.of("made up"),
            new DriverFacts("python:acme:Acme", Dialect.GROUP, "acme", null),
            new ArrayFacts("fake", List.of("groups")),
            new RunFacts(3, 5, 5, 9, Instant.parse("2026-11-20T09:41:07Z"), 7, false, null),
            List.of(),
            SweepResult.NONE,
            clauses,
            List.of(),
            null,
            null,
            null));
    assertThat(folder.resolve(name).resolve(ResultFile.NAME)).isRegularFile();
  }

  private static ClauseResult clause(String id, Verdict verdict) {
    return new ClauseResult(
        id,
        "every",
        Level.MUST,
        "said",
        "source",
        "owed",
        "advice",
        verdict,
        null,
        3,
        0,
        null,
        null,
        null);
  }
}
