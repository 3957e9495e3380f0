package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that a check writes for a case of a Python driver, used as a developer would. */
class PythonReproducerRunTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String VIOLATION =
      "delete_cgsnapshot returned one value, None, where 2 are owed";

  /** The beginning of the method that is wrong. */
  private static final String BODY =
      "        for snapshot in snapshots:\n            self.delete_snapshot(snapshot)";

  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "python", "acme_driver.py");
  private static final String CLAUSE = "reply.arity";

  @TempDir static Path shared;
  private static String python = PYTHON;
  private static String kit = "cinder-tck";

  @TempDir Path folder;
  private Path driver = Path.of("acme_driver.py");

  /** A run of the script. */
  private record Ran(int code, String out, String err) {}

  @BeforeAll
  static void check() throws IOException {
    assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON + " here");
    Files.copy(EXAMPLE, shared.resolve("acme_driver.py"));
    // Without what is installed beside it: with Cinder all would take several times as long.
    python = program("python", "'" + PYTHON + "' -S");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    kit = program("kit", "'" + java + "' -cp '" + path + "' io.cindertck.cli.CinderTck");
    check(shared);
  }

  private static String program(String name, String command) throws IOException {
    Path file = shared.resolve(name);
    Files.writeString(file, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file.toString();
  }

  private static void check(Path folder) {
    Command command =
        Command.run(
            "check",
            "--driver",
            "python:acme_driver:AcmeDriver",
            "--python-path",
            folder.toString(),
            "--python",
            python,
            "--option",
            "san_password=hunter2",
            "--clauses",
            CLAUSE,
            "--tries",
            "0",
            "--report",
            folder.toString());
    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out()).contains("debug     " + python + " " + script(folder));
  }

  private static Path script(Path folder) {
    return folder.resolve("cases").resolve(CLAUSE + "-1.py");
  }

  @BeforeEach
  void copyDriver() throws IOException {
    driver = folder.resolve("acme_driver.py");
    Files.copy(EXAMPLE, driver);
  }

  private void edit(String old, String now) throws IOException {
    String text = Files.readString(driver);
    assertThat(text).contains(old);
    Files.writeString(driver, text.replace(old, now));
  }

  /** Runs the script as it is told to be run, on the driver in the test's own folder. */
  private Ran run(String input, String... how) throws IOException, InterruptedException {
    return run(script(shared), input, how);
  }

  private Ran run(Path script, String input, String... how)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(python));
    all.addAll(List.of(how));
    all.addAll(List.of(script.toString(), "--python-path", folder.toString()));
    all.addAll(List.of("--option", "san_password=hunter3"));
    return ran(input, all);
  }

  private Ran ran(String input, List<String> all) throws IOException, InterruptedException {
    Path in = folder.resolve("in");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Files.writeString(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CINDER_TCK", kit);
    builder.environment().put("TMPDIR", Files.createDirectories(folder.resolve("tmp")).toString());
    Process process = builder.start();
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(err, StandardCharsets.UTF_8);
    assertThat(ended).as(said).isTrue();
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
    return new Ran(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), said);
  }

  @Test
  void endsWithOneAndTheViolation() throws Exception {
    Ran ran = run("");

    assertThat(ran.err()).contains("✗ " + CLAUSE + "  MUST").contains(VIOLATION);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(script(shared)))
        .contains("> 4. delete group snapshot gs with s1\n")
        .contains("Expected");
  }

  @Test
  void endsWithZeroOnceTheDriverIsMended() throws Exception {
    edit(BODY, BODY + "\n        return None, None");
    Ran ran = run("");

    assertThat(ran.err()).contains("It is kept now.");
    assertThat(ran.code()).isZero();
  }

  @Test
  void whatTheDriverPrintsIsOnTheTerminalAndItReadsFromThere() throws Exception {
    edit(BODY, BODY + "\n        print(input())");
    Ran ran = run("typed\n");

    assertThat(ran.out()).isEqualTo("typed\n");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void debuggerStopsInTheDriver() throws Exception {
    edit(BODY, "        breakpoint()\n" + BODY);
    // It is called again to clean up.
    Ran plain = run("p 'here', self\n" + "c\n".repeat(5));
    String stop = "b " + driver + ":10\n";
    Ran debugged = run(stop + "c\np 'there', self\n" + "c\n".repeat(5), "-m", "pdb");

    assertThat(plain.out()).contains("('here', <acme_driver.AcmeDriver object");
    assertThat(plain.code()).isEqualTo(1);
    assertThat(debugged.out()).contains("('there', <acme_driver.AcmeDriver object");
    assertThat(debugged.code()).isEqualTo(1);
  }

  /** Line 10 is of its set-up. */
  @ParameterizedTest
  @ValueSource(strings = {"10", "28"})
  void whoQuitsTheDebuggerHearsNothingOfTheKit(String line) throws Exception {
    Ran ran = run("b " + driver + ":" + line + "\nc\nq\n", "-m", "pdb");

    assertThat(ran.out()).contains("acme_driver.py(" + line + ")");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void whatTheDriverSaysIsNeverRun() throws Exception {
    edit(
        BODY,
        "        return '''\\\"\"\"\\nraise SystemExit(9)\\n\\\"\"\" \\\\u0022 {{case}} %s'''");
    check(folder);
    Ran ran = run(script(folder), "");

    assertThat(ran.err()).contains("raise SystemExit(9)");
    assertThat(ran.code()).isEqualTo(1);
  }

  @Test
  void secretsHaveToBeGiven() throws Exception {
    Path script = script(shared);
    assertThat(Files.readString(script)).doesNotContain("hunter2");

    Ran without = ran("", List.of(python, script.toString()));
    assertThat(without.code()).isEqualTo(3);
    assertThat(without.err().lines()).singleElement().asString().contains("san_password=VALUE");
  }

  @Test
  void driverThatIsGoneHasNoVerdict() throws Exception {
    Files.delete(driver);
    Ran ran = run("");

    assertThat(ran.err()).contains("there is no module acme_driver");
    assertThat(ran.code()).isEqualTo(3);
  }

  @Test
  void checkDoesNotSpeakToItsParent() {
    Command command = Command.run("check", "--driver", "parent:python:acme_driver:AcmeDriver");
    assertThat(command.code()).isEqualTo(3);
    assertThat(command.errorLines()).hasSize(1);
  }
}
