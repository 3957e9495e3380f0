package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script completes in a real zsh, at a terminal. */
@Timeout(60)
class ZshCompletionTest {
  /**
   * Types something and the tabulator in a new zsh, and tells what the line then is. Ctrl-X shows
   * it: keys are worked off in their order.
   */
  private static final String AT_A_TERMINAL =
      """
      zmodload zsh/zpty
      zpty shell "TERM=dumb HOME=$PWD zsh -f -i"
      zpty -w shell 'PS1=; autoload -U compinit; compinit -D -u'
      zpty -w shell 'source ./completion'
      zpty -w shell 'show() { print -r -- "=<$BUFFER>="; }; zle -N show; bindkey "^X" show'
      zpty -w shell 'print -r -- rea""dy:$options[completealiases]:'
      zpty -r shell said '*ready:*:'
      print -r -- $said
      zpty -w -n shell "$1"$'\\t\\x18'
      zpty -r shell said '*=<*>='
      print -r -- $said
      zpty -d shell
      """;

  @TempDir private Path folder;

  private String typed(String line) throws IOException {
    Path zsh = Path.of("/usr/bin/zsh");
    Needed.needs(Files.isExecutable(zsh), "zsh", "/usr/bin/zsh");
    Command script = Command.run("completion");
    assertThat(script.code()).isZero();
    Files.writeString(folder.resolve("completion"), script.out());
    Process process =
        new ProcessBuilder(zsh.toString(), "-f", "-c", AT_A_TERMINAL, "zsh", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "che, check",
    "rep, 'replay  report'",
    "report com, report compare",
    "init pr, init probe",
    "check --bud, check --budget",
    "check --format sar, check --format sarif",
    "check --dialect gr, check --dialect group",
    "check --log js, check --log json",
    "report matrix a b --format c, report matrix a b --format csv"
  })
  void completesCommandsOptionsAndValues(String line, String shown) throws IOException {
    assertThat(typed("cinder-tck " + line)).contains(shown);
  }

  @Test
  void completesPathsAFolderAtATime() throws IOException {
    Files.createDirectories(folder.resolve("outer/inner"));
    assertThat(typed("cinder-tck verify out")).contains("=<cinder-tck verify outer/>=");
    assertThat(typed("cinder-tck check --report outer/in"))
        .contains("=<cinder-tck check --report outer/inner/>=");
  }

  @Test
  void leavesTheShellAsItIs() throws IOException {
    assertThat(typed("compo")).contains("ready:off:");
  }
}
