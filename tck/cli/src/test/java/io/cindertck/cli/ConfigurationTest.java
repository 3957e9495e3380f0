package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the last word, and where it is shown. */
class ConfigurationTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("acme.yaml"), text);
  }

  private Command print(Map<String, String> environment, String text, String... more)
      throws IOException {
    String[] all = new String[more.length + 4];
    all[0] = "check";
    all[1] = "--print-config";
    all[2] = "--config";
    all[3] = file(text).toString();
    System.arraycopy(more, 0, all, 4, more.length);
    Command command = Command.in(environment, all);
    assertThat(command.err()).isEmpty();
    assertThat(command.code()).isZero();
    return command;
  }

  @Test
  void commandLineBeatsEnvironmentBeatsFile() throws IOException {
    Command command =
        print(
            Map.of("CINDER_TCK_TRIES", "5", "CINDER_TCK_SEED", "6"),
            "tries: 1\nseed: 2\nbudget: 3m\n",
            "--tries",
            "9");

    String from = folder.resolve("acme.yaml") + " line ";
    assertThat(command.out())
        .contains("tries: 9  # command line\n")
        .contains("seed: 6  # environment CINDER_TCK_SEED\n")
        .contains("budget: \"3m\"  # " + from + "3\n")
        .contains("call-deadline: 60  # default\n");
  }

  @Test
  void anEmptyVariableSaysNothing() throws IOException {
    assertThat(print(Map.of("CINDER_TCK_TRIES", ""), "tries: 1").out()).contains("tries: 1  # ");
  }

  @Test
  void whatTheFileSwitchesOnIsSwitchedOff() throws IOException {
    assertThat(print(Map.of(), "strict: true").out()).contains("strict: true  # ");
    assertThat(print(Map.of("CINDER_TCK_STRICT", "false"), "strict: true").out())
        .contains("strict: false  # environment CINDER_TCK_STRICT");
    assertThat(print(Map.of(), "strict: true", "--no-strict").out())
        .contains("strict: false  # command line");
  }

  @Test
  void optionsAreReplacedOneByOne() throws IOException {
    Command command =
        print(
            Map.of(),
            "options: {a: '1', b: '2', c: '3'}\nprofiles: {x: {options: {b: '4'}}}",
            "--option",
            "c=5=6");

    assertThat(command.out())
        .containsPattern("\n +a: 1  # .* line 1\n +b: 4  # .* line 2, profile x\n")
        .contains("c: \"5=6\"  # command line");
  }

  @Test
  void listsAreReplaced() throws IOException {
    String out = print(Map.of(), "formats: [html]", "--format", "junit,sarif").out();
    assertThat(out).contains("- \"junit,sarif\"  # command line").doesNotContain("- html");
  }

  @Test
  void pathsAreSeenFromTheFile() throws IOException {
    String out =
        print(
                Map.of("CINDER_TCK_CLASSPATH", "elsewhere"),
                "python-path: [src, /abs]\nreport: out\npython: venv/bin/python\nclasspath: a\n")
            .out();
    assertThat(out)
        .contains("- " + folder.resolve("src") + "  #", "- /abs  #")
        .contains("report: " + folder.resolve("out") + "  #")
        .contains("python: " + folder.resolve("venv/bin/python") + "  #")
        .contains("- elsewhere  # environment CINDER_TCK_CLASSPATH");
    assertThat(print(Map.of(), "python: python3").out()).contains("python: python3  #");
  }

  @Test
  void namesAreLookedUp() throws IOException {
    String out =
        print(
                Map.of("HOST", "192.0.2.7: {x}", "EMPTY", ""),
                "options: {a: '${HOST}', b: 'x${NONE:-y}z', c: '${EMPTY:-z}', d: $$5, e: a$b}\n"
                    + "tries: ${TRIES:-7}\n")
            .out();
    assertThat(out)
        .contains("a: \"192.0.2.7: {x}\"", "b: xyz", "c: z", "d: \"$$5\"", "e: \"a$$b\"")
        .contains("tries: 7  # ");
  }

  @Test
  void secretsAreHidden() throws IOException {
    String out =
        print(
                Map.of("ACME_TOKEN", "hunter2", "PLAIN", "hunter3"),
                """
                options:
                  san_login: ${ACME_TOKEN}
                  san_password: hunter4
                  other: ${PLAIN}
                secrets: [other]
                array: http://me:hunter5@192.0.2.7:8500/
                """,
                "--option",
                "api_key=hunter6")
            .out();
    assertThat(out)
        .doesNotContain("hunter")
        .contains("san_login: \"${ACME_TOKEN}\"", "san_password: \"***\"", "other: \"***\"")
        .containsPattern("secrets:\n.*- other.*\n.*- san_login");
  }

  @Test
  void whatIsPrintedSaysTheSameAgain() throws IOException {
    String text =
        """
        driver: "command:./acme-host --name 'a b'"
        options: {a: "x: #y", b: "$$", c: "", d: "no", e: "12", f: "ü\\n"}
        classpath: [/a, "/b c"]
        report: /r
        capabilities: [create-group]
        waivers:
          - {clause: delete-group.held, reason: "it: is", owner: o, expires: 2027-03-31}
        """;
    String first = print(Map.of(), text).out();
    assertThat(plain(print(Map.of(), first).out())).isEqualTo(plain(first));
  }

  /** Without where the values came from. */
  private static String plain(String printed) {
    return Pattern.compile("  # .*").matcher(printed).replaceAll("");
  }

  @Test
  void aliasesAreFollowed() throws IOException {
    String out = print(Map.of(), "profiles: {a: {options: &o {x: z}}, b: {options: *o}}").out();
    assertThat(out.split("x: z", -1)).hasSize(3);
  }

  @Test
  void waiversAreForTheirProfile() throws IOException {
    String out =
        print(
                Map.of(),
                """
                waivers:
                  - {clause: delete-group.held, dialect: group, reason: a, owner: o, expires: 2027-03-31}
                  - {clause: create-group.held, profile: one, reason: b, owner: o, expires: 2027-03-31}
                  - {clause: reply.arity, driver: other, reason: c, owner: o, expires: 2027-03-31}
                profiles:
                  one: {dialect: consistencygroup}
                  two:
                    dialect: group
                    waivers:
                      - {clause: call.returns, reason: d, owner: o, expires: 2027-03-31}
                """)
            .out();
    String one = out.substring(0, out.indexOf("  two:"));
    String two = out.substring(out.indexOf("  two:"));
    // Whether the driver or the dialect is another one is seen when it runs.
    assertThat(one).contains("create-group.held", "delete-group.held", "reply.arity");
    assertThat(one).doesNotContain("call.");
    assertThat(two).contains("delete-group.held", "reply.arity", "call.returns", "profile: two");
    assertThat(two).doesNotContain("create-group.held");
  }

  @Test
  void waiversOfAFileOfTheirOwnAreAdded() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("waivers.yaml"),
            "- {clause: call.returns, reason: d, owner: o, expires: 2027-03-31}\n");
    String own = "waivers: [{clause: reply.arity, reason: r, owner: o, expires: 2027-03-31}]";
    assertThat(print(Map.of(), own, "--waivers", list.toString()).out())
        .contains("clause: call.returns  # " + list + " line 1", "clause: reply.arity  # ");
  }

  @Test
  void whatIsClaimedAndWaivedSaysWhereItCameFrom() throws IOException {
    String waiver = "- {clause: call.returns, reason: d, owner: o, expires: 2027-03-31}\n";
    String out =
        print(
                Map.of(),
                "capabilities: [create-group]\nwaivers:\n"
                    + waiver
                    + "profiles:\n  one:\n    capabilities: [delete-group]\n    waivers:\n      "
                    + waiver
                    + "  two: {}\n")
            .out();
    assertThat(out.substring(0, out.indexOf("  two:")))
        .containsPattern("\\[delete-group]  # .*acme.yaml line 6, profile one\n")
        .containsPattern("call.returns  # .*acme.yaml line 3\n")
        .containsPattern("call.returns  # .*acme.yaml line 8, profile one\n");
    assertThat(out.substring(out.indexOf("  two:")))
        .containsPattern("\\[create-group]  # .*acme.yaml line 1\n");
  }

  @Test
  void theFileOfTheWorkingDirectoryIsFound() throws Exception {
    Files.writeString(folder.resolve("cinder-tck.yaml"), "tries: 77\n");
    assertThat(printed("check", "--print-config")).contains("tries: 77  # cinder-tck.yaml line 1");
    assertThat(printed("check", "--print-config", "--no-config")).contains("tries: 100  # default");
  }

  private String printed(String... arguments) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process = Kit.startIn(folder, out, arguments);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out);
  }

  @Test
  void aVariableNamesTheFile() throws IOException {
    Path file = file("tries: 77");
    Command command =
        Command.in(Map.of("CINDER_TCK_CONFIG", file.toString()), "check", "--print-config");
    assertThat(command.out()).contains("tries: 77");
  }
}
