package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.reference.ReferenceDriver;
import io.cindertck.report.Signature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails is turned into waivers that somebody has to answer for. */
class WaiversCommandTest {
  @TempDir private Path report;

  private Command check(Class<?> driver, String... more) {
    List<String> words = new ArrayList<>(List.of("check", "--driver=java:" + driver.getName()));
    words.addAll(List.of("--seed=7", "--tries=0", "--clauses=delete-group.held"));
    words.addAll(List.of("--no-trace", "--report=" + report));
    words.addAll(List.of(more));
    Command run = Command.run(words.toArray(String[]::new));
    assertThat(run.code()).as(run.out() + run.err()).isLessThan(3);
    return run;
  }

  private Command suggest(Class<?> driver) {
    Command unused = check(driver);
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
              # ticket:
              owner: ""
              expires: "%s"
            """
                .formatted(today.plusDays(90)));
  }

  @Test
  void whatIsSuggestedWaivesWhatFailed(@TempDir Path more) throws Exception {
    String suggested = suggest(ForgetfulDriver.class).out();
    Path waivers = more.resolve("waivers.yaml");
    Files.writeString(waivers, suggested.replaceAll("(reason|owner): \"\"", "$1: \"ACME-7\""));

    Command run = check(ForgetfulDriver.class, "--waivers=" + waivers);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .last()
        .asString()
        .startsWith("conformant, with 1 waived clause: ");
  }

  /** A signature would waive what nobody has seen, or nothing. */
  @Test
  void whatFailsInTooManyWaysIsWaivedAsAWhole() throws Exception {
    suggest(ForgetfulDriver.class);
    Path result = report.resolve("conformance.json");
    String json = Files.readString(result);
    String cut = json.replaceAll("(\"signature\" : \"[^\"]*)\"", "$1; " + Signature.MORE + "\"");
    Files.writeString(result, cut);

    Command suggested = Command.run("waivers", "suggest", report.toString());

    assertThat(suggested.out())
        .contains("- clause: delete-group.held", "  # no signature: it fails in more ways")
        .doesNotContain("  signature:");
  }

  @Test
  void saysSoWhereNothingFails() {
    Command suggested = suggest(ReferenceDriver.class);

    assertThat(suggested.code()).isZero();
    assertThat(suggested.out()).contains("# nothing fails that is not waived");
  }

  @Test
  void aResultThatThereIsNotIsAUsageError() {
    Command suggested = Command.run("waivers", "suggest", report.resolve("none").toString());

    assertThat(suggested.code()).isEqualTo(3);
  }

  @Test
  void ofAResultThatIsCutShortNothingIsSaid() throws Exception {
    suggest(ForgetfulDriver.class);
    Path result = report.resolve("conformance.json");
    Files.writeString(result, Files.readString(result).substring(0, 3000));

    Command suggested = Command.run("waivers", "suggest", report.toString());

    assertThat(suggested.code()).isEqualTo(3);
    assertThat(suggested.out()).isEmpty();
    assertThat(suggested.errorLines()).hasSize(1);
    assertThat(suggested.err()).contains(report.toString(), "not read whole", "cut short");
  }
}
