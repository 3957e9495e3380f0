package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.http.HttpTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTlsTest {
  private static OwnCertificate arrays = OwnCertificate.make("127.0.0.1");
  private static TinyArray array = TinyArray.start(arrays);

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    assertThat(array.port()).isPositive();
  }

  @AfterAll
  static void stop() {
    array.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost"})
  void tlsIsSpokenOnBothSidesByThoseWhoTrust(String called) throws Exception {
    Path pem = Files.writeString(folder.resolve("array.pem"), arrays.pem());
    Path own = folder.resolve("proxy.pem");
    Route route = Route.parse("0=https://127.0.0.1:" + array.port());
    try (FaultProxy proxy =
        FaultProxy.start(new ProxySettings(route, UpstreamTrust.parse(pem.toString()), own))) {
      assertThat(own).content().isEqualTo(proxy.certificate().orElseThrow());
      proxy.arm(
          List.of(Fault.onRequest(Fault.Kind.DROPPED, 2), Fault.onRequest(Fault.Kind.LOST, 3)),
          Map.of());
      array.done.clear();
      try (Wire wire = wire(proxy, called, proxy.certificate().orElseThrow())) {
        HttpTester.Response answer = requireNonNull(wire.ask("GET", "/", ""));
        assertThat(answer.getContent()).isEqualTo("host 127.0.0.1:" + array.port());
        assertThat(wire.ask("POST", "/dropped", "{}")).isNull();
      }
      try (Wire wire = wire(proxy, called, proxy.certificate().orElseThrow())) {
        assertThat(wire.ask("POST", "/lost", "{}")).isNull();
      }
      try (Wire wire = wire(proxy, called, proxy.certificate().orElseThrow())) {
        assertThat(wire.ask("POST", "/last", "{}")).isNotNull();
      }
      assertThat(array.done).containsExactly("GET / 0", "POST /lost 2", "POST /last 2");
      assertThat(proxy.disarm()).hasSize(4);
      assertThat(proxy.trouble()).isEmpty();
    }
  }

  @Test
  void anArrayThatIsNotTrustedIsNotSpokenToUnlessAnyIs() {
    String upstream = "http://0=https://127.0.0.1:" + array.port();
    Route route = Route.parse(upstream);
    try (FaultProxy proxy = FaultProxy.start(ProxySettings.of(route));
        Wire wire = Wire.to(proxy)) {
      assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(502);
      assertThat(proxy.trouble())
          .hasValueSatisfying(trouble -> assertThat(trouble).contains("certification path"));
      assertThat(proxy.certificate()).isEmpty();
    }
    try (FaultProxy proxy = FaultProxy.start(new ProxySettings(route, UpstreamTrust.ANY, null));
        Wire wire = Wire.to(proxy)) {
      assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(200);
      assertThat(proxy.trouble()).isEmpty();
    }
  }

  @Test
  void aDriverThatDoesNotTrustTheProxyIsTold() throws IOException {
    Route route = Route.parse("https://0=http://127.0.0.1:" + array.port());
    try (FaultProxy proxy = FaultProxy.start(ProxySettings.of(route))) {
      assertThatThrownBy(
              () -> {
                try (Wire wire = wire(proxy, "127.0.0.1", null)) {
                  wire.ask("GET", "/", "");
                }
              })
          .hasStackTraceContaining("SSLHandshakeException");
      // The end of the connection comes after the trouble was noted.
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), proxy.address().port())) {
        plain.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        plain.getInputStream().readAllBytes();
      }
      assertThat(proxy.trouble())
          .hasValueSatisfying(t -> assertThat(t).contains("does the driver trust its certificate"));
    }
  }

  @Test
  void theCertificateIsGoneFromTheDisk() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    OwnCertificate.make("0.0.0.0");
    try (var files = Files.list(temporary)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .noneMatch(name -> name.startsWith("fault-proxy"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.pem", "missing.pem"})
  void aFileWithoutCertificatesIsSaid(String name) throws IOException {
    Files.createFile(folder.resolve("empty.pem"));
    String file = folder.resolve(name).toString();
    assertThatThrownBy(() -> UpstreamTrust.parse(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cannot read the array's certificates from '" + file + "': ")
        .hasMessageEndingWith("; right is a file in PEM form, 'jvm' or 'any'");
  }

  /** A connection that trusts this certificate; null for what the JVM trusts. */
  private static Wire wire(FaultProxy proxy, String host, @Nullable String pem) throws Exception {
    SSLContext context = SSLContext.getDefault();
    if (pem != null) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "proxy",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
    }
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(host, proxy.address().port());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    return new Wire(socket);
  }
}
