package io.cindertck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PythonTwinTest {

  @Test
  void allFilesAreNamedAndShipped() throws IOException {
    Path sources = Path.of("python");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> there =
          files
              .map(sources::relativize)
              .map(Path::toString)
              .filter(name -> name.endsWith(".py"))
              .toList();
      assertThat(PythonTwin.FILES).containsExactlyInAnyOrderElementsOf(there);
    }
    for (String name : PythonTwin.FILES) {
      assertThat(PythonTwin.class.getResource(PythonTwin.FOLDER + "/" + name)).as(name).isNotNull();
    }
  }
}
