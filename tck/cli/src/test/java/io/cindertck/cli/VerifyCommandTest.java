package io.cindertck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Digests;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.report.Tally;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.format.Formats;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report stands as it was written, and does not stand however it was changed. */
class VerifyCommandTest {
  private static final String CLAUSE = "delete-group.held";
  private static final String CASE = "cases/" + CLAUSE + "-1.json";
  private static final String TRACE = "trace.ndjson.gz";

  @TempDir private static Path made;
  private static Command run;

  @TempDir private Path temp;
  private Path report;

  @BeforeAll
  static void check() {
    run = check(made, ForgetfulDriver.class, "delete-group.*");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
  }

  private static Command check(Path folder, Class<?> driver, String clauses, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check",
                "--driver=java:" + driver.getName(),
                "--seed=7",
                "--tries=2",
                "--clauses=" + clauses,
                "--report=" + folder));
    arguments.addAll(List.of(more));
    return Command.run(arguments.toArray(String[]::new));
  }

  @BeforeEach
  void copy() throws IOException {
    report = temp.resolve("report");
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, report.resolve(made.relativize(file).toString()));
      }
    }
  }

  private Command verify() {
    return Command.run("verify", report.toString());
  }

  private void change(String name, UnaryOperator<String> how) throws IOException {
    Path file = report.resolve(name);
    String before = Files.readString(file);
    String after = how.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private void changeTrace(UnaryOperator<List<String>> how) throws IOException {
    Path file = report.resolve(TRACE);
    List<String> lines;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      lines = new String(in.readAllBytes(), UTF_8).lines().toList();
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", how.apply(new ArrayList<>(lines))) + "\n").getBytes(UTF_8));
    }
  }

  /** As somebody does who knows that there are digests. */
  private void sumAgain() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.walk(report)) {
      names =
          files
              .filter(Files::isRegularFile)
              .map(file -> report.relativize(file).toString())
              .filter(name -> !name.equals(Digests.NAME))
              .toList();
    }
    Digests.write(report, names);
  }

  private void falls(String... lines) {
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(1);
    assertThat(verified.out()).contains(lines).contains("the verdict does not stand");
  }

  private void cannotBeTold(String... lines) {
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(2);
    assertThat(verified.out()).contains(lines).contains("cannot be told in whole");
  }

  @Test
  void whatWasWrittenStands() {
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .contains("files are as they were", "judged again: ", "the verdict stands")
        .doesNotContain("✗", "?");
  }

  @Test
  void aRunOfARightDriverStandsAndSaysWhatIsFromNoTrace() {
    Path right = temp.resolve("right");
    assertThat(check(right, DelegatingReference.class, "{driver,reply,create-group}.*").code())
        .isZero();
    Command verified = Command.run("verify", right.toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .contains("not from the trace: driver.signature, driver.complete in part");
  }

  @Test
  void theDigestsAreThoseOfSha256sum() throws Exception {
    Process sums =
        new ProcessBuilder("sha256sum", "--quiet", "--strict", "-c", "SHA256SUMS")
            .directory(report.toFile())
            .inheritIO()
            .start();
    assertThat(sums.waitFor()).isZero();
  }

  @Test
  void aByteThatWasFlippedIsFound() throws IOException {
    Path file = report.resolve(TRACE);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(file, bytes);
    falls("digests  ✗ changed: " + TRACE);
  }

  @Test
  void aFileThatIsGoneOrHasNoDigestIsFound() throws IOException {
    Files.delete(report.resolve("index.html"));
    change(Digests.NAME, sums -> sums.replaceAll(".*" + TRACE + "\n", ""));
    Files.writeString(report.resolve("notes.txt"), "mine");
    falls("missing: index.html", "has no digest: " + TRACE, "not of this report: notes.txt");
  }

  @Test
  void aFileOfSomebodyElseIsNamedAndDoesNoHarm() throws IOException {
    Files.writeString(report.resolve("notes.txt"), "mine");
    assertThat(verify().code()).isZero();
    assertThat(verify().out()).contains("not of this report: notes.txt");
  }

  @Test
  void aCaseThatWasDroppedIsFoundThoughTheDigestsWereMadeAnew() throws IOException {
    Files.delete(report.resolve(CASE));
    sumAgain();
    falls("cases    ✗ missing: " + CASE);
  }

  @Test
  void aCaseOfAnotherClauseAndOneThatShowsNothingAreFound() throws IOException {
    change(CASE, text -> text.replace(CLAUSE, "delete-group.offered"));
    Path trace = report.resolve(CASE.replace(".json", ".trace.ndjson"));
    List<String> lines = Files.readAllLines(trace);
    Files.write(trace, lines.subList(0, 1));
    sumAgain();
    falls(CASE + " is of delete-group.offered", "does not violate " + CLAUSE);
  }

  @Test
  void aFailureThatWasMadeAPassIsFoundThoughTheDigestsWereMadeAnew() throws IOException {
    change("conformance.json", VerifyCommandTest::passed);
    sumAgain();
    falls(
        "trace    ✗ " + CLAUSE + ": conformance.json says passed (judged ",
        ", violated 0), the trace failed (judged ",
        "verdict  ✗ what it is said to rest on is not what its clauses come to",
        "page     ? not what this kit makes of conformance.json: index.html");
  }

  @Test
  void aFailureThatWasMadeAWaiverIsFound() throws IOException {
    change(
        "conformance.json",
        text -> text.replaceFirst("\"verdict\" : \"failed\"", "\"verdict\" : \"waived\""));
    sumAgain();
    falls(" is told as waived, which it is not by the waivers");
  }

  /** Every clause that fails is waived, as in a run that was made with such waivers. */
  private void waiveAll(String expires, UnaryOperator<String> signature) throws IOException {
    Result result = ResultFile.read(report);
    List<ClauseResult> clauses = new ArrayList<>();
    List<WaiverResult> waivers = new ArrayList<>();
    for (ClauseResult clause : result.clauses()) {
      boolean failed = clause.verdict() == Verdict.FAILED;
      clauses.add(failed ? clause.with(Verdict.WAIVED, "known") : clause);
      if (failed) {
        waivers.add(
            new WaiverResult(
                clause.id(),
                signature.apply(clause.signature()),
                "any run",
                "known",
                null,
                "storage",
                expires,
                WaiverResult.State.IN_FORCE));
      }
    }
    Tally must = Tally.of(clauses, Level.MUST);
    String rests =
        "only the clauses that match 'delete-group.*' were judged: %d of %d applicable MUST clauses"
            + " judged: %d passed, 0 failed, %d waived";
    Terms terms = Objects.requireNonNull(result.terms());
    List<CapabilityResult> works =
        terms.capabilities().stream()
            .map(
                each ->
                    new CapabilityResult(
                        each.id(),
                        null,
                        CapabilityResult.Found.WORKS,
                        String.valueOf(each.reason())
                            .replace("it breaks", "but for what is waived:")))
            .toList();
    Formats.write(
        report,
        new Result(
            result.kit(),
            result.contract(),
            Conformance.CONFORMANT,
            List.of(
                rests.formatted(
                    must.judged(),
                    must.applicable(),
                    must.count(Verdict.PASSED),
                    must.count(Verdict.WAIVED))),
            result.driver(),
            result.array(),
            result.run(),
            result.operations(),
            result.sweep(),
            clauses,
            result.notes(),
            result.cleanUp(),
            result.timeline(),
            new Terms(null, works, waivers, List.of(), null)),
        Formats.JSON);
    Command.run("report", "render", report.toString());
    sumAgain();
  }

  @Test
  void aFailureThatIsWaivedStandsAndIsJudgedAsOne() throws IOException {
    waiveAll("9999-12-31", signature -> signature);
    Command verified = verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("fail, and waived by what was in force then");
  }

  @Test
  void aWaiverThatWasOverOrIsForAnotherFailureIsFound() throws IOException {
    waiveAll("2020-01-01", signature -> signature);
    falls("the waiver of " + CLAUSE + " is told to be in-force");
    copyAgain();
    waiveAll("9999-12-31", signature -> "another way");
    falls(CLAUSE + " is told as waived, which it is not by the waivers");
  }

  @Test
  void aSignatureThatTheTraceDoesNotShowIsFound() throws IOException {
    change(
        "conformance.json",
        text -> text.replaceFirst("\"signature\" : \"[^\"]+\"", "\"signature\" : \"else\""));
    sumAgain();
    falls(", and fails as: ");
  }

  private void copyAgain() throws IOException {
    Files.copy(
        made.resolve("conformance.json"),
        report.resolve("conformance.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aClauseThatIsToldOtherwiseThanTheContractHasItIsFound() throws IOException {
    change(
        "conformance.json", text -> text.replace("\"level\" : \"MUST\"", "\"level\" : \"SHOULD\""));
    sumAgain();
    falls(CLAUSE + ": conformance.json does not say of it what the contract says");
  }

  @Test
  void theRunOfAnotherDriverIsFound() throws IOException {
    change(
        "conformance.json",
        text ->
            text.replaceFirst(
                "\"locator\" : \"java:[^\"]*\"", "\"locator\" : \"java:acme.Driver\""));
    sumAgain();
    falls("driver: conformance.json says java:acme.Driver, the trace java:");
  }

  /** The clause's verdict and count, as somebody would who wants to pass. */
  private static String passed(String text) {
    int at = text.indexOf("\"id\" : \"" + CLAUSE + "\"");
    return text.substring(0, at)
        + text.substring(at)
            .replaceFirst("\"failed\"", "\"passed\"")
            .replaceFirst("\"violated\" : \\d+", "\"violated\" : 0");
  }

  @Test
  void aVerdictThatIsNotWhatTheClausesSayIsFound() throws IOException {
    change(
        "conformance.json",
        text ->
            text.replaceFirst("\"verdict\" : \"non-conformant\"", "\"verdict\" : \"incomplete\""));
    sumAgain();
    falls("conformance.json says incomplete, its clauses come to non-conformant");
  }

  @Test
  void whatTheVerdictIsSaidToRestOnIsLookedAt() throws IOException {
    change("conformance.json", text -> text.replaceFirst("passed, \\d failed", "passed, 0 failed"));
    sumAgain();
    falls("what it is said to rest on is not what its clauses come to");
  }

  @Test
  void aScenarioThatWasTakenOutIsFound() throws IOException {
    changeTrace(
        lines -> {
          int second = 2;
          while (!lines.get(second).startsWith("{\"name\"")) {
            second++;
          }
          lines.subList(1, second).clear();
          return lines;
        });
    sumAgain();
    falls("scenarios: conformance.json says ", "calls of create-group: conformance.json says ");
  }

  @Test
  void aLineThatWasTakenOutIsNamed() throws IOException {
    changeTrace(
        lines -> {
          lines.remove(lines.size() - 1);
          return lines;
        });
    sumAgain();
    cannotBeTold("not all of it can be read: line ", "the file ends within the scenario");
  }

  @Test
  void aTraceThatWasCutShortIsJudgedAsFarAsItGoes() throws IOException {
    Path file = report.resolve(TRACE);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
    sumAgain();
    cannotBeTold("not all of it can be read: the file is cut short after scenario ");
    change("conformance.json", VerifyCommandTest::passed);
    sumAgain();
    falls(CLAUSE + ": conformance.json says passed");
  }

  @Test
  void anotherRunsTraceIsFound() throws IOException {
    changeTrace(
        lines -> {
          lines.set(0, lines.get(0).replace("\"seed\":7", "\"seed\":8"));
          return lines;
        });
    sumAgain();
    falls("seed: conformance.json says 7, the trace 8");
  }

  @Test
  void aTraceByAnotherContractIsSaidToBe() throws IOException {
    changeTrace(
        lines -> {
          lines.set(0, lines.get(0).replace("\"contract\":\"1\"", "\"contract\":\"9\""));
          return lines;
        });
    change(
        "conformance.json",
        text -> text.replaceFirst("(\"contract\" : \\{\\s+\"version\" : )\"1\"", "$1\"9\""));
    change("conformance.json", VerifyCommandTest::passed);
    sumAgain();
    cannotBeTold("it was judged by contract 9, and this kit has contract 1");
  }

  @Test
  void aViolationThatIsPutDownToTheKitIsTriedOnTheReferenceDriver() throws IOException {
    change(
        "conformance.json",
        text -> {
          int at = text.indexOf("\"id\" : \"" + CLAUSE + "\"");
          return text.substring(0, at)
              + text.substring(at).replaceFirst("\"failed\"", "\"kit-error\"");
        });
    change("conformance.json", VerifyCommandTest::violated);
    sumAgain();
    falls(CLAUSE + ": conformance.json says kit-error");
  }

  /** The counts as they are when the violations of a clause are taken back. */
  private static String violated(String text) {
    int at = text.indexOf("\"id\" : \"" + CLAUSE + "\"");
    Matcher counts = Pattern.compile("\"judged\" : (\\d+),\\s+\"violated\" : (\\d+)").matcher(text);
    assertThat(counts.find(at)).isTrue();
    long left = Long.parseLong(counts.group(1)) - Long.parseLong(counts.group(2));
    return text.substring(0, counts.start())
        + "\"judged\" : %d, \"violated\" : 0".formatted(left)
        + text.substring(counts.end());
  }

  @Test
  void aClauseThatIsLeftOutIsFound() throws IOException {
    change(
        "conformance.json",
        text -> text.replaceFirst("\"clauses\" : \"delete-group.\\*\"", "\"clauses\" : null"));
    sumAgain();
    falls("reply.arity: conformance.json leaves the clause out", "and ");
  }

  @Test
  void withoutATraceOrDigestsLittleCanBeTold() throws IOException {
    Files.delete(report.resolve(TRACE));
    sumAgain();
    cannotBeTold("there is no " + TRACE);
    Files.delete(report.resolve(Digests.NAME));
    cannotBeTold("there is no SHA256SUMS");
  }

  @Test
  void aRunWithoutATraceHasTheRest() throws IOException {
    Path bare = temp.resolve("bare");
    check(bare, ForgetfulDriver.class, "delete-group.*", "--no-trace");
    assertThat(bare.resolve(TRACE)).doesNotExist();
    assertThat(Digests.read(bare).names()).contains("conformance.json", "index.html", CASE);
    assertThat(Command.run("verify", bare.toString()).code()).isEqualTo(2);
  }

  @Test
  void aPageOfSomethingElseIsSaidToBe() throws IOException {
    change("index.html", text -> text.replace("Non-conformant", "Conformant"));
    sumAgain();
    cannotBeTold("page     ? not what this kit makes of conformance.json: index.html");
  }

  @Test
  void theNextRunLeavesNothingOfTheFormerButWhatWasChangedOrNamed() throws IOException {
    Files.writeString(report.resolve("cases/mine.txt"), "mine");
    check(
        report,
        DelegatingReference.class,
        "delete-group.empty-group",
        "--cases=" + report.resolve(CASE));
    try (Stream<Path> files = Files.list(report.resolve("cases"))) {
      assertThat(files.map(file -> "cases/" + file.getFileName()))
          .containsExactlyInAnyOrder(CASE, "cases/mine.txt");
    }
    assertThat(Digests.read(report).names())
        .containsExactly("conformance.json", "index.html", TRACE);
    assertThat(verify().code()).isZero();
    assertThat(verify().out()).contains("not of this report: " + CASE + ", cases/mine.txt");
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Command none = Command.run("verify", temp.resolve("nowhere").toString());
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.errorLines()).singleElement().asString().contains("is no folder");
    Command empty = Command.run("verify", temp.toString());
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.errorLines()).singleElement().asString().contains("there is no result at");
    Files.writeString(report.resolve("conformance.json"), "{");
    assertThat(verify().code()).isEqualTo(3);
    assertThat(verify().errorLines()).hasSize(1);
  }

  @Test
  void twoTracesDoNotGoIntoOneFile() {
    Command refused =
        check(report, ForgetfulDriver.class, "delete-group.*", "--trace=" + report.resolve(TRACE));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.errorLines()).singleElement().asString().contains("report's own trace");
    try (Stream<Path> files = Files.list(report)) {
      assertThat(files).hasSizeGreaterThan(3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theTraceOfTheReportIsTheOneThatIsAskedFor() throws IOException {
    Path plain = temp.resolve("plain.ndjson");
    Path both = temp.resolve("both");
    check(both, ForgetfulDriver.class, "delete-group.*", "--trace=" + plain);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(both.resolve(TRACE)))) {
      assertThat(in).hasSameContentAs(Files.newInputStream(plain));
    }
  }
}
