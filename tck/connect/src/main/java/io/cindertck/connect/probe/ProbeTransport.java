package io.cindertck.connect.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How requests of the probe protocol get to a probe, and its results back. */
public interface ProbeTransport extends AutoCloseable {

  /** How the probe was named. Without secrets. */
  String locator();

  /**
   * Asks for something and waits for the result, an object.
   *
   * @throws io.cindertck.connect.DriverUnreachableException when none came, with one line that
   *     names the probe and says why
   */
  JsonNode ask(String method, ObjectNode params);

  /** Ends the probe, where it was started for the kit. */
  @Override
  void close();
}
