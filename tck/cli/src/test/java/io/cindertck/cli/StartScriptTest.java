package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with a program in Java's place that says what it is started with. */
class StartScriptTest {
  @TempDir Path root;

  @BeforeEach
  void built() throws IOException {
    Path app = Files.createDirectories(root.resolve("tck/cli/target/app"));
    Files.createFile(app.resolve("tck-cli-1.jar"));
    Files.createFile(app.resolve("picocli-1.jar"));
    Path bin = Files.createDirectories(root.resolve("tck/bin"));
    Files.copy(Path.of("..", "bin", "cinder-tck"), bin.resolve("cinder-tck"));
    Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private String started(Map<String, String> locale) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", root.resolve("tck/bin/cinder-tck").toString(), "check")
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().putAll(locale);
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** As in cron and in containers, where Java could not read a name with an umlaut. */
  @Test
  void aLocaleWithoutLettersBeyondAsciiIsNotLeftToJava() throws IOException {
    assertThat(started(Map.of())).isEqualTo("LC_ALL=C.UTF-8");
    assertThat(started(Map.of("LC_ALL", "C"))).isEqualTo("LC_ALL=C.UTF-8");
    assertThat(started(Map.of("LC_ALL", "POSIX", "LANG", "de_DE.UTF-8")))
        .isEqualTo("LC_ALL=C.UTF-8");
  }

  @Test
  void anyOtherLocaleIs() throws IOException {
    assertThat(started(Map.of("LC_ALL", "de_DE.UTF-8"))).isEqualTo("LC_ALL=de_DE.UTF-8");
    assertThat(started(Map.of("LC_CTYPE", "de_DE.UTF-8", "LANG", "C"))).isEqualTo("LC_ALL=");
    assertThat(started(Map.of("LANG", "en_US.UTF-8"))).isEqualTo("LC_ALL=");
  }
}
