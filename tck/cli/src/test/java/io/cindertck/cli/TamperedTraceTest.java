package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report does not stand whose trace was changed, or is none of its own. */
class TamperedTraceTest {
  private static final String CLAUSE = BundledReport.CLAUSE;
  private static final String TRACE = BundledReport.TRACE;

  @TempDir private static Path made;

  @TempDir private Path temp;
  private Path report;
  private BundledReport bundle;

  @BeforeAll
  static void check() {
    Command run = BundledReport.check(made, ForgetfulDriver.class, "delete-group.*");
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
  }

  @BeforeEach
  void copy() throws IOException {
    report = temp.resolve("report");
    bundle = BundledReport.copy(made, report);
  }

  @Test
  void aScenarioThatWasTakenOutIsFound() throws IOException {
    bundle.changeTrace(
        lines -> {
          int second = 2;
          while (!lines.get(second).startsWith("{\"name\"")) {
            second++;
          }
          lines.subList(1, second).clear();
          return lines;
        });
    bundle.sumAgain();
    bundle.falls(
        "scenarios: conformance.json says ", "calls of create-group: conformance.json says ");
  }

  @Test
  void aLineThatWasTakenOutIsNamed() throws IOException {
    bundle.changeTrace(
        lines -> {
          lines.remove(lines.size() - 1);
          return lines;
        });
    bundle.sumAgain();
    bundle.cannotBeTold("not all of it can be read: line ", "the file ends within the scenario");
  }

  @Test
  void aTraceThatWasCutShortIsJudgedAsFarAsItGoes() throws IOException {
    Path file = report.resolve(TRACE);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 3 / 4));
    bundle.sumAgain();
    bundle.cannotBeTold("not all of it can be read: the file is cut short after scenario ");
    bundle.change("conformance.json", BundledReport::passed);
    bundle.sumAgain();
    bundle.falls(CLAUSE + ": conformance.json says passed");
  }

  @Test
  void anotherRunsTraceIsFound() throws IOException {
    bundle.changeTrace(
        lines -> {
          lines.set(0, lines.get(0).replace("\"seed\":7", "\"seed\":8"));
          return lines;
        });
    bundle.sumAgain();
    bundle.falls("seed: conformance.json says 7, the trace 8");
  }

  @Test
  void aTraceByAnotherContractIsSaidToBe() throws IOException {
    bundle.changeTrace(
        lines -> {
          lines.set(0, lines.get(0).replace("\"contract\":\"1\"", "\"contract\":\"9\""));
          return lines;
        });
    bundle.change(
        "conformance.json",
        text -> text.replaceFirst("(\"contract\" : \\{\\s+\"version\" : )\"1\"", "$1\"9\""));
    bundle.change("conformance.json", BundledReport::passed);
    bundle.sumAgain();
    bundle.cannotBeTold("it was judged by contract 9, and this kit has contract 1");
  }

  @Test
  void aViolationThatIsPutDownToTheKitIsTriedOnTheReferenceDriver() throws IOException {
    bundle.change(
        "conformance.json",
        text -> {
          int at = text.indexOf("\"id\" : \"" + CLAUSE + "\"");
          return text.substring(0, at)
              + text.substring(at).replaceFirst("\"failed\"", "\"kit-error\"");
        });
    bundle.change("conformance.json", TamperedTraceTest::violated);
    bundle.sumAgain();
    bundle.falls(CLAUSE + ": conformance.json says kit-error");
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
}
