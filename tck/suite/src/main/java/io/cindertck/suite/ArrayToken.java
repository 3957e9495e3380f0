package io.cindertck.suite;

import io.cindertck.array.face.Faces;
import io.cindertck.array.face.Listening;
import io.cindertck.connect.container.ContainerLocator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The token of simulated arrays that more than this machine can reach. It is drawn when the kit
 * starts, so that it can be kept out of all that is written before there is an array.
 */
final class ArrayToken {
  private static final String TOKEN = UUID.randomUUID().toString();

  private ArrayToken() {}

  /**
   * Where an array is to listen.
   *
   * @param face of the array
   * @param address of this machine
   * @param given the driver's options; a token among them is the one that is used
   * @param options is given the token, where there is one: nobody but the driver is told
   */
  static Listening guard(
      String face, String address, Map<String, String> given, Map<String, String> options) {
    Listening open = Listening.on(address, 0);
    Optional<String> option = Faces.tokenOption(face);
    if (open.isLoopback() || option.isEmpty()) {
      return open;
    }
    String token = given.getOrDefault(option.get(), TOKEN);
    options.put(option.get(), token);
    return new Listening(address, 0, token);
  }

  /** What of a driver's options is to be looked at for secrets, with the token where it is used. */
  static Map<String, String> with(String driver, Map<String, String> options) {
    if (!driver.startsWith(ContainerLocator.PREFIX)) {
      return options;
    }
    Map<String, String> all = new LinkedHashMap<>(options);
    all.put("token of the simulated array", TOKEN);
    return all;
  }
}
