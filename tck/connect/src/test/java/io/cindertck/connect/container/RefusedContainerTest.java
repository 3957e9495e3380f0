package io.cindertck.connect.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.Drivers;
import io.cindertck.connect.process.PythonDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when there is no container. */
@Timeout(120)
class RefusedContainerTest {
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

  private static DriverUnreachableException refusal(
      String image, String python, ContainerSettings settings) {
    return catchThrowableOfType(
        DriverUnreachableException.class,
        () -> {
          PythonDriver driver = PythonDriver.of("endings", "EndingDriver");
          driver
              .connect(
                  ContainerLauncher.of(
                      image, ContainedHost.python(python, List.of(), List.of()), settings))
              .close();
        });
  }

  private static DriverUnreachableException refusal(String image) {
    return refusal(image, ContainerLauncher.PYTHON, ContainerSettings.USUAL);
  }

  @Test
  void anImageThatIsNotThere() {
    String image = "localhost:1/nosuch-" + UUID.randomUUID();
    DriverUnreachableException refusal = refusal(image);
    assertThat(refusal.reason()).isEqualTo(Reason.FAILURE);
    assertThat(refusal)
        .hasMessageStartingWith(
            "the container engine has no image '" + image + "', and cannot pull it: ")
        .hasMessageNotContaining("{");
  }

  @Test
  void aNameThatIsNone() {
    DriverUnreachableException refusal = refusal("Not A Name");
    assertThat(refusal.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(refusal).hasMessageStartingWith("'Not A Name' is no name of an image: ");
  }

  @Test
  void anImageWithoutPython(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch\nCOPY Dockerfile /\n");
    BuildImageResultCallback built = new BuildImageResultCallback();
    engine.client().buildImageCmd(folder.toFile()).exec(built);
    String image = built.awaitImageId();
    try {
      DriverUnreachableException refusal = refusal(image);
      assertThat(refusal.reason()).isEqualTo(Reason.FAILURE);
      assertThat(refusal).hasMessageStartingWith("image '" + image + "' has no python3; a driver");
    } finally {
      // Fails where a container of it is left.
      engine.client().removeImageCmd(image).exec();
    }
  }

  @Test
  void anInterpreterThatIsNotThere() {
    DriverUnreachableException refusal =
        refusal(Docker.IMAGE, "/opt/python9", ContainerSettings.USUAL);
    assertThat(refusal)
        .hasMessageStartingWith("image '" + Docker.IMAGE + "' has no /opt/python9; a driver needs");
  }

  @Test
  void aNetworkThatIsNotThere() {
    ContainerSettings settings = new ContainerSettings("nosuch", List.of());
    assertThat(refusal(Docker.IMAGE, ContainerLauncher.PYTHON, settings))
        .hasMessageEndingWith("'" + Docker.IMAGE + "': network nosuch not found");
  }

  @Test
  void aMountThatIsNotThere() {
    BindMount mount = BindMount.parse("/nosuch:/inside");
    ContainerSettings settings = new ContainerSettings(null, List.of(mount));
    assertThat(refusal(Docker.IMAGE, ContainerLauncher.PYTHON, settings))
        .hasMessageEndingWith("bind source path does not exist: /nosuch");
  }

  @Test
  void aFolderOfModulesThatIsNotThere() {
    DriverUnreachableException refusal =
        catchThrowableOfType(
            DriverUnreachableException.class,
            () ->
                ContainedHost.python(
                    ContainerLauncher.PYTHON, List.of(Path.of("/nosuch")), List.of()));
    assertThat(refusal.reason()).isEqualTo(Reason.CONFIGURATION);
    assertThat(refusal).hasMessage("no such folder on the Python path: /nosuch");
  }

  @Test
  void whatHasNoWayToThisMachine() {
    ContainerLauncher launcher =
        ContainerLauncher.of(
            Docker.IMAGE,
            ContainedHost.python(
                ContainerLauncher.PYTHON, List.of(Drivers.resource("drivers")), List.of()),
            new ContainerSettings("none", List.of()));
    try {
      assertThat(
              catchThrowableOfType(
                  DriverUnreachableException.class, launcher::addressOfThisMachine))
          .hasMessageStartingWith("the network 'none' has no gateway");
    } finally {
      launcher.close();
    }
    assertThat(Docker.containers(engine, launcher.run())).isEmpty();
  }
}
