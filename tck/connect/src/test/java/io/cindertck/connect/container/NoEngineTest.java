package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.DriverUnreachableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs no engine: it is about there being none. */
@Timeout(120)
class NoEngineTest {

  @Test
  void isToldInOneLine(@TempDir Path folder) throws Exception {
    Path said = folder.resolve("said");
    ProcessBuilder kit =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            NoEngineTest.class.getName());
    kit.environment().put("DOCKER_HOST", "unix:///nosuch/docker.sock");
    assertThat(kit.redirectOutput(said.toFile()).start().waitFor()).isZero();
    assertThat(Files.readString(said, StandardCharsets.UTF_8))
        .isEqualTo(
            "no container engine answers at DOCKER_HOST=unix:///nosuch/docker.sock;"
                + " start it there, or set DOCKER_HOST to where one listens");
  }

  /** Prints what somebody is told who wants a container. */
  public static void main(String[] arguments) {
    try (Engine engine = Engine.find()) {
      System.out.print("found one: " + engine.client().infoCmd().exec().getName());
    } catch (DriverUnreachableException e) {
      System.out.print(e.getMessage());
    }
  }
}
