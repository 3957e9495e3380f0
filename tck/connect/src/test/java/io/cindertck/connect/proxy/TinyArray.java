package io.cindertck.connect.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Answers requests by their path, and remembers them. */
final class TinyArray implements AutoCloseable {
  /** What was asked for, with the size of the body. */
  final List<String> done = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TinyArray(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  static TinyArray start() {
    return start(null);
  }

  /** Speaks TLS where there is a certificate. */
  static TinyArray start(@Nullable OwnCertificate certificate) {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      if (certificate == null) {
        return new TinyArray(HttpServer.create(any, 0));
      }
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(certificate.store(), certificate.password().toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      HttpsServer server = HttpsServer.create(any, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(context));
      return new TinyArray(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 14];
    try (InputStream body = exchange.getRequestBody()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
      }
    }
    String path = exchange.getRequestURI().getRawPath();
    done.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + size);
    if (path.startsWith("/bytes/")) {
      bytes(exchange, Long.parseLong(path.substring("/bytes/".length())));
    } else if (path.startsWith("/status/")) {
      exchange.sendResponseHeaders(Integer.parseInt(path.substring("/status/".length())), -1);
    } else if (path.startsWith("/redirect")) {
      exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getQuery());
      exchange.sendResponseHeaders(302, -1);
    } else if (path.startsWith("/cookie")) {
      exchange.getResponseHeaders().add("Set-Cookie", exchange.getRequestURI().getQuery());
      exchange.sendResponseHeaders(204, -1);
    } else {
      byte[] said =
          ("host " + exchange.getRequestHeaders().getFirst("Host"))
              .getBytes(StandardCharsets.UTF_8);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        exchange.getResponseHeaders().set("Content-Length", Integer.toString(said.length));
      }
      exchange.sendResponseHeaders(200, head ? -1 : said.length);
      if (!head) {
        exchange.getResponseBody().write(said);
      }
    }
    exchange.close();
  }

  /** Sends so many bytes, in chunks. */
  private static void bytes(HttpExchange exchange, long count) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = new byte[1 << 16];
    try (OutputStream out = exchange.getResponseBody()) {
      for (long left = count; left > 0; left -= piece.length) {
        out.write(piece, 0, (int) Math.min(left, piece.length));
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
