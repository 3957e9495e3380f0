package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cindertck.report.ReportLock;
import io.cindertck.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several checks in one file. */
class ProfilesTest {
  private static final String SHORT =
      "tries: 0\nseed: 1\nclauses: delete-group.held\nreport: out\n";

  @TempDir Path folder;

  private Command check(String yaml, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("cinder-tck.yaml"), yaml);
    String[] all = new String[more.length + 3];
    all[0] = "check";
    all[1] = "--config";
    all[2] = file.toString();
    System.arraycopy(more, 0, all, 3, more.length);
    return Command.in(Map.of(), all);
  }

  private JsonNode result(String profile) throws IOException {
    Path file = folder.resolve("out").resolve(profile).resolve("conformance.json");
    return new JsonMapper().readTree(file.toFile());
  }

  @Test
  void eachIsCheckedAndAllAreShownSideBySide() throws IOException {
    Command command =
        check(
            SHORT
                + """
                profiles:
                  old: {dialect: consistencygroup}
                  new: {dialect: group, seed: 2}
                """);

    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    assertThat(result("old").at("/driver/dialect").asText()).isEqualTo("consistencygroup");
    assertThat(result("new").at("/driver/dialect").asText()).isEqualTo("group");
    assertThat(result("new").at("/run/seed").asInt()).isEqualTo(2);
    assertThat(command.out())
        .containsSubsequence("profile old\n", "seed 1", "profile new\n", "seed 2")
        .containsPattern("profiles\n +old +conformant\n +new +conformant\n");
    assertThat(folder.resolve("out/index.html"))
        .content()
        .contains("href=\"./old/index.html\"", "href=\"./new/index.html\"");
    assertThat(folder.resolve("out/matrix.md"))
        .content()
        .contains("delete-group.held", "passed | passed");
    assertThat(Command.run("verify", folder.resolve("out/old").toString()).code()).isZero();
  }

  @Test
  void eachEventSaysWhoseItIs() throws IOException {
    String profiles = "profiles: {gone: {driver: 'tcp:127.0.0.1:1'}, right: {dialect: group}}\n";
    Command command = check(SHORT + profiles, "--log", "json");

    List<String> told = new ArrayList<>();
    for (String line : command.errorLines()) {
      JsonNode event = new JsonMapper().readTree(line);
      told.add(event.path("profile").asText() + " " + event.path("event").asText());
    }
    assertThat(told)
        .startsWith("gone error", "right start", "right phase")
        .endsWith("right verdict")
        .allMatch(whose -> whose.equals("gone error") || whose.startsWith("right "));
  }

  @Test
  void oneThatCannotStartKeepsNoOtherFromBeingChecked() throws IOException {
    Command command =
        check(
            SHORT
                + """
                profiles:
                  gone: {driver: "tcp:127.0.0.1:1"}
                  wrong: {tries: -1}
                  forgetful: {driver: "java:io.cindertck.cli.ForgetfulDriver"}
                  right: {dialect: group}
                """);

    assertThat(command.code()).isEqualTo(4);
    assertThat(command.errorLines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("profile gone: cinder-tck: no host listens"),
            line ->
                assertThat(line)
                    .startsWith("profile wrong: cinder-tck: --tries is -1")
                    .contains("--tries is from ", "cinder-tck.yaml line 7, profile wrong"));
    assertThat(command.out())
        .containsPattern("gone +not run +no host listens")
        .containsPattern("wrong +not run +--tries is -1")
        .containsPattern("forgetful +non-conformant\n")
        .containsPattern("right +conformant\n");
    assertThat(result("right").path("verdict").asText()).isEqualTo("conformant");
    assertThat(folder.resolve("out/index.html"))
        .content()
        .contains("profile gone did not run to its end: no host listens")
        .contains("profile wrong did not run to its end");
    assertThat(folder.resolve("out/matrix.md")).content().contains("- profile gone did not run");
  }

  @Test
  void whatIsWaivedIsSaidOfEach() throws IOException {
    String waiver =
        """
        profiles:
          known:
            driver: "java:io.cindertck.cli.ForgetfulDriver"
            waivers:
              - {clause: delete-group.held, reason: r, owner: o, expires: 2999-12-31}
        """;
    Command command = check(SHORT + waiver);

    assertThat(command.code()).as(command.out()).isZero();
    assertThat(command.out())
        .containsPattern("profiles\n +known +conformant, with 1 waived clause\n");
    assertThat(folder.resolve("out/matrix.md")).content().contains(": conformant, with 1 waived");
  }

  @Test
  void quietlyEachIsALine() throws IOException {
    Command command =
        check(
            SHORT
                + """
                quiet: true
                profiles:
                  right: {}
                  gone: {driver: "tcp:127.0.0.1:1"}
                  forgetful: {driver: "java:io.cindertck.cli.ForgetfulDriver"}
                """);

    assertThat(command.code()).isEqualTo(4);
    assertThat(command.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("profile right: conformant: "),
            line -> assertThat(line).startsWith("profile forgetful: non-conformant: "));
    assertThat(command.errorLines())
        .singleElement()
        .asString()
        .startsWith("profile gone: cinder-tck: no host listens");
    assertThat(folder.resolve("out/matrix.md")).exists();
  }

  @Test
  void aRunThatIsOnKeepsThisOneOff() throws IOException {
    String yaml = SHORT + "profiles: {a: {}}\n";
    Path out = Files.createDirectory(folder.resolve("out"));
    Path former = Files.createDirectory(out.resolve("a")).resolve("conformance.json");
    Files.writeString(former, "{}");
    Command command;
    try (ReportLock held = Reports.prepareLocked(out, List.of(), List.of())) {
      assertThat(held).isNotNull();
      command = check(yaml);
    }
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines())
        .containsExactly(
            "cinder-tck: cannot write a report to "
                + out
                + " (another check or merge is writing its report there); give another --report");
    assertThat(former).content().isEqualTo("{}");
  }

  @Test
  void aRunKeepsOthersOff() throws IOException {
    String driver = "driver: \"java:" + LookingDriver.class.getName() + "\"\n";
    for (String taken : List.of("out", "out/a")) {
      LookingDriver.look(folder.resolve(taken));
      Command command = check(driver + SHORT + "profiles: {a: {}}\n");

      assertThat(command.code()).as(command.err()).isZero();
      assertThat(LookingDriver.seen())
          .isEqualTo("another check or merge is writing its report there");
      assertThat(folder.resolve(taken).resolve(ReportLock.NAME)).doesNotExist();
    }
  }

  @Test
  void allOfThemMayBeGone() throws IOException {
    Command command = check(SHORT + "profiles:\n  gone: {driver: \"tcp:127.0.0.1:1\"}\n");

    assertThat(command.code()).isEqualTo(4);
    assertThat(folder.resolve("out/index.html")).content().contains("profile gone did not run");
  }

  @Test
  void thoseThatAreNamedAreChecked() throws IOException {
    String yaml = SHORT + "profiles: {a: {dialect: group}, b: {}, c: {}}\n";
    Command command = check(yaml, "--profile", "c", "--profile", "a");

    assertThat(command.code()).isZero();
    assertThat(command.out())
        .containsSubsequence("profile c\n", "profile a\n")
        .doesNotContain("profile b");
    assertThat(folder.resolve("out/b")).doesNotExist();
    assertThat(result("a").path("verdict").asText()).isEqualTo("conformant");
  }

  @Test
  void aFormerReportIsNotTakenForThisOne() throws IOException {
    check(SHORT);
    assertThat(folder.resolve("out/conformance.json")).exists();
    check(SHORT + "profiles: {a: {}}\n");
    assertThat(folder.resolve("out/conformance.json")).doesNotExist();
  }

  @Test
  void twoDoNotWriteOneTrace() throws IOException {
    Path trace = folder.resolve("trace.ndjson");
    Command command = check(SHORT + "profiles: {a: {}, b: {}}\n", "--trace", trace.toString());

    assertThat(command.code()).isEqualTo(3);
    assertThat(command.err())
        .startsWith("profile b: cinder-tck: --trace")
        .contains("give each profile one of its own");
    assertThat(result("a").path("verdict").asText()).isEqualTo("conformant");
  }

  @ParameterizedTest
  @CsvSource({"0 0,0", "0 2,2", "2 1,1", "1 3 2,3", "3 4 1,4", "0,0"})
  void theWorstCounts(String codes, int worst) {
    List<ProfileOutcome> outcomes =
        IntStream.of(List.of(codes.split(" ")).stream().mapToInt(Integer::parseInt).toArray())
            .mapToObj(code -> new ProfileOutcome("p", code, null, null))
            .toList();
    assertThat(ProfileOutcome.worst(outcomes)).isEqualTo(worst);
  }
}
