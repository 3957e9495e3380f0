package io.cindertck.connect.proxy;

import io.cindertck.array.face.http.BindFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Listens for the driver's requests. */
final class Listener implements AutoCloseable {
  /** A driver may keep a connection for as long as it likes, and wait for an answer. */
  private static final Duration IDLE = Duration.ofHours(1);

  private static final int HEADERS = 1 << 16;

  private final Origin asked;
  private final Server server;
  private final ServerConnector connector;

  private Listener(
      Origin listen, @Nullable OwnCertificate certificate, Handler handler, Troubles troubles) {
    this.asked = listen;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("fault-proxy");
    threads.setDaemon(true);
    this.server = new Server(threads);
    HttpConnectionFactory http = new HttpConnectionFactory(configuration());
    this.connector =
        certificate == null
            ? new ServerConnector(server, 1, 1, http)
            : new ServerConnector(
                server, 1, 1, new SslConnectionFactory(tls(certificate), "HTTP/1.1"), http);
    connector.setHost(listen.host());
    connector.setPort(listen.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.addBean(new Handshakes(troubles));
    server.addConnector(connector);
    server.setHandler(handler);
    server.setErrorHandler(new ProxyErrors(troubles));
  }

  /**
   * Starts to listen.
   *
   * @param certificate what to speak TLS with; null to speak plain HTTP
   * @throws UncheckedIOException when it cannot listen there, as when the port is taken
   */
  static Listener start(
      Origin listen, @Nullable OwnCertificate certificate, Handler handler, Troubles troubles) {
    Listener listener = new Listener(listen, certificate, handler, troubles);
    try {
      listener.server.start();
      return listener;
    } catch (IOException e) {
      listener.close();
      throw cannotListen(listen, BindFailure.why(e), e);
    } catch (UnresolvedAddressException e) {
      listener.close();
      throw cannotListen(listen, "no such address", e);
    } catch (Exception e) {
      listener.close();
      throw new IllegalStateException("the fault proxy could not be started", e);
    }
  }

  private static UncheckedIOException cannotListen(Origin listen, String why, Exception e) {
    return new UncheckedIOException(
        "the fault proxy cannot listen on " + listen + ": " + why, new IOException(why, e));
  }

  /** Where it listens, with the port that was chosen. */
  Origin address() {
    return new Origin(asked.scheme(), asked.host(), connector.getLocalPort());
  }

  /** Stops listening, and hangs up. Does nothing the second time. */
  @Override
  public void close() {
    // Where a write fails while Jetty's server stops, Jetty 12.1 may wait for it forever.
    connector.close();
    connector.getConnectedEndPoints().forEach(EndPoint::close);
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the fault proxy could not be stopped", e);
    }
  }

  /** Lets through what the array may be able to read, though it were not all by the rules. */
  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(false);
    configuration.setRequestHeaderSize(HEADERS);
    configuration.setResponseHeaderSize(HEADERS);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    // A driver may call the proxy by a name that its certificate has not.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    configuration.setHttpCompliance(HttpCompliance.RFC2616_LEGACY);
    return configuration;
  }

  private static SslContextFactory.Server tls(OwnCertificate certificate) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(certificate.store());
    tls.setKeyStorePassword(certificate.password());
    return tls;
  }

  /** Tells of drivers that do not trust the certificate. */
  private record Handshakes(Troubles troubles) implements SslHandshakeListener {
    @Override
    public void handshakeFailed(Event event, Throwable failure) {
      SSLEngine engine = event.getSSLEngine();
      troubles.note(
          "a TLS handshake with the fault proxy failed (does the driver trust its certificate?): "
              + failure.getMessage()
              + (engine.getPeerHost() == null ? "" : ", from " + engine.getPeerHost()));
    }
  }
}
