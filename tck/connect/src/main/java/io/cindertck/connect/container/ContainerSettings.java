package io.cindertck.connect.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a driver in a container.
 *
 * @param network the name of the container's network; null for the engine's usual one
 * @param mounts what of the engine's machine it sees
 */
public record ContainerSettings(@Nullable String network, List<BindMount> mounts) {
  /** The usual network and nothing of the machine. */
  public static final ContainerSettings USUAL = new ContainerSettings(null, List.of());

  /** Copies {@code mounts}. */
  public ContainerSettings {
    mounts = List.copyOf(mounts);
  }
}
