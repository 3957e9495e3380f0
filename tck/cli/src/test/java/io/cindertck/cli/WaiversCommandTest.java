package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails is turned into waivers that somebody has to answer for. */
class WaiversCommandTest {
  @TempDir private Path report;

  private Command suggest(Class<?> driver) {
    Command run =
        Command.run(
            "check",
            "--driver=java:" + driver.getName(),
            "--seed=7",
            "--tries=0",
            "--clauses=delete-group.held",
            "--no-trace",
            "--report=" + report);
    assertThat(run.code()).as(run.out() + run.err()).isLessThan(3);
    return Command.run("waivers", "suggest", report.toString());
  }

  @Test
  void writesAnEntryForWhatFails() {
    Command suggested = suggest(ForgetfulDriver.class);

    assertThat(suggested.code()).isZero();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    assertThat(suggested.out())
        .matches(
            """
            # MUST: delete_consistencygroup answered [^\\n]+
            - clause: delete-group\\.held
              driver: "java:io\\.cindertck\\.cli\\.ForgetfulDriver"
              dialect: "consistencygroup"
              signature: "delete-group answered that all went well"
              reason: ""
              ticket: ""
              owner: ""
              expires: "%s"
            """
                .formatted(today.plusDays(90)));
  }

  @Test
  void saysSoWhereNothingFails() throws Exception {
    suggest(ForgetfulDriver.class);
    Path result = report.resolve("conformance.json");
    Files.writeString(result, Files.readString(result).replace("\"failed\"", "\"not-observed\""));

    Command suggested = Command.run("waivers", "suggest", result.toString());

    assertThat(suggested.code()).isZero();
    assertThat(suggested.out()).contains("# nothing fails that is not waived");
  }

  @Test
  void aResultThatThereIsNotIsAUsageError() {
    Command suggested = Command.run("waivers", "suggest", report.resolve("none").toString());

    assertThat(suggested.code()).isEqualTo(3);
  }
}
