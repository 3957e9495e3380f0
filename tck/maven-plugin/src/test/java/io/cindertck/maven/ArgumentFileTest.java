package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that others must not see. */
class ArgumentFileTest {
  @Test
  void onlyTheUserReadsItAndItGoes() throws IOException {
    Path file;
    try (ArgumentFile arguments = ArgumentFile.of(List.of("--option=a= b", "--secret=ä"))) {
      file = Path.of(arguments.word().substring(1));
      assertThat(arguments.word()).startsWith("@");
      assertThat(Files.readAllLines(file)).containsExactly("--option=a= b", "--secret=ä");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      arguments.delete();
      assertThat(file).doesNotExist();
    }
    assertThat(file).doesNotExist();
  }
}
