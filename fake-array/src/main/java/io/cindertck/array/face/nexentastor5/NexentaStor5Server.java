package io.cindertck.array.face.nexentastor5;

import io.cindertck.array.FakeArray;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves a fake array as a NexentaStor 5 over plain HTTP. */
public final class NexentaStor5Server implements RunningFace {

  private static final String USER = "admin";

  private final FakeArray array;
  private final String host;
  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that does not listen yet.
   *
   * @param array the array behind it, with at least one folder in its profile
   * @param host the address to listen on
   * @param port the port to listen on; 0 for any that is free
   */
  public NexentaStor5Server(FakeArray array, String host, int port) {
    this.array = array;
    this.host = host;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("nexentastor5");
    // A program that is done must not be kept alive by a face that nobody closed.
    threads.setDaemon(true);
    this.server = new Server(threads);
    this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new NefHandler(array));
  }

  /**
   * Starts to listen.
   *
   * @throws UncheckedIOException when it cannot listen there, as when the port is taken
   */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      String where = host + ":" + connector.getPort();
      close();
      throw new UncheckedIOException("cannot listen on " + where + ": " + e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be started", e);
    }
  }

  /** The port it listens on; negative when it does not. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public String name() {
    return "nexentastor5";
  }

  @Override
  public InetSocketAddress address() {
    return new InetSocketAddress(host, port());
  }

  @Override
  public Map<String, String> driverOptions() {
    String folder = array.profile().folders().get(0);
    int slash = folder.indexOf('/');
    Map<String, String> options = new LinkedHashMap<>();
    options.put("nexenta_host", host);
    options.put("nexenta_rest_address", host);
    options.put("nexenta_rest_port", Integer.toString(port()));
    options.put("nexenta_use_https", "False");
    options.put("nexenta_user", USER);
    options.put("nexenta_password", Sessions.PASSWORD);
    options.put("nexenta_volume", folder.substring(0, slash));
    options.put("nexenta_volume_group", folder.substring(slash + 1));
    options.put("nexenta_rest_backoff_factor", "0");
    return Collections.unmodifiableMap(options);
  }

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
            "dataset paths",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    return configuration;
  }
}
