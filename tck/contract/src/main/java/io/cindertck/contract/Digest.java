package io.cindertck.contract;

import java.util.List;
import java.util.Optional;

/**
 * What the manager made of a command.
 *
 * @param exchanges the driver calls it made and what was said, in order; empty when it refused the
 *     command before it reached the driver
 * @param recorded what the database holds now
 * @param error what left the manager; empty when nothing did
 */
public record Digest(List<Exchange> exchanges, Recorded recorded, Optional<ManagerError> error) {

  /** Copies {@code exchanges}. */
  public Digest {
    exchanges = List.copyOf(exchanges);
  }

  /** Whether a call never came back, so that nobody knows what it did. */
  public boolean isIndefinite() {
    return exchanges.stream().map(Exchange::reply).anyMatch(Reply::isIndefinite);
  }

  /** A driver call and its answer. */
  public record Exchange(DriverCall call, Reply reply) {}

  /**
   * An exception that left the manager.
   *
   * @param type the class's simple name
   * @param message what it says
   * @param cinder whether it is one of Cinder's own
   */
  public record ManagerError(String type, String message, boolean cinder) {}
}
