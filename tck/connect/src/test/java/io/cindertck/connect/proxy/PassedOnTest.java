package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassedOnTest {
  private final TinyArray array = TinyArray.start();
  private final FaultProxy proxy = proxy("");

  private FaultProxy proxy(String base) {
    return FaultProxy.start(
        ProxySettings.of(Route.parse("0=http://127.0.0.1:" + array.port() + base)));
  }

  @AfterEach
  void stop() {
    proxy.close();
    array.close();
  }

  @Test
  void theArrayIsCalledByItsOwnName() {
    try (Wire wire = Wire.to(proxy)) {
      assertThat(requireNonNull(wire.ask("GET", "/", "")).getContent())
          .isEqualTo("host 127.0.0.1:" + array.port());
    }
  }

  /** Byte by byte, but for the host and what concerns one connection only. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a%2Fb/../c;d=e//f?x=%20+y&&z=%C3%A4& HTTP/1.1",
        "GET //double HTTP/1.1",
        "GET /|{}?q=[\"a\"] HTTP/1.1",
        "OPTIONS / HTTP/1.1",
        "PATCH /x HTTP/1.1"
      })
  void theArraySeesWhatTheDriverSent(String line) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FaultProxy raw =
            FaultProxy.start(
                ProxySettings.of(Route.parse("0=http://127.0.0.1:" + listening.getLocalPort())))) {
      CompletableFuture<String> seen =
          CompletableFuture.supplyAsync(() -> answerOnce(listening, "HTTP/1.1 204 Fine\r\n\r\n"));
      try (Wire wire = Wire.to(raw)) {
        wire.send(line + "\r\nHost: x\r\nX-Odd:  a, b \r\nConnection: X-Hop\r\nX-Hop: 1\r\n\r\n");
        assertThat(requireNonNull(wire.answer(false)).getStatus()).isEqualTo(204);
      }
      assertThat(seen.get().split("\r\n"))
          .containsExactlyInAnyOrder(
              line, "Host: 127.0.0.1:" + listening.getLocalPort(), "X-Odd: a, b");
    }
  }

  private static String answerOnce(ServerSocket listening, String answer) {
    try (Socket socket = listening.accept()) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      StringBuilder text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        text.append((char) in.read());
      }
      OutputStream out = socket.getOutputStream();
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return text.toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatIsCompressedStaysSoAndNothingIsAddedToAnAnswer() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        FaultProxy raw =
            FaultProxy.start(
                ProxySettings.of(Route.parse("0=http://127.0.0.1:" + listening.getLocalPort())))) {
      CompletableFuture<String> seen =
          CompletableFuture.supplyAsync(
              () ->
                  answerOnce(
                      listening,
                      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"));
      try (Wire wire = Wire.to(raw)) {
        HttpTester.Response answer = requireNonNull(wire.ask("GET", "/", ""));
        assertThat(answer.getContent()).isEqualTo("abcd");
        assertThat(answer.getFieldNamesCollection())
            .containsExactlyInAnyOrder("Content-Encoding", "Content-Length");
      }
      assertThat(seen.get()).doesNotContain("gzip");
    }
  }

  @Test
  void aHeadAnswerHasItsLengthAndNoBody() {
    try (Wire wire = Wire.to(proxy)) {
      HttpTester.Response head = requireNonNull(wire.ask("HEAD", "/", ""));
      assertThat(head.getStatus()).isEqualTo(200);
      assertThat(head.get("Content-Length")).isNotEqualTo("0").isNotNull();
      assertThat(head.getContent()).isNullOrEmpty();
      assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 404, 503})
  void aStatusComesBackAsItIs(int status) {
    proxy.arm(List.of(), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      assertThat(requireNonNull(wire.ask("GET", "/status/" + status, "")).getStatus())
          .isEqualTo(status);
      assertThat(requireNonNull(wire.ask("GET", "/", "")).getStatus()).isEqualTo(200);
    }
    ArrayRequest told = proxy.disarm().get(0);
    assertThat(told.error() != null).isEqualTo(status >= 400);
    assertThat(told.fault()).isNull();
    assertThat(proxy.trouble()).isEmpty();
  }

  @Test
  void aBodyInChunksIsPassedOnAndSearched() {
    proxy.arm(List.of(Fault.touching(Fault.Kind.REFUSED, "other")), Map.of("v", List.of("vol7")));
    try (Wire wire = Wire.to(proxy)) {
      wire.send(
          "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "4\r\n'vol\r\n2\r\n7'\r\n0\r\nX-Trailer: 1\r\n\r\n");
      assertThat(requireNonNull(wire.answer(false)).getStatus()).isEqualTo(200);
    }
    assertThat(array.done).containsExactly("POST /c 6");
    assertThat(proxy.disarm()).extracting(ArrayRequest::objects).containsExactly(List.of("vol7"));
  }

  @Test
  void aDriverThatWaitsToBeToldToGoOnIsToldSo() {
    try (Wire wire = Wire.to(proxy)) {
      wire.send("POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(requireNonNull(wire.answer(false)).getStatus()).isEqualTo(100);
      wire.send("abc");
      assertThat(requireNonNull(wire.answer(false)).getStatus()).isEqualTo(200);
    }
    assertThat(array.done).containsExactly("POST /c 3");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:PORT/api/v2?a=b, http://proxy.example/v2?a=b",
    "//127.0.0.1:PORT/api, http://proxy.example/",
    "/api/jobs/1, /jobs/1",
    "/apiary, /apiary",
    "jobs/1, jobs/1"
  })
  void anAddressOfTheArraysBecomesOneOfTheProxys(String location, String expected) {
    AddressRewriting rewriting = new AddressRewriting(Route.parse("80=http://127.0.0.1:7000/api"));
    assertThat(rewriting.location(location.replace("PORT", "7000"), "proxy.example"))
        .contains(expected);
  }

  @Test
  void whatPathsBeginWithOnTheArrayIsPutInFront() {
    try (FaultProxy based = proxy("/api");
        Wire wire = Wire.to(based)) {
      assertThat(requireNonNull(wire.ask("GET", "/echo?a=b", "")).getStatus()).isEqualTo(200);
    }
    assertThat(array.done).containsExactly("GET /api/echo?a=b 0");
  }

  @Test
  void aRedirectIsNotFollowedAndOneThatLeadsAwayIsTold() {
    proxy.arm(List.of(), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      HttpTester.Response near =
          requireNonNull(
              wire.ask("GET", "/redirect?http://127.0.0.1:" + array.port() + "/there", ""));
      assertThat(near.getStatus()).isEqualTo(302);
      assertThat(near.get("Location")).isEqualTo("http://proxy.example/there");
      assertThat(proxy.trouble()).isEmpty();
      HttpTester.Response away =
          requireNonNull(wire.ask("GET", "/redirect?http://elsewhere.example/there", ""));
      assertThat(away.get("Location")).isEqualTo("http://elsewhere.example/there");
    }
    assertThat(proxy.trouble()).hasValueSatisfying(t -> assertThat(t).contains("past the proxy"));
    assertThat(array.done).hasSize(2);
  }

  @Test
  void aCookieIsForTheProxy() {
    try (Wire wire = Wire.to(proxy)) {
      String path = "/cookie?sid=1;Domain=array.example;Path=/;Secure;HttpOnly";
      assertThat(requireNonNull(wire.ask("GET", path, "")).get("Set-Cookie"))
          .isEqualTo("sid=1; Path=/;HttpOnly");
    }
  }

  @Test
  void aConnectionIsUsedAgainAndAfterADroppedOneANewOneWorks() {
    proxy.arm(List.of(Fault.onRequest(Fault.Kind.DROPPED, 3)), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      assertThat(wire.ask("POST", "/1", "{}")).isNotNull();
      assertThat(wire.ask("POST", "/2", "{}")).isNotNull();
      assertThat(wire.ask("POST", "/3", "{}")).isNull();
    }
    try (Wire wire = Wire.to(proxy)) {
      assertThat(wire.ask("POST", "/3", "{}")).isNotNull();
    }
    assertThat(array.done).containsExactly("POST /1 2", "POST /2 2", "POST /3 2");
    assertThat(proxy.disarm()).hasSize(4);
  }
}
