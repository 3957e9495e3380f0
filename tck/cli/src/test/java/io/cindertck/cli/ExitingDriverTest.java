package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver in the command's own JVM does not choose its exit code, nor what it prints. */
class ExitingDriverTest {
  @TempDir Path folder;

  @Test
  void isNamedAndNeverGreen() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CinderTck.class.getName(),
                "check",
                "--driver",
                "java:" + ExitingDriver.class.getName(),
                "--tries",
                "0",
                "--report",
                folder.resolve("report").toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();

    assertThat(code).isEqualTo(4);
    assertThat(Files.readString(err))
        .startsWith("cinder-tck: the driver ended the JVM by System.exit (")
        .contains("io.cindertck.cli.ExitingDriver.deleteGroup, ExitingDriver.java:21)")
        .contains("there is no verdict", "--isolate")
        .hasLineCount(1);
    assertThat(Files.readString(out)).doesNotContain("\u001b", "conformant");
  }
}
