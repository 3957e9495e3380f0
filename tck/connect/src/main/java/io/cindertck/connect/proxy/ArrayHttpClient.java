package io.cindertck.connect.proxy;

import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** Makes the client that the array sees: it adds nothing, and sends nothing twice. */
final class ArrayHttpClient {
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** Shorter than arrays keep connections: one that is just being closed must not be used. */
  private static final Duration KEPT = Duration.ofSeconds(1);

  private static final int CONNECTIONS = 512;
  private static final int HEADERS = 1 << 16;

  private ArrayHttpClient() {}

  /** A client that speaks HTTP/1.1 and is not started. */
  static HttpClient make(UpstreamTrust trust) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("fault-proxy-array");
    threads.setDaemon(true);
    ScheduledExecutorScheduler timer = new ScheduledExecutorScheduler("fault-proxy-timer", true);
    ClientConnector connector = new ClientConnector();
    connector.setSelectors(1);
    connector.setExecutor(threads);
    connector.setScheduler(timer);
    connector.setSslContextFactory(tls(trust));
    HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(connector));
    client.setExecutor(threads);
    client.setScheduler(timer);
    client.setConnectTimeout(CONNECT.toMillis());
    client.setIdleTimeout(KEPT.toMillis());
    client.setMaxConnectionsPerDestination(CONNECTIONS);
    client.setRequestBufferSize(HEADERS);
    client.setMaxRequestHeadersSize(HEADERS);
    client.setMaxResponseHeadersSize(HEADERS);
    client.setHttpCompliance(HttpCompliance.RFC2616_LEGACY);
    without(client);
    return client;
  }

  /** Takes away what it would add to requests. */
  @SuppressWarnings("NullAway")
  private static void without(HttpClient client) {
    client.setUserAgentField(null);
    client.setDefaultRequestContentType(null);
  }

  private static SslContextFactory.Client tls(UpstreamTrust trust) {
    SslContextFactory.Client tls = new SslContextFactory.Client();
    // An array may be old: what the JVM still speaks is spoken.
    tls.setExcludeCipherSuites();
    tls.setExcludeProtocols();
    trust.applyTo(tls);
    return tls;
  }
}
