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
  private final ContainedHost host;
  private final ContainerSettings settings;
  private final String run;

  /**
   * Will make containers.
   *
   * @param host what will run in them
   * @param run what tells them from others
   */
  ContainerMaker(
      DockerClient engine,
      String image,
      ContainedHost host,
      ContainerSettings settings,
      String run) {
    this.engine = engine;
    this.image = image;
    this.host = host;
    this.settings = settings;
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
    boolean started = false;
    try {
      host.files().copyInto(engine, id);
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
      started = true;
      return made;
    } catch (DockerException e) {
      throw refused(e);
    } finally {
      if (!started) {
        made.remove();
      }
    }
  }

  private String create() {
    HostConfig surroundings =
        HostConfig.newHostConfig()
            .withAutoRemove(true)
            .withMounts(settings.mounts().stream().map(ContainerMaker::mount).toList());
    if (settings.network() != null) {
      surroundings.withNetworkMode(settings.network());
    }
    CreateContainerCmd command =
        engine
            .createContainerCmd(image)
            .withEntrypoint(host.first().command())
            .withCmd()
            // So that it can end what the driver started as another user; the driver is not root.
            .withUser("0")
            .withStdinOpen(true)
            .withStdInOnce(true)
            .withAttachStdin(true)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .withLabels(Map.of(LABEL, run))
            .withHealthcheck(new HealthCheck().withTest(List.of("NONE")))
            .withHostConfig(surroundings);
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
    String program = host.first().program();
    boolean lacking =
        words.contains("executable file not found") || words.contains(program + ": no such file");
    String message =
        lacking
            ? "image '" + image + "' has no " + program + "; " + host.first().need()
            : "the container engine does not start image '" + image + "': " + words;
    return new DriverUnreachableException(Reason.FAILURE, message, cause);
  }
}
