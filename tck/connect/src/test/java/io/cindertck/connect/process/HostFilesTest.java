package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFilesTest {

  @Test
  void areAllNamed() throws Exception {
    Path sources = Path.of("src/main/resources/io/cindertck/connect/process/host");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> there =
          files.filter(Files::isRegularFile).map(sources::relativize).map(Path::toString).toList();
      assertThat(HostFiles.NAMES).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void areWrittenAndDeleted(@TempDir Path directory) throws Exception {
    Path host = directory.resolve("host");
    HostFiles.writeTo(host);
    assertThat(host.resolve("cinder_tck_host/server.py")).isNotEmptyFile();
    HostFiles.delete(host);
    assertThat(host).doesNotExist();
  }

  @Test
  void goWithTheirLauncher() throws Exception {
    PythonLauncher launcher = PythonLauncher.of(PythonDriver.defaultPython());
    Path host = launcher.files();
    assertThat(host).isNotEmptyDirectory().isEqualTo(launcher.files());
    launcher.close();
    assertThat(host).doesNotExist();
  }
}
