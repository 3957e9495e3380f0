package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The templates for CI services are in form, and the commands in them are those of this kit. */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("..", "docs", "examples", "ci");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern CHECK = Pattern.compile("cinder-tck (check .*)");
  private static final Pattern FILE = Pattern.compile("report/([a-z]+\\.[a-z]+)");

  /** What the driver of a template needs, and the reference driver does not take. */
  private static final Set<String> OF_THE_DRIVER =
      Set.of("--driver", "--python-path", "--array", "--option");

  @TempDir private Path folder;

  private static String text(String template) throws IOException {
    return Files.readString(TEMPLATES.resolve(template));
  }

  private static JsonNode document(String template) throws IOException {
    return YAML.readTree(text(template));
  }

  /** The words of its command, as the service hands them to a shell. */
  private static List<String> command(String template) throws IOException {
    List<String> texts = new ArrayList<>();
    if (template.equals("Jenkinsfile")) {
      texts.add(text(template).replaceAll("\\\\\n\\s*", ""));
    } else {
      collect(document(template), texts);
    }
    List<String> commands =
        texts.stream().flatMap(each -> CHECK.matcher(each).results()).map(m -> m.group(1)).toList();
    assertThat(commands).as(template).hasSize(1);
    String filled =
        commands
            .get(0)
            .replaceAll("\\$\\{?DIALECT}?", "group")
            .replaceAll("\\{\\{[^}]*}}", "home")
            .replace("\"", "");
    return List.of(filled.split(" +"));
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> collect(child, texts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "Jenkinsfile", "zuul/run.yaml"})
  void theCommandIsUnderstoodAndWritesWhatTheTemplateReads(String template) throws IOException {
    List<String> command = command(template);
    String[] asWritten = command.toArray(String[]::new);
    CommandLine line = new CommandLine(new CinderTck(Map.of()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    assertThatCode(() -> line.parseArgs(asWritten)).doesNotThrowAnyException();

    List<String> arguments = new ArrayList<>(List.of("check"));
    for (int i = 1; i < command.size(); i += 2) {
      String option = command.get(i);
      if (!OF_THE_DRIVER.contains(option)) {
        boolean isPlace = option.equals("--report") || option.equals("--since");
        String value = command.get(i + 1);
        arguments.add(option);
        arguments.add(isPlace ? folder.resolve(value).toString() : value);
      }
    }
    arguments.addAll(List.of("--tries", "0", "--clauses", "create-group.*"));
    Command played = Command.run(arguments.toArray(String[]::new));
    assertThat(played.code()).as(played.out() + played.err()).isZero();

    Path report = folder.resolve(arguments.get(arguments.indexOf("--report") + 1));
    FILE.matcher(text(template))
        .results()
        .forEach(read -> assertThat(report.resolve(read.group(1))).exists());
  }

  @ParameterizedTest
  @CsvSource({
    "github-actions.yml, /jobs/check/steps",
    "gitlab-ci.yml, /conformance/artifacts/reports/junit",
    "zuul/zuul.yaml, /0/job/run",
    "zuul/run.yaml, /0/tasks/0/shell",
    "zuul/post.yaml, /0/tasks/0/synchronize"
  })
  void isInForm(String template, String place) throws IOException {
    assertThat(document(template).at(place).isMissingNode()).as(place).isFalse();
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
