package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each exit code is to a build. */
class EndingTest {
  private final List<String> log = new ArrayList<>();

  private static Ending ending(int code, List<String> out, List<String> err) {
    Said said = new Said();
    out.forEach(said::line);
    Complaints complaints = new Complaints();
    err.forEach(complaints::line);
    return new Ending(code, said, complaints);
  }

  private static @Nullable Throwable incomplete(List<String> out, List<String> err) {
    return catchThrowable(
        () -> ending(2, out, err).judge(FailOn.INCOMPLETE, "report", new SystemStreamLog()));
  }

  private @Nullable Throwable thrown(int code, String failOn) {
    return catchThrowable(
        () ->
            ending(code, List.of(), List.of("cinder-tck: no class acme.X"))
                .judge(
                    FailOn.of(failOn),
                    "target/cinder-tck",
                    new SystemStreamLog() {
                      @Override
                      public void warn(CharSequence line) {
                        log.add("warn " + line);
                      }

                      @Override
                      public void error(CharSequence line) {
                        log.add("error " + line);
                      }
                    }));
  }

  @ParameterizedTest
  @CsvSource({
    "0, violations, passes, ",
    "0, incomplete, passes, ",
    "0, never, passes, ",
    "1, violations, fails, ",
    "1, incomplete, fails, ",
    "1, never, passes, warn",
    "2, violations, passes, warn",
    "2, incomplete, fails, ",
    "2, never, passes, warn",
    "3, violations, errs, ",
    "3, incomplete, errs, ",
    "3, never, errs, ",
    "4, violations, errs, ",
    "4, incomplete, errs, ",
    "4, never, passes, error",
    "137, violations, errs, ",
    "137, incomplete, errs, ",
    "137, never, passes, error"
  })
  void everyCodeWithEveryFailOn(int code, String failOn, String build, @Nullable String told) {
    Throwable thrown = thrown(code, failOn);
    switch (build) {
      case "fails" -> assertThat(thrown).isInstanceOf(MojoFailureException.class);
      case "errs" ->
          assertThat(thrown)
              .isInstanceOf(MojoExecutionException.class)
              .hasMessage("no class acme.X");
      default -> assertThat(thrown).isNull();
    }
    if (told == null) {
      assertThat(log).isEmpty();
    } else {
      assertThat(log).singleElement().asString().startsWith(told + " ");
    }
  }

  @Test
  void allThatIsWrongWithAFileIsTold() {
    List<String> complaints =
        List.of(
            "Picked up JAVA_TOOL_OPTIONS: -Xmx1g",
            "cinder-tck.yaml:7:3: no such key 'dialct'; did you mean 'dialect'?",
            "cinder-tck.yaml:9:8: tries: 'many' is no whole number");

    assertThatThrownBy(
            () -> ending(3, List.of(), complaints).judge(FailOn.NEVER, "", new SystemStreamLog()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(complaints.get(1) + "\n" + complaints.get(2));
  }

  @Test
  void ofAFileWithVeryMuchWrongTheFirstIsTold() {
    List<String> complaints =
        IntStream.rangeClosed(1, 53).mapToObj(i -> "cinder-tck.yaml:" + i + ":1: no").toList();

    assertThatThrownBy(
            () -> ending(3, List.of(), complaints).judge(FailOn.NEVER, "", new SystemStreamLog()))
        .hasMessage(String.join("\n", complaints.subList(0, 50)) + "\nand 3 more");
  }

  @Test
  void whyARunIsIncompleteIsTold() {
    assertThat(
            incomplete(
                List.of(
                    "",
                    "  a clause of an operation",
                    "incomplete: 6 of 6 judged: 6 passed, 0 failed · 1,204 driver calls in 3.1 s"
                        + " · report/index.html",
                    "  the waiver of a.1 is for nothing",
                    "",
                    "  right   incomplete"),
                List.of()))
        .hasMessage(
            "the run is incomplete: 6 of 6 judged: 6 passed, 0 failed; the waiver of a.1 is for"
                + " nothing; see report");
  }

  @Test
  void eachProfileIsIncompleteForItsOwnReasons() {
    assertThat(
            incomplete(
                List.of(
                    "profile a: incomplete: one · 1 driver calls in 0.1 s · report",
                    "  two",
                    "profile b: incomplete: one · 1 driver calls in 0.1 s · report",
                    "  three",
                    "  four",
                    "  five",
                    "  six",
                    "  and 4 more, which the report names",
                    "profile c: conformant: all · 1 driver calls in 0.1 s · report",
                    "  not a reason"),
                List.of("a word of the driver", "cinder-tck: a waiver is for no profile")))
        .hasMessage("the run is incomplete: one; two; three; four; five and 6 more; see report");
  }

  @Test
  void whatIsToldOnStandardErrorOnlyIsAReasonToo() {
    assertThat(
            incomplete(
                List.of("conformant: all · 1 driver calls in 0.1 s · report"),
                List.of("profile a: cinder-tck: interrupted")))
        .hasMessage("the run is incomplete: profile a: interrupted; see report");
  }

  @Test
  void withoutAReasonTheReportIsNamed() {
    assertThat(incomplete(List.of(), List.of())).hasMessage("the run is incomplete: see report");
  }

  @Test
  void whatIsToldNamesTheReport() {
    assertThat(thrown(1, "violations"))
        .hasMessage("the driver is non-conformant: see target/cinder-tck");
  }

  @Test
  void theFirstClausesThatFailedAreNamed() {
    List<String> failed = IntStream.rangeClosed(1, 7).mapToObj(i -> "✗ a." + i + "  MUST").toList();

    assertThatThrownBy(
            () ->
                ending(1, failed, List.of())
                    .judge(FailOn.VIOLATIONS, "report", new SystemStreamLog()))
        .hasMessage(
            "the driver is non-conformant: see report for a.1, a.2, a.3, a.4, a.5 and 2 more");
  }

  @Test
  void aFailOnThatIsNoneIsRefused() {
    assertThatThrownBy(() -> FailOn.of("sometimes"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("failOn is 'sometimes'; give violations, incomplete, never");
  }
}
