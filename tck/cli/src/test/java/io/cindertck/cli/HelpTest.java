package io.cindertck.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Every command says how it is used, by an example that it understands. */
class HelpTest {
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^ |)]+");

  static Stream<Named<CommandSpec>> commands() {
    return all(line().getCommandSpec()).map(spec -> Named.of(spec.qualifiedName(), spec));
  }

  private static CommandLine line() {
    return new CommandLine(new CinderTck(Map.of())).setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static Stream<CommandSpec> all(CommandSpec spec) {
    return Stream.concat(
        Stream.of(spec),
        spec.subcommands().values().stream().flatMap(sub -> all(sub.getCommandSpec())));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasAnExampleThatIsUnderstood(CommandSpec spec) {
    List<String> examples = examples(spec);
    assertThat(examples).anyMatch(example -> example.contains(spec.qualifiedName()));
    for (String example : examples) {
      String[] arguments =
          WORD.matcher(example.substring(example.indexOf("cinder-tck ") + "cinder-tck ".length()))
              .results()
              .map(word -> word.group().replace("\"", ""))
              .toArray(String[]::new);
      if (!example.contains(">")) {
        assertThatCode(() -> line().parseArgs(arguments)).as(example).doesNotThrowAnyException();
      }
    }
    assertThat(spec.commandLine().getUsageMessage()).contains("cinder-tck", "Example", "--help");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesPasteAsTheyStand(CommandSpec spec) {
    assertThat(spec.commandLine().getUsageMessage().lines())
        .containsAll(List.of(spec.usageMessage().footer()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatIsShownOfACommandAmongOthersIsASentence(CommandSpec spec) {
    assertThat(spec.usageMessage().description()[0]).endsWith(".");
  }

  /** Each part of a text begins a line; what is wrapped is for the width of the terminal to say. */
  @ParameterizedTest
  @MethodSource("commands")
  void noTextOfAnOptionIsWrappedByHand(CommandSpec spec) {
    assertThat(spec.options())
        .allSatisfy(option -> assertThat(option.description()).as(option.longestName()).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"replay", "sweep"})
  void whatIsTheRunsOwnHasNoDefaultOfACheck(String name) {
    CommandSpec spec =
        Objects.requireNonNull(line().getSubcommands().get(name), name).getCommandSpec();
    for (String option : List.of("--driver", "--array", "--dialect", "--profile")) {
      assertThat(spec.findOption(option).description()[0])
          .as(option)
          .doesNotContain("Default: reference", "Default: fake", "Default: consistency")
          .doesNotContain("all of them");
    }
  }

  /** The lines with a command, those that go on joined. */
  private static List<String> examples(CommandSpec spec) {
    String joined =
        Arrays.stream(spec.usageMessage().footer())
            .collect(joining("\n"))
            .replaceAll("\\\\\n *", "");
    return joined.lines().filter(line -> line.contains("cinder-tck ")).toList();
  }
}
