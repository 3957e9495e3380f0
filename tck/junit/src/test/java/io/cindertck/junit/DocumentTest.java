package io.cindertck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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

  @Test
  void theConfigurationOfSurefireIsTheOneThatIsRunWith() throws IOException {
    String document = Files.readString(Path.of("..", "docs", "junit.md"));
    String kit = Files.readString(Path.of("..", "..", "pom.xml"));

    assertThat(surefire(document))
        .containsPattern("<version>[0-9.]+</version>")
        .isEqualTo(
            surefire(kit).replaceFirst("<configuration>.*", "")
                + surefire(Files.readString(Path.of("..", "example", "pom.xml")))
                    .replaceFirst(".*(?=<configuration>)", ""));
  }

  /** What stands about it in a build, up to the end of its configuration, in one line. */
  private static String surefire(String pom) {
    return pom.lines()
        .map(String::strip)
        .dropWhile(line -> !line.equals("<artifactId>maven-surefire-plugin</artifactId>"))
        .takeWhile(line -> !line.equals("</plugin>"))
        .collect(Collectors.joining());
  }
}
