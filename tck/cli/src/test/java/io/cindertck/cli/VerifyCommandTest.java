package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report stands as it was written, and does not stand however it was changed. */
class VerifyCommandTest {
  private static final String CLAUSE = BundledReport.CLAUSE;
  private static final String CASE = "cases/" + CLAUSE + "-1.json";
  private static final String TRACE = BundledReport.TRACE;

  @TempDir private static Path made;
  private static Command run;

  @TempDir private Path temp;
  private Path report;
  private BundledReport bundle;

  @BeforeAll
  static void check() {
    run = BundledReport.check(made, ForgetfulDriver.class, "delete-group.*");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
  }

  @BeforeEach
  void copy() throws IOException {
    report = temp.resolve("report");
    bundle = BundledReport.copy(made, report);
  }

  @Test
  void whatWasWrittenStands() {
    Command verified = bundle.verify();
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .contains("files are as they were", "judged again: ", "the verdict stands")
        .doesNotContain("✗", "?");
  }

  @Test
  void aRunOfARightDriverStandsAndSaysWhatIsFromNoTrace() {
    Path right = temp.resolve("right");
    assertThat(
            BundledReport.check(right, DelegatingReference.class, "{driver,reply,create-group}.*")
                .code())
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
    bundle.falls("digests  ✗ changed: " + TRACE);
  }

  @Test
  void aFileThatIsGoneOrHasNoDigestIsFound() throws IOException {
    Files.delete(report.resolve("index.html"));
    bundle.change(Digests.NAME, sums -> sums.replaceAll(".*" + TRACE + "\n", ""));
    Files.writeString(report.resolve("notes.txt"), "mine");
    bundle.falls("missing: index.html", "has no digest: " + TRACE, "not of this report: notes.txt");
  }

  @Test
  void aFileOfSomebodyElseIsNamedAndDoesNoHarm() throws IOException {
    Files.writeString(report.resolve("notes.txt"), "mine");
    assertThat(bundle.verify().code()).isZero();
    assertThat(bundle.verify().out()).contains("not of this report: notes.txt");
  }

  @Test
  void aCaseThatWasDroppedIsFoundThoughTheDigestsWereMadeAnew() throws IOException {
    Files.delete(report.resolve(CASE));
    bundle.sumAgain();
    bundle.falls("cases    ✗ missing: " + CASE);
  }

  @Test
  void aCaseOfAnotherClauseAndOneThatShowsNothingAreFound() throws IOException {
    bundle.change(CASE, text -> text.replace(CLAUSE, "delete-group.offered"));
    Path trace = report.resolve(CASE.replace(".json", ".trace.ndjson"));
    List<String> lines = Files.readAllLines(trace);
    Files.write(trace, lines.subList(0, 1));
    bundle.sumAgain();
    bundle.falls(CASE + " is of delete-group.offered", "does not violate " + CLAUSE);
  }

  @Test
  void aFailureThatWasMadeAPassIsFoundThoughTheDigestsWereMadeAnew() throws IOException {
    bundle.change("conformance.json", BundledReport::passed);
    bundle.sumAgain();
    bundle.falls(
        "trace    ✗ " + CLAUSE + ": conformance.json says passed (judged ",
        ", violated 0), the trace failed (judged ",
        "verdict  ✗ what it is said to rest on is not what its clauses come to",
        "page     ? not what this kit makes of conformance.json: index.html");
  }

  @Test
  void aClauseThatIsToldOtherwiseThanTheContractHasItIsFound() throws IOException {
    bundle.change(
        "conformance.json", text -> text.replace("\"level\" : \"MUST\"", "\"level\" : \"SHOULD\""));
    bundle.sumAgain();
    bundle.falls(CLAUSE + ": conformance.json does not say of it what the contract says");
  }

  @Test
  void theRunOfAnotherDriverIsFound() throws IOException {
    bundle.change(
        "conformance.json",
        text ->
            text.replaceFirst(
                "\"locator\" : \"java:[^\"]*\"", "\"locator\" : \"java:acme.Driver\""));
    bundle.sumAgain();
    bundle.falls("driver: conformance.json says java:acme.Driver, the trace java:");
  }

  @Test
  void aVerdictThatIsNotWhatTheClausesSayIsFound() throws IOException {
    bundle.change(
        "conformance.json",
        text ->
            text.replaceFirst("\"verdict\" : \"non-conformant\"", "\"verdict\" : \"incomplete\""));
    bundle.sumAgain();
    bundle.falls("conformance.json says incomplete, its clauses come to non-conformant");
  }

  @Test
  void whatTheVerdictIsSaidToRestOnIsLookedAt() throws IOException {
    bundle.change(
        "conformance.json", text -> text.replaceFirst("passed, \\d failed", "passed, 0 failed"));
    bundle.sumAgain();
    bundle.falls("what it is said to rest on is not what its clauses come to");
  }

  @Test
  void aClauseThatIsLeftOutIsFound() throws IOException {
    bundle.change(
        "conformance.json",
        text -> text.replaceFirst("\"clauses\" : \"delete-group.\\*\"", "\"clauses\" : null"));
    bundle.sumAgain();
    bundle.falls("reply.arity: conformance.json leaves the clause out", "and ");
  }

  @Test
  void withoutATraceOrDigestsLittleCanBeTold() throws IOException {
    Files.delete(report.resolve(TRACE));
    bundle.sumAgain();
    bundle.cannotBeTold("there is no " + TRACE);
    Files.delete(report.resolve(Digests.NAME));
    bundle.cannotBeTold("there is no SHA256SUMS");
  }

  @Test
  void aRunWithoutATraceHasTheRest() throws IOException {
    Path bare = temp.resolve("bare");
    BundledReport.check(bare, ForgetfulDriver.class, "delete-group.*", "--no-trace");
    assertThat(bare.resolve(TRACE)).doesNotExist();
    assertThat(Digests.read(bare).names()).contains("conformance.json", "index.html", CASE);
    assertThat(Command.run("verify", bare.toString()).code()).isEqualTo(2);
  }

  @Test
  void aPageOfSomethingElseIsSaidToBe() throws IOException {
    bundle.change("index.html", text -> text.replace("Non-conformant", "Conformant"));
    bundle.sumAgain();
    bundle.cannotBeTold("page     ? not what this kit makes of conformance.json: index.html");
  }

  @Test
  void theNextRunLeavesNothingOfTheFormerButWhatWasChangedOrNamed() throws IOException {
    Files.writeString(report.resolve("cases/mine.txt"), "mine");
    BundledReport.check(
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
    assertThat(bundle.verify().code()).isZero();
    assertThat(bundle.verify().out()).contains("not of this report: " + CASE + ", cases/mine.txt");
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Command none = Command.run("verify", temp.resolve("nowhere").toString());
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.errorLines()).singleElement().asString().contains("is no folder");
    Command empty = Command.run("verify", temp.toString());
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.errorLines()).singleElement().asString().contains("there is no result in");
    Files.writeString(report.resolve("conformance.json"), "{");
    assertThat(bundle.verify().code()).isEqualTo(3);
    assertThat(bundle.verify().errorLines()).hasSize(1);
  }

  @Test
  void twoTracesDoNotGoIntoOneFile() {
    Command refused =
        BundledReport.check(
            report, ForgetfulDriver.class, "delete-group.*", "--trace=" + report.resolve(TRACE));
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
    BundledReport.check(both, ForgetfulDriver.class, "delete-group.*", "--trace=" + plain);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(both.resolve(TRACE)))) {
      assertThat(in).hasSameContentAs(Files.newInputStream(plain));
    }
  }
}
