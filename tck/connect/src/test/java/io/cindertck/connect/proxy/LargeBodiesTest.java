package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cindertck.contract.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are not held in memory go both ways. */
class LargeBodiesTest {
  private static final int LARGE = 50_000_000;

  private final TinyArray array = TinyArray.start();
  private final FaultProxy proxy =
      FaultProxy.start(ProxySettings.of(Route.parse("0=http://127.0.0.1:" + array.port())));

  @AfterEach
  void stop() {
    proxy.close();
    array.close();
  }

  /** Both ways, and where it is refused; nowhere near all of it is held in memory. */
  @Test
  void largeBodiesFlowThrough() throws Exception {
    proxy.arm(List.of(Fault.onRequest(Fault.Kind.REFUSED, 2)), Map.of());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.address().port())) {
      assertThat(exchange(socket, "PUT /up", LARGE)).startsWith("HTTP/1.1 200");
      assertThat(exchange(socket, "PUT /up", LARGE)).startsWith("HTTP/1.1 500");
    }
    assertThat(array.done).containsExactly("PUT /up " + LARGE);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.address().port())) {
      socket
          .getOutputStream()
          .write(
              ("GET /bytes/" + LARGE + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      long read = socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      assertThat(read).isGreaterThan(LARGE);
    }
    assertThat(proxy.trouble()).isEmpty();
  }

  /** While a large body is on its way up, the array has had most of what was sent. */
  @Test
  void aLargeBodyIsPassedOnBeforeItsEnd() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FaultProxy raw =
            FaultProxy.start(
                ProxySettings.of(Route.parse("0=http://127.0.0.1:" + listening.getLocalPort())));
        Socket driver = new Socket(InetAddress.getLoopbackAddress(), raw.address().port())) {
      int sent = 4 * CountedRequest.LIMIT;
      driver
          .getOutputStream()
          .write(
              ("PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: " + 2 * sent + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      driver.getOutputStream().write(new byte[sent]);
      driver.getOutputStream().flush();
      listening.setSoTimeout(30_000);
      try (Socket atArray = listening.accept()) {
        atArray.setSoTimeout(30_000);
        assertThat(atArray.getInputStream().readNBytes(sent)).hasSize(sent);
      }
    }
  }

  /** And down: the driver has most of an answer before its end. */
  @Test
  void aLargeAnswerIsPassedBackBeforeItsEnd() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FaultProxy raw =
            FaultProxy.start(
                ProxySettings.of(Route.parse("0=http://127.0.0.1:" + listening.getLocalPort())));
        Socket driver = new Socket(InetAddress.getLoopbackAddress(), raw.address().port())) {
      int sent = 1 << 20;
      try (Socket atArray = begin(driver, listening, 2 * sent)) {
        atArray.getOutputStream().write(new byte[sent]);
        driver.setSoTimeout(30_000);
        // The last of it may be kept back until there is more.
        int passed = sent / 4 * 3;
        assertThat(driver.getInputStream().readNBytes(passed)).hasSize(passed);
      }
    }
  }

  /** Array, driver and proxy go at the same time: nobody waits for the other. */
  @Test
  void closesWhileAnAnswerBreaksOff() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          for (int i = 0; i < 500; i++) {
            closeInTheMidst();
          }
        });
  }

  private static void closeInTheMidst() throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FaultProxy raw =
            FaultProxy.start(
                ProxySettings.of(Route.parse("0=http://127.0.0.1:" + listening.getLocalPort())));
        Socket driver = new Socket(InetAddress.getLoopbackAddress(), raw.address().port());
        Socket atArray = begin(driver, listening, 1 << 21)) {
      atArray.getOutputStream().write(new byte[1 << 20]);
      assertThat(driver.getInputStream().readNBytes(1 << 19)).hasSize(1 << 19);
    }
  }

  /** Has an array begin to answer a driver that asked it. */
  private static Socket begin(Socket driver, ServerSocket listening, int length)
      throws IOException {
    driver
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    Socket atArray = listening.accept();
    // An answer to a request that has not come yet would be nobody's.
    assertThat(HttpTester.parseRequest(atArray.getInputStream())).isNotNull();
    atArray
        .getOutputStream()
        .write(
            ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return atArray;
  }

  private static String exchange(Socket socket, String line, int size) throws Exception {
    OutputStream out = socket.getOutputStream();
    out.write(
        (line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + size + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[100_000];
    for (int left = size; left > 0; left -= piece.length) {
      out.write(piece, 0, Math.min(left, piece.length));
    }
    out.flush();
    HttpTester.Response answer =
        requireNonNull(HttpTester.parseResponse(HttpTester.from(socket.getInputStream()), false));
    return "HTTP/1.1 " + answer.getStatus();
  }
}
