package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpTester;
import org.junit.jupiter.api.Test;

class ProxyTroubleTest {

  @Test
  void anArrayThatIsDownIsTold() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (FaultProxy proxy = proxy(closed)) {
      proxy.arm(List.of(Fault.onRequest(Fault.Kind.LOST, 2)), Map.of());
      try (Wire wire = Wire.to(proxy)) {
        assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(502);
        assertThat(requireNonNull(wire.ask("POST", "/", "{}")).getStatus()).isEqualTo(502);
      }
      assertThat(proxy.disarm())
          .extracting(ArrayRequest::error)
          .containsExactly("502 Bad Gateway", "502 Bad Gateway");
      assertThat(proxy.trouble())
          .hasValueSatisfying(
              trouble ->
                  assertThat(trouble)
                      .isEqualTo(
                          "the array at http://127.0.0.1:"
                              + closed
                              + " did not answer: ConnectException: Connection refused"));
      proxy.arm(List.of(), Map.of());
      assertThat(proxy.trouble()).isEmpty();
    }
  }

  /** The request is not sent again: it may have been done. */
  @Test
  void anArrayThatHangsUpIsAskedOnce() throws Exception {
    CompletableFuture<Integer> accepted;
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        FaultProxy proxy = proxy(listening.getLocalPort())) {
      accepted =
          CompletableFuture.supplyAsync(
              () -> {
                int count = 0;
                try {
                  while (true) {
                    try (Socket socket = listening.accept()) {
                      // A connection that was closed before a request came was never asked.
                      count += socket.getInputStream().read() < 0 ? 0 : 1;
                    }
                  }
                } catch (IOException e) {
                  return count;
                }
              });
      proxy.arm(List.of(), Map.of());
      try (Wire wire = Wire.to(proxy)) {
        assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(502);
      }
      assertThat(proxy.trouble()).isPresent();
    }
    assertThat(accepted.get()).isEqualTo(1);
  }

  @Test
  void anAnswerThatBreaksOffBreaksOffForTheDriverToo() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        FaultProxy proxy = proxy(listening.getLocalPort())) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(
              () -> {
                try (java.net.Socket socket = listening.accept()) {
                  socket.getInputStream().read(new byte[1_000]);
                  socket
                      .getOutputStream()
                      .write(
                          "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"
                              .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      proxy.arm(List.of(), Map.of());
      try (Wire wire = Wire.to(proxy)) {
        assertThat(wire.ask("GET", "/", "")).isNull();
      }
      answered.get();
      assertThat(proxy.trouble()).isPresent();
    }
  }

  @Test
  void tunnelsAndWebSocketsAreRefused() {
    try (FaultProxy proxy = proxy(1)) {
      for (String line :
          List.of(
              "CONNECT array.example:443 HTTP/1.1\r\nHost: array.example:443\r\n",
              "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n")) {
        proxy.arm(List.of(), Map.of());
        try (Wire wire = Wire.to(proxy)) {
          wire.send(line + "\r\n");
          HttpTester.Response answer = requireNonNull(wire.answer(false));
          assertThat(answer.getStatus()).isEqualTo(501);
          assertThat(answer.getContent()).contains("no tunnels and no WebSockets");
        }
        assertThat(proxy.trouble()).isPresent();
      }
    }
  }

  @Test
  void aRequestThatCannotBeReadIsTold() {
    try (FaultProxy proxy = proxy(1);
        Wire wire = Wire.to(proxy)) {
      wire.send("GET / HTTP/1.1\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
      assertThat(requireNonNull(wire.answer(false)).getStatus()).isEqualTo(431);
      assertThat(proxy.trouble())
          .hasValueSatisfying(t -> assertThat(t).contains("could not deal with a request: 431"));
    }
  }

  @Test
  void whatFailsBeforeARequestIsTheKitsTrouble() {
    try (TinyArray array = TinyArray.start();
        FaultProxy proxy = proxy(array.port())) {
      proxy.arm(List.of(), Map.of());
      proxy.onRequest(
          () -> {
            throw new IllegalStateException("no host");
          });
      try (Wire wire = Wire.to(proxy)) {
        assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(200);
      }
      assertThat(proxy.trouble()).hasValueSatisfying(t -> assertThat(t).contains("no host"));
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() {
    try (FaultProxy proxy = proxy(1)) {
      Route taken = Route.parse(proxy.address().port() + "=http://127.0.0.1:1");
      assertThatThrownBy(() -> FaultProxy.start(ProxySettings.of(taken)))
          .hasMessageStartingWith(
              "the fault proxy cannot listen on http://127.0.0.1:" + proxy.address().port() + ": ");
    }
  }

  private static FaultProxy proxy(int port) {
    return FaultProxy.start(ProxySettings.of(Route.parse("0=http://127.0.0.1:" + port)));
  }
}
