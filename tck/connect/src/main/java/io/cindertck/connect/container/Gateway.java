package io.cindertck.connect.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The address of the engine's machine on a container's network. */
final class Gateway {
  private Gateway() {}

  /** That of a container that runs; empty when its network has none. */
  static Optional<String> of(DockerClient engine, String container) {
    Map<String, ContainerNetwork> networks =
        engine.inspectContainerCmd(container).exec().getNetworkSettings().getNetworks();
    return networks.entrySet().stream()
        .flatMap(
            network ->
                Stream.concat(
                    Stream.ofNullable(network.getValue().getGateway()),
                    ofNetwork(engine, network.getKey())))
        .filter(address -> !address.isEmpty())
        .findFirst();
  }

  /** An internal network leads nowhere, but the engine's machine is on it all the same. */
  private static Stream<String> ofNetwork(DockerClient engine, String name) {
    Network.Ipam addresses = engine.inspectNetworkCmd().withNetworkId(name).exec().getIpam();
    return addresses == null || addresses.getConfig() == null
        ? Stream.of()
        : addresses.getConfig().stream()
            .map(Network.Ipam.Config::getGateway)
            .filter(Objects::nonNull);
  }
}
