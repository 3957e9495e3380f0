package io.cindertck.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is run, and what there is. */
class DocumentTest {
  private static String document() throws IOException {
    return Files.readString(Path.of("..", "docs", "maven-plugin.md"));
  }

  @Test
  void theProjectFromNothingIsRun() throws IOException {
    String pom = Files.readString(Path.of("src", "it", "from-nothing", "pom.xml"));

    assertThat(document()).contains(pom.replace("@project.version@", "0.1.0-SNAPSHOT"));
  }

  @Test
  void everyParameterIsNamed() throws IOException {
    String descriptor = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
    String check = descriptor.substring(0, descriptor.indexOf("<goal>report</goal>"));

    assertThat(
            check
                .lines()
                .filter(line -> line.startsWith("          <name>"))
                .map(line -> line.replaceAll("</?name>", "").strip())
                .filter(name -> !name.matches("project|session|kit|skipTest.*")))
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(document()).contains("`" + name + "`"));
  }
}
