package io.cindertck.connect.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.cindertck.connect.DriverUnreachableException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that answer something else than a probe would. */
@Timeout(60)
class HttpTransportTest {
  private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();
  private static final String TOKEN = "a-secret-token";

  private HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile int status = 200;
  private volatile String body = "";
  private volatile String authorization = "";
  private volatile int more;
  private volatile boolean silent;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          authorization = exchange.getRequestHeaders().getFirst("Authorization") + "";
          try (exchange) {
            if (silent) {
              over.await();
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(body.getBytes(UTF_8));
              for (int i = 0; i < more; i++) {
                out.write(new byte[1 << 16]);
              }
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/probe";
  }

  private HttpTransport transport(Duration deadline) {
    return new HttpTransport(URI.create(address()), TOKEN, deadline);
  }

  private String failure(Duration deadline) {
    try (HttpTransport transport = transport(deadline)) {
      transport.ask("state", NOTHING);
    } catch (DriverUnreachableException e) {
      assertThat(e.getMessage()).startsWith("the array probe " + address() + ": ");
      return (e.getMessage() + "").substring(("the array probe " + address() + ": ").length());
    }
    throw new AssertionError("it was taken for right: " + body);
  }

  @Test
  void aResultIsHandedOver() {
    body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"a\": 1}}\n";
    try (HttpTransport transport = transport(Duration.ofSeconds(20))) {
      assertThat(transport.ask("state", NOTHING).path("a").intValue()).isOne();
    }
    assertThat(authorization).isEqualTo("Bearer " + TOKEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "200 | hello | when asked for state, it sent what is no message of the probe protocol: hello",
        "200 | {\"id\": 1, \"result\": {}} | when asked for state, it sent what is no message of the probe protocol: {\"id\": …, \"result\": {}}",
        "200 | {\"jsonrpc\": \"2.0\", \"id\": 1} | when asked for state, its answer has neither result nor error: {\"jsonrpc\": \"2.0\", \"id\": …}",
        "200 | {\"jsonrpc\": \"2.0\", \"id\": 7, \"result\": {}} | when asked for state, it answered request 7 when asked 1",
        "200 | {\"jsonrpc\": \"2.0\", \"id\": 1, \"error\": {\"code\": -32603, \"message\": \"no a-secret-token\"}} | it could not do state: no ***",
        "404 | not here, a-secret-token | when asked for state, it answered HTTP 404 where the probe protocol has 200; is this its path? not here, ***",
        "302 | moved | when asked for state, it answered HTTP 302 where the probe protocol has 200; is this its path? moved",
        "403 | no | when asked for state, it answered HTTP 403; put its token into the environment variable CINDER_TCK_PROBE_TOKEN",
      })
  void whatIsNoAnswer(int code, String text, String told) {
    status = code;
    body = text;
    assertThat(failure(Duration.ofSeconds(20))).isEqualTo(told);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToIt() {
    more = 1 << 12;
    assertThat(failure(Duration.ofSeconds(40)))
        .isEqualTo("when asked for state, it answered with more than 16777216 bytes");
  }

  @Test
  void aProbeThatHangsIsNotWaitedForForEver() {
    silent = true;
    assertThat(failure(Duration.ofSeconds(1)))
        .isEqualTo("when asked for state, it did not answer within 1 s");
  }

  @Test
  void anAddressWhereNobodyIs() {
    server.stop(0);
    assertThat(failure(Duration.ofSeconds(20)))
        .startsWith("when asked for state, it cannot be reached: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:word@host/probe",
        "https://host/probe?token=word",
        "http://host/#word",
        "http:///word",
        "http://a word/",
      })
  void anAddressWithMoreIsRefusedAndNotRepeated(String locator) {
    assertThatThrownBy(() -> ProbeAddress.of(locator))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://HOST:PORT/PATH")
        .hasMessageNotContaining("word");
  }
}
