package io.cindertck.connect.container;

import static io.cindertck.connect.process.Drivers.creating;
import static io.cindertck.connect.process.Drivers.died;
import static io.cindertck.connect.process.Drivers.group;
import static io.cindertck.connect.process.Drivers.returned;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.Drivers;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.connect.process.PythonDriver;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drivers in real containers. */
@Timeout(120)
class ContainerLauncherTest {
  private static final Deadlines PATIENT =
      new Deadlines(Duration.ofSeconds(60), Duration.ofSeconds(40), Duration.ofMillis(500));
  private static final Deadlines IMPATIENT = PATIENT.withCall(Duration.ofMillis(600));
  private static final String SECRET = "hunter-2-hunter";

  private final String label = ContainerMaker.LABEL;
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

  private static ContainerLauncher launcher(ContainerSettings settings) {
    List<Path> modules = List.of(Drivers.resource("drivers"));
    return ContainerLauncher.of(
        Docker.IMAGE, ContainedHost.python(ContainerLauncher.PYTHON, modules, List.of()), settings);
  }

  private static ProcessConnection connect(
      ContainerLauncher launcher, String module, String driver, Deadlines deadlines) {
    PythonDriver python =
        PythonDriver.of(module, driver).option("password", SECRET).deadlines(deadlines);
    launcher.inside().forEach(python::path);
    return python.connect(launcher);
  }

  private static ProcessConnection connect(ContainerLauncher launcher, Deadlines deadlines) {
    return connect(launcher, "contained", "ContainedDriver", deadlines);
  }

  @Test
  void isMarkedAndGoneAtTheEnd() {
    ContainerLauncher launcher = launcher(ContainerSettings.USUAL);
    try (ProcessConnection driver = connect(launcher, PATIENT)) {
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
      assertThat(Docker.containers(engine, launcher.run()))
          .singleElement()
          .satisfies(made -> assertThat(made.getLabels()).containsKey(label));
    }
    assertThat(Docker.containers(engine, launcher.run())).isEmpty();
  }

  @Test
  void secretsAreNowhereButInTheDriver() {
    ContainerLauncher launcher = launcher(ContainerSettings.USUAL);
    try (ProcessConnection driver = connect(launcher, PATIENT)) {
      assertThat(returned(driver.call(creating("secret")))).isEqualTo(Value.text(SECRET));
      DockerClient client = engine.client();
      String id = Docker.containers(engine, launcher.run()).get(0).getId();
      InspectContainerResponse container = client.inspectContainerCmd(id).exec();
      assertThat(container.getRawValues().toString()).contains(id).doesNotContain(SECRET);
      assertThat(container.getExecIds())
          .isNotEmpty()
          .allSatisfy(
              exec ->
                  assertThat(client.inspectExecCmd(exec).exec().getRawValues().toString())
                      .contains("host")
                      .doesNotContain(SECRET));
      assertThat(client.topContainerCmd(id).exec().getRawValues().toString())
          .contains("/cinder-tck/host")
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "waits, timed out",
    "ignores_being_asked, timed out",
    "freezes, timed out",
    "spins, timed out",
    "gone, it ended with exit code 3; its last lines: last line before the end",
    "shot, it was ended by signal 9",
  })
  void aHostThatHangsOrEndsIsStartedAnewInTheSameContainer(String how, String told) {
    ContainerLauncher launcher = launcher(ContainerSettings.USUAL);
    try (ProcessConnection driver = connect(launcher, "endings", "EndingDriver", IMPATIENT)) {
      String before = Docker.containers(engine, launcher.run()).get(0).getId();
      Reply reply = driver.call(creating(how));
      if (told.equals("timed out")) {
        assertThat(reply.outcome()).isEqualTo(new Reply.TimedOut(IMPATIENT.call()));
      } else {
        assertThat(died(reply)).startsWith(told).doesNotContain(SECRET);
      }
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
      assertThat(Docker.containers(engine, launcher.run()))
          .singleElement()
          .satisfies(still -> assertThat(still.getId()).isEqualTo(before));
      assertThat(List.of(engine.client().topContainerCmd(before).exec().getProcesses()))
          .filteredOn(process -> String.join(" ", process).endsWith(CopiedFiles.HOST))
          .hasSize(1);
    }
  }

  @Test
  void whatAHostStartedEndsWithIt() {
    try (ProcessConnection driver = connect(launcher(ContainerSettings.USUAL), IMPATIENT)) {
      assertThat(driver.call(creating("hangs_with_child")).isIndefinite()).isTrue();
      assertThat(returned(driver.call(creating("child_is_gone")))).isEqualTo(new Value.Bool(true));
    }
  }

  @Test
  void aContainerThatIsEndedInACallIsToldAndMadeAnew(@TempDir Path folder) throws Exception {
    // A pipe with a name: reading it waits for the driver to be in the call.
    Path called = folder.resolve("called");
    assertThat(new ProcessBuilder("mkfifo", called.toString()).start().waitFor()).isZero();
    ContainerLauncher launcher =
        launcher(new ContainerSettings(null, List.of(new BindMount(folder, "/told", false))));
    try (ProcessConnection driver = connect(launcher, PATIENT)) {
      CompletableFuture<Reply> reply =
          CompletableFuture.supplyAsync(
              () ->
                  driver.call(
                      creating(group("tells_and_waits").with("description", "/told/called"))));
      assertThat(Files.readString(called)).isEqualTo("called");
      String before = Docker.containers(engine, launcher.run()).get(0).getId();
      engine.client().killContainerCmd(before).exec();
      assertThat(died(reply.join())).startsWith("its container was ended");
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
    }
    assertThat(Docker.containers(engine, launcher.run())).isEmpty();
  }

  @Test
  void whatIsMountedToBeReadOnlyCannotBeWrittenTo(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("certificate"), "a certificate");
    BindMount mount = BindMount.parse(folder + ":/srv/certs:ro");
    try (ProcessConnection driver =
        connect(launcher(new ContainerSettings(null, List.of(mount))), PATIENT)) {
      Value read =
          returned(
              driver.call(creating(group("reads").with("description", "/srv/certs/certificate"))));
      assertThat(read).isEqualTo(Value.text("a certificate"));
      Reply written =
          driver.call(creating(group("writes").with("description", "/srv/certs/certificate")));
      assertThat(Drivers.raised(written).message()).contains("Read-only file system");
    }
  }

  @Test
  void theNetworkIsTheOneThatWasNamed() {
    ContainerSettings none = new ContainerSettings("none", List.of());
    try (ProcessConnection driver = connect(launcher(none), PATIENT)) {
      assertThat(returned(driver.call(creating("networks"))))
          .isEqualTo(Value.list(List.of(Value.text("lo"))));
    }
  }
}
