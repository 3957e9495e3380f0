package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path own;

  @Test
  void hasWhatLinksLeadTo() throws IOException {
    Path far = Files.createDirectory(own.resolve("far"));
    Files.writeString(far.resolve("far.py"), "far");
    Path folder = Files.createDirectory(own.resolve("modules"));
    Files.createSymbolicLink(folder.resolve("package"), far);
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere"), own.resolve("nosuch"));
    assertThat(archived(folder))
        .containsOnlyKeys("there/", "there/package/far.py")
        .containsEntry("there/package/far.py", "644 far");
  }

  @Test
  void everybodyCanReadIt() throws IOException {
    Path folder = Files.createDirectory(own.resolve("modules"));
    Path secret = Files.writeString(folder.resolve("mine.py"), "mine");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    assertThat(archived(folder))
        .containsEntry("there/mine.py", "644 mine")
        .containsEntry("there/", "755 ");
  }

  /** Mode and content, by name. */
  private Map<String, String> archived(Path folder) throws IOException {
    Path file = own.resolve("all.tar");
    try (Archive archive = Archive.create(file)) {
      archive.addFolder("/there", folder);
    }
    Map<String, String> found = new TreeMap<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(file))) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
        found.put(each.getName(), Integer.toOctalString(each.getMode() & 0777) + " " + text);
      }
    }
    return found;
  }
}
