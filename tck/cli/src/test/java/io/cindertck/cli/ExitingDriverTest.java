package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver in the command's own JVM does not choose its exit code, nor what it prints. */
class ExitingDriverTest {
  @TempDir Path folder;

  private int check(String driver, String... more) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CinderTck.class.getName(),
                "check",
                "--driver",
                "java:" + driver,
                "--tries",
                "0",
                "--report",
                folder.resolve("report").toString()));
    words.addAll(List.of(more));
    return new ProcessBuilder(words)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start()
        .waitFor();
  }

  @Test
  void isNamedAndNeverGreen() throws IOException, InterruptedException {
    int code = check(ExitingDriver.class.getName());

    assertThat(code).isEqualTo(4);
    assertThat(folder.resolve("err"))
        .content()
        .startsWith("cinder-tck: the driver ended the JVM by System.exit (")
        .contains("io.cindertck.cli.ExitingDriver.deleteGroup, ExitingDriver.java:21)")
        .contains("there is no verdict", "--isolate")
        .hasLineCount(1);
    assertThat(folder.resolve("out")).content().doesNotContain("\u001b", "conformant");
  }

  @Test
  void hasNoSayAtTheEnd() throws IOException, InterruptedException {
    int code = check(HookingDriver.class.getName(), "--clauses", "delete-group.held");

    assertThat(code).isEqualTo(1);
  }
}
