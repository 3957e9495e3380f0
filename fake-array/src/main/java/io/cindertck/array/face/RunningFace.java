package io.cindertck.array.face;

import java.net.InetSocketAddress;
import java.util.Map;

/** A face that is being served. */
public interface RunningFace extends AutoCloseable {

  /** The face's name. */
  String name();

  /** Where it listens, with the port that was chosen. */
  InetSocketAddress address();

  /**
   * The options of Cinder's configuration that lead the driver of that array here, in order. A
   * token that was given is not among them: whoever gave it has it.
   */
  Map<String, String> driverOptions();

  /** Stops serving and frees the port; the array stays as it is. Does nothing the second time. */
  @Override
  void close();
}
