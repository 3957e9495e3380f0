package io.cindertck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class DocumentedExamplesTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");

  @TempDir Path folder;

  @Test
  void javaDriver() {
    Path source = EXAMPLES.resolve(Path.of("java", "acme", "AcmeDriver.java"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-proc:none",
                "-d",
                folder.toString(),
                source.toString());
    assertThat(compiled).isZero();

    Command command =
        Command.run(
            "check",
            "--driver",
            "java:acme.AcmeDriver",
            "--classpath",
            folder.toString(),
            "--tries",
            "0",
            "--report",
            folder.resolve("report").toString());

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .contains("✗ create-group-snapshot.consistent-cut  MUST")
        .contains("did not snapshot at one point in time: the snapshot of volume v2 holds write")
        .contains("✗ update-group.none-lists  MUST");
  }

  @Test
  void pythonDriverWithoutCinder() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "no /usr/bin/python3 here");
    Command command =
        Command.run(
            "check",
            "--driver",
            "python:acme_driver:AcmeDriver",
            "--python-path",
            EXAMPLES.resolve("python").toString(),
            "--tries",
            "0",
            "--report",
            folder.resolve("report").toString());

    assertThat(command.code()).isEqualTo(1);
    assertThat(command.out())
        .contains("✗ reply.entries-built  MUST")
        .contains("returned <the volumes it was handed> in place of something it built itself")
        .contains("! inputs.untouched  SHOULD")
        .contains("✗ reply.arity  MUST")
        .contains("✗ record.settled  MUST");
  }
}
