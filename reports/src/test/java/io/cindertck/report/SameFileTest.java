package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is known by whatever path leads to it. */
final class SameFileTest {
  @TempDir private Path dir;

  @Test
  void aFileIsItselfByAnotherPath() throws IOException {
    Path file = Files.writeString(dir.resolve("a"), "a");
    Path link = Files.createSymbolicLink(dir.resolve("b"), file);
    Path other = Files.writeString(dir.resolve("c"), "a");

    assertThat(SameFile.is(file, link)).isTrue();
    assertThat(SameFile.isAmong(List.of(other, link), file)).isTrue();
    assertThat(SameFile.is(file, other)).isFalse();
  }

  @Test
  void whatIsNotThereIsNoOther() {
    assertThat(SameFile.is(dir.resolve("a"), dir.resolve("a"))).isFalse();
  }
}
