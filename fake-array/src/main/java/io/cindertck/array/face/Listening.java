package io.cindertck.array.face;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a face listens, and whom it listens to.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port the port to listen on; 0 for any that is free
 * @param token what every request must carry, on faces that have tokens; null for nothing
 */
public record Listening(String host, int port, @Nullable String token) {

  /**
   * Checks the token.
   *
   * @throws IllegalArgumentException when it cannot travel in a header; it is not repeated
   */
  public Listening {
    if (token != null && !token.matches("[!-~]+")) {
      throw new IllegalArgumentException(
          "a token has one or more characters, all of them visible ASCII");
    }
  }

  /** Without a token. */
  public static Listening on(String host, int port) {
    return new Listening(host, port, null);
  }

  /**
   * Whether only this machine can reach it.
   *
   * @throws IllegalArgumentException when there is no such address
   */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("there is no address " + host, e);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
