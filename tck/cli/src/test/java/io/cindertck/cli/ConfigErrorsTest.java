package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a configuration file is told at once, a line each, and nothing secret. */
class ConfigErrorsTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("cinder-tck.yaml");
  }

  private List<String> errors(String text) throws IOException {
    return errors(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> errors(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    Command command = check();
    return command.errorLines().stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  private Command check(String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "check";
    all[1] = "--config";
    all[2] = file().toString();
    all[3] = "--report";
    all[4] = folder.resolve("report").toString();
    System.arraycopy(more, 0, all, 5, more.length);
    Command command = Command.in(Map.of(), all);
    assertThat(command.code()).as(command.err()).isEqualTo(3);
    assertThat(command.out()).isEmpty();
    return command;
  }

  @Test
  void allAreToldInTheFilesOrder() throws IOException {
    assertThat(
            errors(
                """
                driver: reference
                tries: many
                options:
                  a: [1]
                  b: 1
                  b: 2
                dialct: group
                budget: 10
                profiles:
                  one:
                    strikt: true
                    seed:
                """))
        .containsExactly(
            "cinder-tck.yaml:2:8: tries: 'many' is no whole number",
            "cinder-tck.yaml:4:6: an option is a list; give one value",
            "cinder-tck.yaml:6:3: an option is there twice, first in line 5",
            "cinder-tck.yaml:7:1: no such key 'dialct'; did you mean 'dialect'?",
            "cinder-tck.yaml:8:9: budget: '10' is no time; give a whole number with s, m or h,"
                + " such as 90s or 10m",
            "cinder-tck.yaml:11:5: no such key 'strikt'; did you mean 'strict'?",
            "cinder-tck.yaml:12:10: seed has no value; leave it out, or give '' for an empty one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tries: 1~tries: 2        | 2:1 | 'tries' is there twice, first in line 1",
        "python_path: x           | 1:1 | did you mean 'python-path'?",
        "option: x                | 1:1 | did you mean 'options'?",
        "Dialect: group           | 1:1 | did you mean 'dialect'?",
        "zzz: 1                   | 1:1 | no such key 'zzz'",
        "options: {a: '${b'}      | 1:14 | write $$ for a dollar",
        "options: {a: '${}'}      | 1:14 | not of the form ${NAME}",
        "options: {a: '${b-c}'}   | 1:14 | not of the form ${NAME}",
        "options: {a: '${b}'}     | 1:14 | the environment has no b; set it, or write ${b:-else}",
        "a: [                     | 2:1 | no YAML: expected the node content",
        "a: b: c                  | 1:5 | no YAML: mapping values are not allowed here",
        "a: 'x                    | 2:1 | no YAML: found unexpected end of stream",
        "~\ttries: 1              | 2:1 | no YAML: found character",
        "a: *b                    | 1:4 | put a text that begins with it into quotes",
        "driver: !b               | 1:9 | put the text into quotes",
        "--- {}~--- {}            | 2:1 | no YAML: but found another document",
        "- a                      | 1:1 | a configuration is a list; give a mapping",
        "[a]: b                   | 1:1 | a name is expected before the colon",
        "waivers: {}              | 1:10 | waivers is a mapping; give a list",
        "profiles: {A: {}, a: {}} | 1:19 | there is another 'a' but for capital letters",
        "profiles:~  a: | 2:5 | the profile 'a' is empty; give a mapping, such as 'name: value'",
        "profiles: {x: {report: y}} | 1:16 | report is for the top level",
      })
  void one(String text, String place, String said) throws IOException {
    assertThat(errors(text.replace('~', '\n') + "\n"))
        .singleElement()
        .asString()
        .startsWith("cinder-tck.yaml:" + place + ": ")
        .contains(said);
  }

  @Test
  void waivers() throws IOException {
    assertThat(
            errors(
                """
                waivers:
                  - clause: delete-group.hold
                    reason: r
                    owner: o
                    expires: 31.3.2027
                  - clause: delete-group.held
                    resaon: r
                    profile: two
                profiles: {one: {}}
                """))
        .containsExactly(
            "cinder-tck.yaml:2:13: no such clause 'delete-group.hold'; did you mean"
                + " 'delete-group.held'?",
            "cinder-tck.yaml:5:14: expires is no day; give one such as 2027-03-31",
            "cinder-tck.yaml:6:5: a waiver has to say reason, owner, expires too",
            "cinder-tck.yaml:7:5: a waiver has no key 'resaon'; did you mean 'reason'?",
            "cinder-tck.yaml:8:14: no such profile 'two'");
  }

  @Test
  void valueThatOnlyTheWholeShowsToBeWrong() throws IOException {
    assertThat(errors("tries: -1"))
        .singleElement()
        .asString()
        .contains("--tries is -1; give 0 or more (--tries is from cinder-tck.yaml line 1)");
  }

  @Test
  void namesOfOtherProfilesAreNotLookedUp() throws IOException {
    Files.writeString(
        file(), "tries: 0\nprofiles:\n  a: {seed: '${NO_A}'}\n  b: {seed: '${NO_B}'}\n");
    assertThat(check("--profile", "a").err())
        .contains("3:13: the environment has no NO_A")
        .doesNotContain("NO_B");
    assertThat(check("--profile", "c").err()).contains("no such profile; it has a, b");
    assertThat(check("--profile", "a", "--seed", "1", "--tries", "x").err()).doesNotContain("NO_A");
  }

  @Test
  void notUtf8() throws IOException {
    assertThat(errors("tries: 1\nx: \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("cinder-tck.yaml:2:4: this is not UTF-8");
    assertThat(errors("tries: 1\nx: a\u0000"))
        .containsExactly("cinder-tck.yaml:2:5: a character that no YAML file may have");
  }

  @Test
  void farTooLong() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(file().toFile(), "rw")) {
      sparse.setLength(100L << 20);
    }
    assertThat(check().err()).contains("cinder-tck.yaml: it is longer than 1048576 bytes");
  }

  @Test
  void bombs() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d,".formatted(i - 1).repeat(9)).append("]\n");
    }
    assertThat(errors(bomb.toString())).singleElement().asString().contains("too many of its own");
    String wide = "cases: &c [" + "x,".repeat(9_000) + "]\n";
    assertThat(errors(wide + "classpath: *c\npython-path: *c\n"))
        .singleElement()
        .asString()
        .contains("the file refers to its own parts too often");
    assertThat(errors("cases: " + "[".repeat(500) + "]".repeat(500)))
        .singleElement()
        .asString()
        .contains("nested too deeply");
    assertThat(errors("options: &o {a: *o}")).singleElement().asString().contains("is a mapping");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeThatNobodyWritesToIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
    for (String option : List.of("--config", "--waivers")) {
      Command command = Command.run("check", option, pipe.toString());
      assertThat(command.code()).isEqualTo(3);
      assertThat(command.errorLines())
          .containsExactly(
              "cinder-tck: "
                  + pipe
                  + ": it cannot be read: it is no file; give one, or what the shell gives for"
                  + " <(COMMAND)");
    }
  }

  @Test
  void whatTheShellGivesForACommandIsRead() throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash), "no bash here");
    Process process =
        new ProcessBuilder(
                bash.toString(),
                "-c",
                "\"$@\" check --config <(echo 'classpath: [sub]') --print-config",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CinderTck.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).containsPattern("classpath:\n  - sub  # /dev/fd/\\d+ line 1\n");
  }

  @Test
  void noFileAndNoSense() {
    Command.complains(check(), 3, "there is no file " + file() + "; 'cinder-tck init' writes one");
    Command.complains(
        Command.run("check", "--no-config", "--waivers", file().toString()),
        3,
        "there is no file " + file() + "; 'cinder-tck waivers suggest REPORT' prints some");
    assertThat(Command.run("check", "--no-config", "--profile", "a").err())
        .contains("--no-config does not go with --profile");
  }

  /**
   * Whatever begins a password, and wherever it stands: no message has more than its first letter.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "&", "!", "!!", "!<", "%", "@", "`", "|", ">", "{", "[", "]", "}", ",", "?", "-", ": ",
        "#", "'", "\"", "\\", "\"\\", "<<", "${", "$${", "=", "~", "\t", "- ", "? ", "&a *"
      })
  void secretsAreNotTold(String begin) throws IOException {
    for (String text :
        List.of(
            "options:\n  san_password: %s\n",
            "options:\n  san_password: %s",
            "options:\n  san_password: x%s\n  other:\n   - b\n",
            "options: {san_password: %s}\n")) {
      String yaml = text.replace("%s", begin + "hunter2") + "zzz: 1\n";
      Files.writeString(file(), yaml);
      Command command = Command.run("check", "--config", file().toString(), "--print-config");
      assertThat(command.out() + command.err()).as(yaml).doesNotContain("unter2");
    }
  }

  @Test
  void valuesOfTheEnvironmentAreNotTold() throws IOException {
    Files.writeString(file(), "tries: ${A}\nbudget: ${A}\ndialect: x\n");
    Map<String, String> environment = Map.of("A", "hunter2", "CINDER_TCK_SEED", "hunter2");
    Command command =
        Command.in(environment, "check", "--config", file().toString(), "--print-config");
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.err()).doesNotContain("hunter2");
    Files.writeString(file(), "tries: ${A}\nbudget: ${A}\n");
    Command other =
        Command.in(environment, "check", "--config", file().toString(), "--print-config");
    assertThat(other.err())
        .doesNotContain("hunter2")
        .contains(
            "cinder-tck.yaml:1:8: tries: its value is no whole number",
            "environment variable CINDER_TCK_SEED: its value is no whole number");
    assertThat(other.errorLines()).hasSize(3);
  }
}
