package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the real command comes to, and what that is to a build, whatever it is to fail on. */
class RealEndingsTest {
  @TempDir Path folder;

  /** What a check may come to. */
  enum Outcome {
    CONFORMANT(0, "passes, passes, passes", "--driver=reference", "--clauses=create-group.held"),
    NON_CONFORMANT(
        1,
        "fails, fails, passes",
        "--driver=python:acme_driver:AcmeDriver",
        "--python-path=" + Path.of("..", "docs", "examples", "python").toAbsolutePath(),
        "--clauses=reply.entries-built",
        "--fail-fast"),
    INCOMPLETE(
        2,
        "passes, fails, passes",
        "--driver=java:io.cindertck.reference.ReferenceDriver",
        "--array=none",
        "--clauses=create-group.held"),
    WRONG(3, "errs, errs, errs", "--driver=java:acme.Nobody"),
    NOT_RUN(4, "errs, errs, passes", "--driver=command:false");

    private final int code;
    private final String builds;
    private final List<String> words;

    /**
     * One of them.
     *
     * @param builds what each of {@link FailOn} makes of it, in their order
     */
    Outcome(int code, String builds, String... words) {
      this.code = code;
      this.builds = builds;
      this.words = List.of(words);
    }
  }

  private Ending ending(List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", KitCommand.exitOffset(), "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("io.cindertck.cli.CinderTck", "check", "--tries=0"));
    command.addAll(words);
    return new Fork(line -> {}, line -> {}).run(command, folder);
  }

  private static String build(Ending ending, FailOn failOn) {
    @Nullable Throwable thrown =
        catchThrowable(() -> ending.judge(failOn, "report", new SystemStreamLog()));
    if (thrown == null) {
      return "passes";
    }
    assertThat(thrown)
        .isInstanceOfAny(MojoFailureException.class, MojoExecutionException.class)
        .message()
        .isNotBlank()
        .doesNotContain("\n");
    return thrown instanceof MojoFailureException ? "fails" : "errs";
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeWithEveryFailOn(Outcome outcome) throws Exception {
    Ending ending = ending(outcome.words);

    assertThat(ending.code()).as(ending.complaints().told("")).isEqualTo(outcome.code);
    assertThat(ending.said().failed())
        .isEqualTo(outcome.code == 1 ? List.of("reply.entries-built") : List.of());
    assertThat(ending.said().reasons().isEmpty()).isEqualTo(outcome.code != 2);
    assertThat(
            Arrays.stream(FailOn.values())
                .map(failOn -> build(ending, failOn))
                .collect(Collectors.joining(", ")))
        .isEqualTo(outcome.builds);
  }
}
