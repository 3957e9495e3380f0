package io.cindertck.cli;

import io.cindertck.connect.container.BindMount;
import io.cindertck.connect.container.ContainerLocator;
import io.cindertck.connect.container.ContainerSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what surrounds a driver in a container. */
final class ContainerOptions {
  @Option(
      names = "--container-network",
      paramLabel = "NAME",
      description =
          "The network of a driver's container; host for that of the engine's machine."
              + " Default: the engine's usual one")
  private @Nullable String network;

  @Option(
      names = "--container-mount",
      paramLabel = "HOST:CONTAINER[:ro]",
      description = "A file or folder that a driver's container sees; may be repeated.")
  private List<String> mounts = new ArrayList<>();

  /**
   * What was asked for.
   *
   * @param driver the driver's locator
   * @throws UsageException when it makes no sense
   */
  ContainerSettings settings(String driver) {
    if (!driver.startsWith(ContainerLocator.PREFIX) && (network != null || !mounts.isEmpty())) {
      throw new UsageException(
          (network != null ? "--container-network" : "--container-mount")
              + " is for a driver in a container; give --driver container:IMAGE,DRIVER");
    }
    try {
      return new ContainerSettings(network, mounts.stream().map(BindMount::parse).toList());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--container-mount: " + e.getMessage(), e);
    }
  }
}
