package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigestsTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path dir;

  private Path file(String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void areSortedAndAsSha256sumHasThem() throws IOException {
    file("b.json", "");
    file("a/x.json", "");
    Digests.write(dir, List.of("b.json", "a/x.json"));

    assertThat(dir.resolve("SHA256SUMS")).hasContent(EMPTY + "  a/x.json\n" + EMPTY + "  b.json\n");
  }

  @Test
  void tellWhatIsMissingAndWhatHasChanged() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      file(name, name);
    }
    Digests.write(dir, List.of("a", "b", "c"));
    Files.delete(dir.resolve("a"));
    file("b", "B");

    Digests digests = Digests.read(dir);
    assertThat(digests.names()).containsExactly("a", "b", "c");
    assertThat(digests.missing()).containsExactly("a");
    assertThat(digests.changed()).containsExactly("b");
  }

  @Test
  void aLinkIsNotTheFile() throws IOException {
    Path outside = Files.createTempFile(dir.getParent(), "outside", "");
    Files.createSymbolicLink(dir.resolve("a"), outside);
    file("SHA256SUMS", EMPTY + "  a\n");

    assertThat(Digests.read(dir).missing()).containsExactly("a");
    assertThat(Digests.read(dir).isAsItWas("a")).isFalse();
    Files.delete(outside);
  }

  @Test
  void sayWhichLineIsNone() throws IOException {
    file("SHA256SUMS", EMPTY + "  a\n" + EMPTY + "  ../b\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digests.read(dir))
        .withMessage("line 2 is no digest and the name of a report's file");
    file("SHA256SUMS", EMPTY + "  a\n" + EMPTY + "  a\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digests.read(dir))
        .withMessage("line 2 names a again");
  }
}
