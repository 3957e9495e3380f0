package io.cindertck.connect.process;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Does not start a host: one listens, and serves one driver for each connection. Where another host
 * would be started, another connection is made.
 */
public final class TcpLauncher implements HostLauncher {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final String host;
  private final int port;

  /** Will connect to {@code port} of {@code host}, a name or an address. */
  public TcpLauncher(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Connects.
   *
   * @throws DriverUnreachableException when nobody listens there
   */
  @Override
  public HostChannel start() {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new DriverUnreachableException(
          Reason.CONFIGURATION, "no machine is called '" + host + "'; give tcp:HOST:PORT");
    }
    Socket socket = new Socket();
    try {
      socket.connect(address, Math.toIntExact(CONNECTING.toMillis()));
      // Messages are short, and each is waited for.
      socket.setTcpNoDelay(true);
      return new OthersChannel(
          socket.getInputStream(), socket.getOutputStream(), socket, "it closed the connection");
    } catch (IOException e) {
      closeQuietly(socket);
      throw new DriverUnreachableException(
          Reason.FAILURE,
          "no host listens at " + host + ":" + port + " (" + e.getMessage() + "); start one first",
          e);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use any more.
    }
  }

  @Override
  public String name() {
    return "the host at " + host + ":" + port;
  }

  @Override
  public void close() {}
}
