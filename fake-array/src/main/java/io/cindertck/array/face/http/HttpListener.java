package io.cindertck.array.face.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens for HTTP requests, and has a service answer them. */
public final class HttpListener implements AutoCloseable {

  private final String host;
  private final Server server;
  private final ServerConnector connector;

  private HttpListener(String name, String host, int port, HttpService service) {
    this.host = host;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName(name);
    // A program that is done must not be kept alive by a face that nobody closed.
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new JsonHandler(service));
    server.setErrorHandler(new JsonErrors(service));
  }

  /**
   * Starts to listen.
   *
   * @param name what its threads are called
   * @param host the address to listen on
   * @param port the port to listen on; 0 for any that is free
   * @param service answers the requests
   * @throws UncheckedIOException when it cannot listen there, as when the port is taken
   */
  public static HttpListener start(String name, String host, int port, HttpService service) {
    HttpListener listener = new HttpListener(name, host, port, service);
    try {
      listener.server.start();
      return listener;
    } catch (IOException e) {
      listener.close();
      throw new UncheckedIOException(
          "cannot listen on " + host + ":" + port + ": " + BindFailure.why(e), e);
    } catch (UnresolvedAddressException e) {
      listener.close();
      throw new UncheckedIOException(
          "cannot listen on " + host + ":" + port, new IOException("no such address", e));
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be started", e);
    }
  }

  /** Where it listens, with the port that was chosen; the port is negative when it does not. */
  public InetSocketAddress address() {
    return new InetSocketAddress(host, connector.getLocalPort());
  }

  /** Stops listening and frees the port. Does nothing the second time. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be stopped", e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    // A dataset's path travels as one segment, its slashes encoded.
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "encoded segments",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    return configuration;
  }
}
