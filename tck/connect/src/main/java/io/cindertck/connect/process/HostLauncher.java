package io.cindertck.connect.process;

import java.io.IOException;

/** Starts a host: a process, maybe in a container, that speaks the driver protocol. */
public interface HostLauncher extends AutoCloseable {

  /**
   * Starts one.
   *
   * @throws IOException when it cannot be started
   */
  HostChannel start() throws IOException;

  /** What a message calls the host, such as its command. Without secrets. */
  String name();

  /** Gives back what was needed to start hosts. None may be started afterwards. */
  @Override
  void close();
}
