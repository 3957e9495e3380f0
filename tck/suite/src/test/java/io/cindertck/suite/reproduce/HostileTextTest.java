package io.cindertck.suite.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.cindertck.connect.container.ContainerSettings;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Command;
import io.cindertck.contract.Dialect;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.scenario.Step;
import io.cindertck.scenario.StepText;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TargetRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a driver said goes into programs, and is never run there. */
class HostileTextTest {
  private static final String CLAUSE = "delete-group.held";

  // No backslash is followed by a u here: this file too is read by a compiler.
  private static final String ESCAPE = "\\" + "u";

  private static final String HOSTILE =
      String.join(
          " ",
          "\"\"\"; static { fail(); } \"\"\"",
          ESCAPE + "0022" + ESCAPE + "0022" + ESCAPE + "0022",
          "\\" + ESCAPE + "0022",
          ESCAPE + "000a static { fail(); } //",
          ESCAPE + "nonsense",
          "*/ static { fail(); } /*",
          "\n\"\"\"\nraise SystemExit(9)\n\"\"\"\r\n'''",
          "\u001b[2J \u202e \u2028 \u0000 \uD83D\uDE00 \\N{no such name} \\x",
          "{{case}} $1 %s %(prog)s \\");

  @TempDir Path folder;

  private static Scenario scenario() {
    Command named = new Command.CreateGroup("g", HOSTILE, List.of());
    return new Scenario(Dialect.GROUP, List.of(Step.Call.of(named)));
  }

  private static Reproducer reproducer(String driver, Map<String, String> options, String text) {
    Scenario scenario = scenario();
    SavedCase saved = new SavedCase("1", CLAUSE, driver, "none", HOSTILE, text, scenario);
    Counterexample told =
        new Counterexample(
            ScenarioJson.write(scenario),
            StepText.of(scenario),
            1,
            text,
            text,
            text,
            NullNode.instance,
            text,
            1,
            List.of(text),
            true,
            true,
            null,
            null);
    FoundCase found = new FoundCase(told, saved, Optional.empty(), Optional.empty());
    TargetRequest request =
        new TargetRequest(
            driver,
            options,
            Set.of(),
            List.of(),
            List.of(Path.of("/tmp/\"\\ ü")),
            null,
            Dialect.GROUP,
            "none",
            false,
            Deadlines.DEFAULT,
            ContainerSettings.USUAL,
            null);
    return Reproducer.of(Map.of(CLAUSE, found), request).values().iterator().next();
  }

  /** What the compiled test has for the case; compiled as ASCII, whatever the platform's. */
  private SavedCase compiled(Reproducer made) throws Exception {
    Path source = folder.resolve("DeleteGroupHeld1Test.java");
    Files.writeString(source, made.text());
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-encoding",
                "US-ASCII",
                source.toString());
    assertThat(code).isZero();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Field field = loader.loadClass("DeleteGroupHeld1Test").getDeclaredField("CASE");
      field.setAccessible(true);
      return SavedCase.read((String) field.get(null));
    }
  }

  @Test
  void inJavaIsTextOnly() throws Exception {
    Map<String, String> options = Map.of("ke\"y\\" + HOSTILE, HOSTILE);
    Reproducer made = reproducer("java:" + HOSTILE, options, HOSTILE);

    SavedCase read = compiled(made);

    assertThat(made.file()).isEqualTo("cases/DeleteGroupHeld1Test.java");
    assertThat(read.driver()).isEqualTo("java:" + HOSTILE);
    assertThat(read.why()).isEqualTo(HOSTILE);
    assertThat(read.scenario()).isEqualTo(scenario());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "python:a:B"})
  void nothingSteersATerminal(String driver) {
    assertThat(reproducer(driver, Map.of(), HOSTILE).text()).matches("[\\n -~]*");
  }

  @Test
  void longTextIsCutSoThatItCompiles() throws Exception {
    String text = "\uD83D\uDE00".repeat(50_000);
    String why = compiled(reproducer("reference", Map.of(), text)).why();
    assertThat(why).endsWith(" ...");
    assertThat(text).startsWith(why.replace(" ...", ""));
  }

  @Test
  void inPythonIsTextOnly() throws Exception {
    Map<String, String> options = Map.of("note", HOSTILE);
    Reproducer made = reproducer("python:" + HOSTILE, options, HOSTILE);
    Path script = folder.resolve("case.py");
    Files.writeString(script, made.text());
    Process python =
        new ProcessBuilder(
                "python3",
                "-c",
                "import json, runpy, sys\n"
                    + "print(json.dumps(runpy.run_path(sys.argv[1]), default=repr))",
                script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode globals = read(python.getInputStream());

    assertThat(python.waitFor()).isZero();
    assertThat(made.file()).isEqualTo("cases/delete-group.held-1.py");
    assertThat(globals.path("DRIVER").asText()).isEqualTo("python:" + HOSTILE);
    assertThat(globals.path("OPTIONS").path(0).asText()).isEqualTo("note=" + HOSTILE);
    assertThat(globals.path("PYTHON_PATH").path(0).asText()).isEqualTo("/tmp/\"\\ ü");
    assertThat(globals.path("__doc__").asText())
        .contains("raise SystemExit(9)", ESCAPE + "0022", ESCAPE + "202e", "Expected");
  }

  private static JsonNode read(InputStream stream) throws IOException {
    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(text);
  }

  @Test
  void secretsAreLeftOut() {
    Map<String, String> options =
        Map.of("san_password", "hunter2", "san_ip", "192.0.2.7", "url", "http://me:hunter2@acme");
    String python = reproducer("python:a:B", options, "no").text();
    String java = reproducer("java:a.B", options, "no").text();

    assertThat(python).doesNotContain("hunter2").contains("[\"san_ip=192.0.2.7\"]");
    assertThat(java)
        .doesNotContain("hunter2")
        .contains(".option(\"san_ip\", \"192.0.2.7\")\n")
        .contains(".option(\"san_password\", \"***\") // secret: fill it in\n");
  }
}
