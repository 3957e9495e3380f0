package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script completes in a real bash. */
@Timeout(30)
class CompletionTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  @BeforeEach
  void needsBash() {
    assumeTrue(Files.isExecutable(BASH), "no bash here");
  }

  @ParameterizedTest
  @CsvSource({
    "'', check",
    "'', completion",
    "rep, report",
    "check --bud, --budget",
    "check --no-fa, --no-fail-fast",
    "sweep --no-i, --no-isolate",
    "check --format sar, sarif",
    "check --log js, json",
    "array serve --face ne, nexentastor5",
    "verify /us, /usr",
    "report com, compare",
    "init pr, probe"
  })
  void completes(String typed, String expected) throws IOException, InterruptedException {
    Command command = Command.run("completion");
    assertThat(command.code()).isZero();
    Path script = Files.writeString(folder.resolve("completion"), command.out());
    List<String> words = List.of(("cinder-tck " + typed).split(" ", -1));
    String asked =
        """
        source '%s'
        COMP_WORDS=(%s)
        COMP_CWORD=%d
        _complete_cinder-tck
        printf '%%s\\n' "${COMPREPLY[@]}"
        """
            .formatted(
                script,
                String.join(" ", words.stream().map(word -> "'" + word + "'").toList()),
                words.size() - 1);
    Process bash =
        new ProcessBuilder(BASH.toString(), "--norc", "-c", asked)
            .redirectErrorStream(true)
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().map(String::strip)).contains(expected);
  }
}
