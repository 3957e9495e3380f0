package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cindertck.cli.config.ConfigTemplates;
import io.cindertck.cli.config.GeneratedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The schema for editors and the reader say the same of a configuration file. */
class ConfigSchemaTest {
  private static final Path RESOURCE =
      Path.of("src/main/resources/io/cindertck/cli/config/cinder-tck.schema.json");

  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  /** What says which file is read, and what of it. */
  private static final Set<String> NOT_IN_A_FILE =
      Set.of("--config", "--no-config", "--profile", "--print-config", "--help", "--version");

  /** What a file has in the plural. */
  private static final Map<String, String> PLURALS =
      Map.of(
          "--option", "options",
          "--secret", "secrets",
          "--format", "formats",
          "--container-mount", "container-mounts");

  @TempDir Path folder;

  /** After a change of options that is meant, {@code -Dgolden.rewrite=true} writes it anew. */
  @Test
  void isMadeOfTheOptions() throws IOException {
    String made = GeneratedSchema.of(ConfigOptions.keys());
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(RESOURCE, made);
    }
    assertThat(RESOURCE).hasContent(made);
  }

  @Test
  void hasEveryOptionOfCheck() throws IOException {
    JsonNode properties = new JsonMapper().readTree(ConfigTemplates.schema()).path("properties");
    for (OptionSpec option : new CommandLine(new CheckCommand()).getCommandSpec().options()) {
      String name = option.longestName();
      if (!NOT_IN_A_FILE.contains(name)) {
        assertThat(properties.has(PLURALS.getOrDefault(name, name.substring(2)))).as(name).isTrue();
      }
    }
  }

  @Test
  void isPrinted() {
    Command command = Command.run("init", "config", "--schema");

    assertThat(command.code()).isZero();
    assertThat(command.out()).isEqualTo(ConfigTemplates.schema());
  }

  static Stream<String> documented() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));
    List<String> blocks = BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
    assertThat(blocks).hasSizeGreaterThan(2);
    String example = ConfigTemplates.example();
    // What is commented out in the example is one too.
    String all = example.replaceAll("(?m)^# ( *)(?!yaml-)([a-z-]+:( |$)|- |san_)", "$1$2");
    return Stream.concat(blocks.stream(), Stream.of(example, all));
  }

  @ParameterizedTest
  @MethodSource("documented")
  void acceptsWhatIsDocumented(String yaml) throws IOException {
    assertThat(bySchema(yaml)).isEmpty();
    assertThat(byReader(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "{}",
        "tries: \"10\"",
        "tries: ${TRIES}",
        "seed: -3",
        "patience: 0.5",
        "strict: true",
        "strict: 'false'",
        "strict: ${ACME_STRICT:-true}",
        "dialect: GROUP",
        "dialect: group",
        "formats: html",
        "formats: html,junit",
        "formats: [html, sarif]",
        "classpath: a:b",
        "classpath: [a, b]",
        "options: {a: 1, b: true, c: text, d: 1.5, e: ''}",
        "secrets: [a]\noptions: {a: b}",
        "budget: 90s",
        "profiles: {a: {tries: 1}, B-2_c: {dialect: group}}",
        "capabilities: []",
        "waivers: []",
        "waivers: [{clause: delete-group.held, reason: r, owner: o, expires: 2027-03-31}]",
      })
  void bothAccept(String yaml) throws IOException {
    assertThat(byReader(yaml)).isEmpty();
    assertThat(bySchema(yaml)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dialct: group",
        "- a",
        "text",
        "tries: many",
        "tries: [1]",
        "tries:",
        "seed: 1.5",
        "patience: slow",
        "strict: 1",
        "strict: maybe",
        "dialect: cg",
        "formats: [pdf]",
        "formats: {html: true}",
        "classpath: {a: b}",
        "options: [a=b]",
        "options: {a: [b]}",
        "options: {a: }",
        "options: {'a=b': c}",
        "budget: 90",
        "budget: 0s",
        "config: other.yaml",
        "no-config: true",
        "profile: a",
        "profiles: [a]",
        "profiles: {'a b': {}}",
        "profiles: {cases: {}}",
        "profiles: {a: {report: x}}",
        "profiles: {a: {profiles: {}}}",
        "profiles: {a: }",
        "capabilities: delete-group",
        "capabilities: [Delete Group]",
        "capabilities: [a, a]",
        "waivers: {clause: delete-group.held}",
        "waivers: [{clause: delete-group.held, reason: r, owner: o}]",
        "waivers: [{clause: delete-group.hold, reason: r, owner: o, expires: 2027-03-31}]",
        "waivers: [{clause: delete-group.held, reason: '', owner: o, expires: 2027-03-31}]",
        "waivers: [{clause: delete-group.held, reason: r, owner: o, expires: soon}]",
        "waivers: [{clause: delete-group.held, reason: r, owner: o, expires: 2027-03-31, who: x}]",
      })
  void bothRefuse(String yaml) throws IOException {
    assertThat(byReader(yaml)).isNotEmpty();
    assertThat(bySchema(yaml)).isNotEmpty();
  }

  private static List<String> bySchema(String yaml) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    // A file without anything in it has no document.
    String document =
        yaml.lines().allMatch(line -> line.isBlank() || line.startsWith("#")) ? "{}" : yaml;
    return registry
        .getSchema(ConfigTemplates.schema())
        .validate(document, InputFormat.YAML)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private List<String> byReader(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), yaml);
    Map<String, String> environment =
        Map.of("TRIES", "3", "ACME_PASSWORD", "hunter2", "ACME_ADDRESS", "192.0.2.7");
    Command command =
        Command.in(environment, "check", "--config", file.toString(), "--print-config");
    return command.errorLines();
  }
}
