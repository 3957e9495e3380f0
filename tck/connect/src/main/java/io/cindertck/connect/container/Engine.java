package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.BadRequestException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** The container engine of this machine, or the one that the environment names. */
final class Engine implements AutoCloseable {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private final DockerClient client;

  private Engine(DockerClient client) {
    this.client = client;
  }

  /**
   * Finds it as Testcontainers does: at {@code DOCKER_HOST} where that is set, else at the usual
   * sockets.
   *
   * <p>Only the search and the client are used of Testcontainers. Its containers would start one
   * more, from an image that many networks cannot pull, to clear up after them, unless an
   * environment variable was set before this JVM began; and they have no standard input.
   *
   * @throws DriverUnreachableException when there is none
   */
  static Engine find() {
    String named = System.getenv("DOCKER_HOST");
    try {
      // One that was named is the one that is meant, and no other.
      List<DockerClientProviderStrategy> others = named == null ? usual() : List.of();
      DockerClientProviderStrategy found =
          DockerClientProviderStrategy.getFirstValidStrategy(others);
      String address = found.getTransportConfig().getDockerHost().toString();
      if (named != null && !named.equals(address)) {
        // Testcontainers remembers what it found on another day, and falls back on that.
        throw new IllegalStateException("there is one at " + address);
      }
      return new Engine(found.getDockerClient());
    } catch (IllegalStateException e) {
      String message =
          "no container engine answers at "
              + (named == null ? usualSockets() : "DOCKER_HOST=" + named + "; start it there, or")
              + " set DOCKER_HOST to where one listens";
      throw new DriverUnreachableException(Reason.FAILURE, message, e);
    }
  }

  private static List<DockerClientProviderStrategy> usual() {
    Class<DockerClientProviderStrategy> ways = DockerClientProviderStrategy.class;
    return ServiceLoader.load(ways, ways.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static String usualSockets() {
    String state = "";
    if (!Files.exists(SOCKET)) {
      state = " (which does not exist)";
    } else if (!Files.isWritable(SOCKET)) {
      state = " (which this user may not write to)";
    }
    return SOCKET + state + ", nor at a socket of the user's; start Docker, or";
  }

  /** What commands are given to. */
  DockerClient client() {
    return client;
  }

  /**
   * Sees to it that the engine has an image.
   *
   * @return the user that processes of this image run as, as the engine writes it
   * @throws DriverUnreachableException when it has not, and cannot pull it
   */
  String userOf(String image) {
    try {
      return configuredUser(image);
    } catch (BadRequestException e) {
      String message = "'" + image + "' is no name of an image: " + EngineWords.of(e);
      throw new DriverUnreachableException(Reason.CONFIGURATION, message, e);
    } catch (NotFoundException e) {
      pull(image);
    }
    try {
      return configuredUser(image);
    } catch (NotFoundException e) {
      throw missing(image, e);
    }
  }

  private String configuredUser(String image) {
    var config = client.inspectImageCmd(image).exec().getConfig();
    String user = config == null ? null : config.getUser();
    return user == null ? "" : user;
  }

  private void pull(String image) {
    // Of a bare name the engine would pull every tag.
    boolean bare = !image.contains("@") && image.indexOf(':', image.lastIndexOf('/') + 1) < 0;
    try {
      client
          .pullImageCmd(bare ? image + ":latest" : image)
          .exec(new ResultCallback.Adapter<PullResponseItem>())
          .awaitCompletion();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an image was pulled", e);
    } catch (RuntimeException e) {
      throw missing(image, e);
    }
  }

  private static DriverUnreachableException missing(String image, RuntimeException cause) {
    String message =
        "the container engine has no image '"
            + image
            + "', and cannot pull it: "
            + EngineWords.of(cause)
            + "; mend the name, or build or import it ('docker images' lists what is there)";
    return new DriverUnreachableException(Reason.FAILURE, message, cause);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      // Nothing is asked of it any more.
    }
  }
}
