package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes the containers that a driver runs in, one after the other. */
final class ContainerMaker {
  /** The label of all that is made; its value tells one run from another. */
  static final String LABEL = "io.cindertck.run";

  private final DockerClient engine;
  private final String image;
  private final String python;
  private final ContainerSettings settings;
  private final CopiedFiles files;
  private final String run;

  /**
   * Will make containers.
   *
   * @param python the interpreter in the image
   * @param files what they have of this machine
   * @param run what tells them from others
   */
  ContainerMaker(
      DockerClient engine,
      String image,
      String python,
      ContainerSettings settings,
      CopiedFiles files,
      String run) {
    this.engine = engine;
    this.image = image;
    this.python = python;
    this.settings = settings;
    this.files = files;
    this.run = run;
  }

  /**
   * Makes one and starts it.
   *
   * @throws DriverUnreachableException when the engine refuses
   */
  DriverContainer make() throws IOException {
    String id = create();
    Attachment first = new Attachment();
    DriverContainer made = new DriverContainer(engine, id, first);
    try {
      files.copyInto(engine, id);
      // Before its start: it ends with its input from the first moment on.
      engine
          .attachContainerCmd(id)
          .withStdIn(first.stdin())
          .withStdOut(true)
          .withStdErr(true)
          .withFollowStream(true)
          .exec(first);
      first.awaitStart();
      engine.startContainerCmd(id).exec();
      return made;
    } catch (DockerException e) {
      made.remove();
      throw refused(e);
    } catch (IOException | RuntimeException e) {
      made.remove();
      throw e;
    }
  }

  private String create() {
    HostConfig host =
        HostConfig.newHostConfig()
            .withAutoRemove(true)
            .withMounts(settings.mounts().stream().map(ContainerMaker::mount).toList());
    if (settings.network() != null) {
      host.withNetworkMode(settings.network());
    }
    CreateContainerCmd command =
        engine
            .createContainerCmd(image)
            .withEntrypoint(python, "-B", CopiedFiles.FIRST)
            // So that it can end what the driver started as another user; the driver is not root.
            .withUser("0")
            .withStdinOpen(true)
            .withStdInOnce(true)
            .withAttachStdin(true)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .withLabels(Map.of(LABEL, run))
            .withHealthcheck(new HealthCheck().withTest(List.of("NONE")))
            .withHostConfig(host);
    try {
      return command.exec().getId();
    } catch (DockerException e) {
      throw refused(e);
    }
  }

  private static Mount mount(BindMount mount) {
    return new Mount()
        .withType(MountType.BIND)
        .withSource(mount.host().toString())
        .withTarget(mount.inside())
        .withReadOnly(mount.readOnly());
  }

  private DriverUnreachableException refused(DockerException cause) {
    String words = EngineWords.of(cause);
    boolean noPython =
        words.contains("executable file not found") || words.contains(python + ": no such file");
    String message =
        noPython
            ? "image '"
                + image
                + "' has no "
                + python
                + "; a driver needs Python 3.9 or later in its image,"
                + " and --python names an interpreter that is called otherwise"
            : "the container engine does not start image '" + image + "': " + words;
    return new DriverUnreachableException(Reason.FAILURE, message, cause);
  }
}
