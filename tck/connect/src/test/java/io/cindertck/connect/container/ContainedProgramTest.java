package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.DriverRequest;
import io.cindertck.connect.process.Drivers;
import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.contract.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in real containers, which a shell watches over. */
@Timeout(120)
class ContainedProgramTest {
  private Engine engine;

  @BeforeEach
  void need() {
    engine = Docker.need();
  }

  @AfterEach
  void leave() {
    // Of a test that was skipped there is none.
    if (engine != null) {
      engine.close();
    }
  }

  private static ContainerLauncher launcher(String... command) {
    return ContainerLauncher.of(
        Docker.IMAGE, ContainedHost.program(List.of(command)), ContainerSettings.USUAL);
  }

  private static String line(HostChannel host) throws IOException {
    return new BufferedReader(new InputStreamReader(host.fromHost(), StandardCharsets.UTF_8))
        .readLine();
  }

  private List<String> running(ContainerLauncher launcher) {
    String id = Docker.containers(engine, launcher.run()).get(0).getId();
    return Stream.of(engine.client().topContainerCmd(id).exec().getProcesses())
        .map(process -> String.join(" ", process))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trap '' TERM;"})
  void whatAProgramStartedEndsWithIt(String deaf) throws IOException {
    // What is started says itself that it runs: what starts it would be too early.
    String started = "sh -c 'echo ready; sleep 4711; true' started";
    try (ContainerLauncher launcher = launcher("sh", "-c", deaf + started + " & wait; read x")) {
      HostChannel host = launcher.start();
      assertThat(line(host)).isEqualTo("ready");
      assertThat(running(launcher)).anyMatch(process -> process.endsWith("true started"));
      host.end(Duration.ofMillis(200));
      String before = Docker.containers(engine, launcher.run()).get(0).getId();
      assertThat(running(launcher))
          .noneMatch(process -> process.matches(".*(true started|sleep 4711)"));
      assertThat(line(launcher.start())).isEqualTo("ready");
      assertThat(Docker.containers(engine, launcher.run()))
          .singleElement()
          .satisfies(still -> assertThat(still.getId()).isEqualTo(before));
    }
  }

  @Test
  void wordsReachAProgramAsTheyAre() throws IOException {
    try (ContainerLauncher launcher = launcher("printf", "%s\n", "a  'b' \"c\" $HOME * \\")) {
      assertThat(line(launcher.start())).isEqualTo("a  'b' \"c\" $HOME * \\");
    }
  }

  @Test
  void aProgramThatTheImageLacksIsTold() {
    ContainerLauncher launcher = launcher("nosuch", "argument");
    DriverUnreachableException refusal =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () ->
                ProcessConnection.open(
                        launcher, DriverRequest.of(Dialect.GROUP, Map.of()), Drivers.PATIENT)
                    .close());
    assertThat(refusal.reason()).isEqualTo(Reason.FAILURE);
    assertThat(refusal)
        .hasMessageContaining("nosuch argument in a container of " + Docker.IMAGE)
        .hasMessageEndingWith("the image has no nosuch");
    assertThat(Docker.containers(engine, launcher.run())).isEmpty();
  }
}
