package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is run. */
class DocumentTest {
  @Test
  void theExampleIsTheOneThatIsRun() throws IOException {
    String example =
        Files.readString(
            Path.of("..", "example/src/test/java/com/example/ReferenceDriverTest.java"));

    assertThat(Files.readString(Path.of("..", "docs", "junit.md")))
        .contains("```java\n" + example + "```");
  }
}
