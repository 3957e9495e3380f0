package io.cindertck.connect.container;

import com.github.dockerjava.api.exception.DockerException;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.AtExit;
import io.cindertck.connect.process.HostChannel;
import io.cindertck.connect.process.HostLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts hosts in a container. One container serves all hosts, one after the other; where it was
 * ended, another one is made. It is removed when this is closed, and when this JVM ends, in
 * whatever way.
 */
public final class ContainerLauncher implements HostLauncher {
  /** The interpreter where none is named: the first one on the image's search path. */
  public static final String PYTHON = "python3";

  private final Engine engine;
  private final String image;
  private final ContainedHost host;
  private final ContainerSettings settings;
  private final String user;
  private final ContainerMaker maker;
  private final String run = UUID.randomUUID().toString();
  private @Nullable DriverContainer container;
  private boolean closed;

  private ContainerLauncher(
      Engine engine, String image, ContainedHost host, ContainerSettings settings, String user) {
    this.engine = engine;
    this.image = image;
    this.host = host;
    this.settings = settings;
    this.user = user;
    this.maker = new ContainerMaker(engine.client(), image, host, settings, run);
  }

  /**
   * Will start hosts in containers of an image, which is pulled when the engine lacks it. No
   * container is made yet.
   *
   * @param image its name, with a tag or digest or without
   * @param host what is run in them
   * @throws DriverUnreachableException when there is no engine or no such image
   */
  public static ContainerLauncher of(String image, ContainedHost host, ContainerSettings settings) {
    Engine engine = Engine.find();
    try {
      return new ContainerLauncher(engine, image, host, settings, engine.userOf(image));
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** What the labels of its containers have. */
  String run() {
    return run;
  }

  /** Where a driver in the container finds what was copied, such as folders of modules. */
  public List<Path> inside() {
    return host.files().inside().stream().map(Path::of).toList();
  }

  /**
   * The address by which a process in the container reaches this machine, if the engine runs here.
   *
   * @throws DriverUnreachableException when its network leads nowhere
   */
  public String addressOfThisMachine() {
    if ("host".equals(settings.network())) {
      return "127.0.0.1";
    }
    try {
      return Gateway.of(engine.client(), container().id())
          .orElseThrow(
              () ->
                  new DriverUnreachableException(
                      Reason.CONFIGURATION,
                      "the network '"
                          + settings.network()
                          + "' has no gateway by which a container reaches this machine;"
                          + " name another --container-network, or leave it out"));
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  @Override
  public synchronized HostChannel start() {
    try {
      DriverContainer current = container();
      return new ExecChannel(current, current.start(host.command(), user));
    } catch (IOException | RuntimeException e) {
      throw failed(e);
    }
  }

  /** The engine's client wraps it when the engine cannot be reached. */
  private RuntimeException failed(Exception failure) {
    if (failure instanceof IOException
        || failure instanceof DockerException
        || failure.getCause() instanceof IOException) {
      String message = "cannot run " + name() + ": " + EngineWords.of(failure);
      return new DriverUnreachableException(Reason.FAILURE, message, failure);
    }
    return (RuntimeException) failure;
  }

  private synchronized DriverContainer container() throws IOException {
    if (closed) {
      throw new IOException("it is closed");
    }
    DriverContainer current = container;
    if (current == null || !current.isAlive()) {
      AtExit.run(this, this::close);
      current = maker.make();
      container = current;
    }
    return current;
  }

  @Override
  public String name() {
    return host.name() + " in a container of " + image;
  }

  @Override
  public synchronized void close() {
    AtExit.forget(this);
    if (container != null) {
      container.remove();
      container = null;
    }
    if (!closed) {
      closed = true;
      engine.close();
    }
  }
}
