package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The templates for CI services are in form, and the commands in them are those of this kit. */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("..", "docs", "examples", "ci");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^ *(cinder-tck (?:[^\\n\\\\]|\\\\\\n)*)");
  private static final Pattern FILE = Pattern.compile("report/([a-z]+\\.[a-z]+)");

  /** What the driver of a template needs, and the reference driver does not take. */
  private static final Pattern OF_THE_DRIVER =
      Pattern.compile("--(driver|python-path|array) \\S+|\"@[^\"]*\"");

  @TempDir private Path folder;

  private static String text(String template) throws IOException {
    return Files.readString(TEMPLATES.resolve(template));
  }

  private static JsonNode document(String template) throws IOException {
    return YAML.readTree(text(template));
  }

  /** Its commands, as the service hands them to a shell. */
  private List<String> commands(String template, int shard) throws IOException {
    List<String> texts = new ArrayList<>();
    if (template.equals("Jenkinsfile")) {
      texts.add(text(template));
    } else {
      collect(document(template), texts);
    }
    return texts.stream()
        .flatMap(each -> COMMAND.matcher(each).results())
        .map(found -> found.group(1))
        .map(command -> command.replace("${{ matrix.shard }}", "" + shard))
        .map(command -> command.replace("${{ github.run_id }}", "9876543210"))
        .map(command -> command.replace("{{ ansible_user_dir }}", folder.toString()))
        .toList();
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collect(child, texts));
  }

  @ParameterizedTest
  @CsvSource({"github-actions.yml, 3", "gitlab-ci.yml, 3", "Jenkinsfile, 1", "zuul/run.yaml, 1"})
  void theCommandsAreUnderstoodAndWriteWhatTheTemplateReads(String template, int shards)
      throws IOException {
    Files.writeString(
        folder.resolve("cinder-tck.yaml"),
        "driver: reference\ntries: 0\nclauses: create-group.*\n");
    Kit.program(folder.resolve("bin"));
    for (int shard = 1; shard <= shards; shard++) {
      List<String> commands = commands(template, shard);
      assertThat(commands).hasSize(shards == 1 ? 1 : 2);
      shell(commands.get(0), shard, shards);
    }
    if (shards > 1) {
      shell(commands(template, 1).get(1), 1, 1);
    }
    FILE.matcher(text(template))
        .results()
        .forEach(read -> assertThat(folder.resolve("report").resolve(read.group(1))).exists());
  }

  private void shell(String command, int shard, int shards) throws IOException {
    CommandLine line =
        new CommandLine(new CinderTck(Map.of())).setCaseInsensitiveEnumValuesAllowed(true);
    // What a file of options has is told by a test of its own.
    String[] words =
        command
            .replaceAll("\"@[^\"]*\"", "")
            .replace("$CI_PIPELINE_ID", "7")
            .replace("\"", "")
            .split("[ \\\\\n]+", -1);
    assertThatCode(() -> line.parseArgs(Arrays.copyOfRange(words, 1, words.length)))
        .doesNotThrowAnyException();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", OF_THE_DRIVER.matcher(command).replaceAll(""))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("CI_PIPELINE_ID", "1234567");
    shell.environment().put("CI_NODE_INDEX", "" + shard);
    shell.environment().put("CI_NODE_TOTAL", "" + shards);
    shell
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as(said).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "github-actions.yml, /jobs/shard/strategy/matrix",
    "github-actions.yml, /jobs/check/steps",
    "gitlab-ci.yml, /shard/parallel",
    "gitlab-ci.yml, /conformance/artifacts/reports/junit",
    "zuul/zuul.yaml, /0/job/run",
    "zuul/zuul.yaml, /1/project/name",
    "zuul/run.yaml, /0/tasks/1/shell",
    "zuul/post.yaml, /0/tasks/1/synchronize"
  })
  void isInForm(String template, String place) throws IOException {
    assertThat(document(template).at(place).isMissingNode()).as(place).isFalse();
  }

  /** Other users of the node see command lines. */
  @Test
  void theZuulPlaybookHandsOverSecretsInAFileThatTheCommandReads() throws IOException {
    JsonNode tasks = document("zuul/run.yaml").at("/0/tasks");
    assertThat(tasks.at("/0/no_log").asBoolean()).isTrue();
    JsonNode copied = tasks.at("/0/copy");
    assertThat(copied.path("mode").asText()).isEqualTo("0600");
    String written = copied.path("dest").asText();
    assertThat(tasks.at("/1/shell").asText())
        .contains("check \"@" + written + "\"")
        .doesNotContain("--option");
    assertThat(document("zuul/post.yaml").at("/0/tasks/0/file/path").asText()).isEqualTo(written);

    JsonNode zuul = document("zuul/zuul.yaml");
    assertThat(zuul.at("/0/job/secrets/0/secret")).isEqualTo(zuul.at("/2/secret/name"));
    String content = copied.path("content").asText();
    List<String> arguments = new ArrayList<>(List.of("check", "--driver", "reference"));
    for (String key : (Iterable<String>) zuul.at("/2/secret/data")::fieldNames) {
      String value = "{{ " + zuul.at("/0/job/secrets/0/name").asText() + "." + key + " }}";
      assertThat(content).contains(value);
      content = content.replace(value, "# of 'us' \"all\"");
      arguments.addAll(List.of("--secret", key));
    }
    Path file = Files.writeString(folder.resolve("array.options"), content);
    arguments.add("@" + file);
    // Each secret is found to be an option of the driver, which is none that takes any.
    assertThat(Command.run(arguments.toArray(String[]::new)).errorLines())
        .containsExactly("cinder-tck: the reference driver takes no options");
  }

  @Test
  void everyTemplateIsExplained() throws IOException {
    String explained = Files.readString(TEMPLATES.resolve("../../ci.md"));
    assertThat(explained)
        .contains(
            "examples/ci/github-actions.yml",
            "examples/ci/gitlab-ci.yml",
            "examples/ci/Jenkinsfile",
            "examples/ci/zuul",
            "examples/ci/Dockerfile");
  }
}
