package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
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

  private @Nullable Throwable thrown(int code, String failOn) {
    return catchThrowable(
        () ->
            new Ending(code, List.of("cinder-tck: no class acme.X"), List.of())
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
            () ->
                new Ending(3, complaints, List.of()).judge(FailOn.NEVER, "", new SystemStreamLog()))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(complaints.get(1) + "\n" + complaints.get(2));
  }

  @Test
  void whatIsToldNamesTheReport() {
    assertThat(thrown(1, "violations"))
        .hasMessage("the driver is non-conformant: see target/cinder-tck");
  }

  @Test
  void theFirstClausesThatFailedAreNamed() {
    List<String> failed = List.of("a.1", "a.2", "a.3", "a.4", "a.5", "a.6", "a.7");

    assertThatThrownBy(
            () ->
                new Ending(1, List.of(), failed)
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
