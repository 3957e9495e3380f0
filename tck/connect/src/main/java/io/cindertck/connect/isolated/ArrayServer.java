package io.cindertck.connect.isolated;

import io.cindertck.array.ArrayClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves an array of this JVM to others that have been let in, over loopback or a network of
 * containers. Each connection is served on a thread of its own: a request may be held back while
 * others pass.
 */
final class ArrayServer implements AutoCloseable {
  private final ArrayClient array;
  private final ServerSocket socket;

  /** Who has been let in, by the word that they say first. */
  private final Map<String, ArrayGuest> guests = new ConcurrentHashMap<>();

  private ArrayServer(ArrayClient array, ServerSocket socket) {
    this.array = array;
    this.socket = socket;
  }

  /**
   * Starts to serve.
   *
   * @param address the address of this machine that the others reach it by
   */
  static ArrayServer start(ArrayClient array, String address) throws IOException {
    ServerSocket socket = new ServerSocket(0, 0, InetAddress.getByName(address));
    ArrayServer server = new ArrayServer(array, socket);
    daemon("cinder-tck-array", server::accept);
    return server;
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Lets somebody in, until the guest is dismissed. */
  ArrayGuest admit() {
    String word = UUID.randomUUID().toString();
    String address = socket.getInetAddress().getHostAddress();
    ArrayGuest guest = new ArrayGuest(array, address + " " + socket.getLocalPort() + " " + word);
    guests.put(word, guest);
    return guest;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon("cinder-tck-array-request", () -> serve(connection));
      } catch (IOException e) {
        // Closed, or somebody who was gone before being let in.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        Line line = new Line(connection)) {
      @Nullable String word = line.receive();
      ArrayGuest guest = word == null ? null : guests.get(word);
      if (guest != null) {
        guest.serve(line);
      }
    } catch (IOException e) {
      // Its JVM has ended.
    }
  }

  @Override
  public void close() {
    guests.values().forEach(ArrayGuest::dismiss);
    try {
      socket.close();
    } catch (IOException e) {
      // Nobody can be let in any more, which is all that is wanted.
    }
  }
}
