package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are those of a POSIX shell: the shell itself is asked. */
class ShellWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host --port 80",
        "  two   words  ",
        "'one word' \"and another\"",
        "a'b c'd\"e f\"g",
        "'' \"\" x",
        "back\\ slash \\'quoted\\'",
        "\"in \\\"double\\\" \\\\ \\n quotes\" 'in \\single'",
        "\"it's\" '\"'",
        "\ttab\tand\nline",
      })
  void areThoseOfTheShell(String line) throws IOException {
    assertThat(ShellWords.of(line)).isEqualTo(byTheShell(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report/cases/a-1.json",
        "my reports",
        "key=***",
        "it's",
        "$HOME `id` \\ !! \"q\" ~ # ;",
        "~/x",
        "=ls",
        "",
        "[a-z]?{b,c}",
        "ä",
      })
  void aQuotedWordIsThatWord(String word) throws IOException {
    String quoted = ShellWords.quoted(word);
    assertThat(byTheShell(quoted)).containsExactly(word);
    assertThat(ShellWords.of(quoted)).containsExactly(word);
  }

  @Test
  void aWordIsQuotedOnlyWhereItHasToBe() {
    assertThat(ShellWords.quoted("key=/a/b-1.json:c,d@e")).isEqualTo("key=/a/b-1.json:c,d@e");
    assertThat(ShellWords.quoted("key=***")).isEqualTo("'key=***'");
    // zsh looks for a command of that name.
    assertThat(ShellWords.quoted("=ls")).isEqualTo("'=ls'");
  }

  private static List<String> byTheShell(String line) throws IOException {
    String words = line.replace('\n', ' ');
    Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + words).start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Arrays.stream(printed.split("\0", -1))
        .limit(printed.chars().filter(c -> c == 0).count())
        .toList();
  }

  @Test
  void noVariableNorOperatorMeansAnything() {
    assertThat(ShellWords.of("run $HOME/*.py | tee; x"))
        .containsExactly("run", "$HOME/*.py", "|", "tee;", "x");
    assertThat(ShellWords.of("  ")).isEmpty();
  }

  @Test
  void whatIsNotFinishedIsRefused() {
    assertThatThrownBy(() -> ShellWords.of("run 'it")).hasMessage("a quote (') is not closed");
    assertThatThrownBy(() -> ShellWords.of("run \"it")).hasMessage("a quote (\") is not closed");
    assertThatThrownBy(() -> ShellWords.of("run it\\"))
        .hasMessage("nothing follows the last backslash");
  }
}
