package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be printed is told, unless its reader had enough of it. */
@Timeout(120)
class StandardOutputTest {
  private static final Path FULL = Path.of("/dev/full");

  @TempDir private Path folder;

  private ProcessBuilder kit(List<String> words) {
    return new ProcessBuilder(Kit.command(List.of(), words)).directory(folder.toFile());
  }

  private static String errors(Process kit) throws IOException {
    return new String(kit.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"clauses", "report schema", "check --print-config", "check --tries=0 --seed=1"})
  void whatIsLostIsAFailure(String words) throws Exception {
    assumeTrue(Files.exists(FULL), "no /dev/full here");
    Process kit = kit(List.of(words.split(" "))).redirectOutput(FULL.toFile()).start();
    assertThat(errors(kit).lines())
        .last()
        .isEqualTo("cinder-tck: standard output cannot be written");
    assertThat(kit.waitFor()).isEqualTo(ExitCodes.FAILURE);
  }

  @Test
  void aReaderWhoHasHadEnoughChangesNothing() throws Exception {
    File gate = folder.resolve("gate").toFile();
    assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor()).isZero();
    // The scenarios come when nobody reads what is made of them any more.
    Process kit = kit(List.of("record", gate.toString())).start();
    kit.getInputStream().close();
    Files.writeString(
        gate.toPath(),
        "{\"op\":\"create_group\",\"dialect\":\"group\",\"volumes\":0,"
            + "\"driver_behaviour\":{\"return\":null}}\n");
    assertThat(errors(kit)).isEmpty();
    assertThat(kit.waitFor()).isEqualTo(ExitCodes.OK);
  }
}
