package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpTester;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StruckRequestsTest {
  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";

  private final TinyArray array = TinyArray.start();
  private final FaultProxy proxy =
      FaultProxy.start(ProxySettings.of(Route.parse("0=http://127.0.0.1:" + array.port())));

  @AfterEach
  void stop() {
    proxy.close();
    array.close();
  }

  /** The status is 0 where there is no answer. */
  @ParameterizedTest
  @CsvSource({
    "REFUSED, GET, 500, false",
    "REFUSED, POST, 500, false",
    "BUSY, GET, 503, false",
    "BUSY, DELETE, 503, false",
    "DROPPED, GET, 0, false",
    "DROPPED, POST, 0, false",
    "LOST, GET, 200, true",
    "LOST, POST, 0, true",
    "SLOW, GET, 200, true",
    "SLOW, PUT, 200, true",
    "LOOKUP_FAILED, GET, 500, false",
    "LOOKUP_FAILED, HEAD, 500, false",
    "LOOKUP_FAILED, POST, 200, true"
  })
  void eachKindDoesWhatItIsSaidToDo(Fault.Kind kind, String method, int status, boolean done) {
    proxy.arm(List.of(Fault.onRequest(kind, 2)), Map.of());
    String body = method.equals("POST") || method.equals("PUT") ? "{}" : "";
    HttpTester.Response struck;
    try (Wire wire = Wire.to(proxy)) {
      assertThat(status(wire.ask("GET", "/first", ""))).isEqualTo(200);
      struck = wire.ask(method, "/second", body);
    }
    try (Wire wire = Wire.to(proxy)) {
      assertThat(status(wire.ask("GET", "/third", ""))).isEqualTo(200);
    }
    List<ArrayRequest> requests = proxy.disarm();

    assertThat(status(struck)).isEqualTo(status);
    List<String> reached = new ArrayList<>(List.of("GET /first 0", "GET /third 0"));
    if (done) {
      reached.add(1, method + " /second " + body.length());
    }
    assertThat(array.done).isEqualTo(reached);
    assertThat(requests)
        .extracting(ArrayRequest::verb)
        .containsExactly("GET /first", method + " /second", "GET /third");
    ArrayRequest second = requests.get(1);
    assertThat(second.query()).isEqualTo(method.equals("GET") || method.equals("HEAD"));
    boolean befell = kind.canBefall(second);
    assertThat(second.fault()).isEqualTo(befell ? kind : null);
    assertThat(second.error() == null).isEqualTo(status == 200);
    assertThat(requests.get(0).fault()).isNull();
    assertThat(requests.get(2).error()).isNull();
    assertThat(proxy.trouble()).isEmpty();
  }

  @Test
  void aBusyArraySaysWhenToComeBackAndARefusalIsJson() {
    proxy.arm(
        List.of(Fault.onRequest(Fault.Kind.BUSY, 1), Fault.onRequest(Fault.Kind.REFUSED, 2)),
        Map.of());
    try (Wire wire = Wire.to(proxy)) {
      HttpTester.Response busy = requireNonNull(wire.ask("GET", "/", ""));
      assertThat(busy.get("Retry-After")).isEqualTo("0");
      HttpTester.Response refused = requireNonNull(wire.ask("GET", "/", ""));
      assertThat(refused.get("Content-Type")).isEqualTo("application/json");
      assertThat(refused.getContent()).contains("\"message\":\"the request was refused\"");
    }
    assertThat(proxy.disarm())
        .extracting(ArrayRequest::error)
        .containsExactly("503 Service Unavailable", "500 Server Error");
  }

  @Test
  void aLostRequestIsDoneOnceAlsoWhereTheAnswerIsLong() {
    proxy.arm(List.of(Fault.onRequest(Fault.Kind.LOST, 1)), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      assertThat(wire.ask("POST", "/bytes/3000000", "{}")).isNull();
    }
    assertThat(array.done).containsExactly("POST /bytes/3000000 2");
    assertThat(proxy.disarm())
        .containsExactly(
            new ArrayRequest(
                "POST /bytes/3000000", false, List.of(), "no answer", Fault.Kind.LOST));
  }

  @Test
  void aFaultStrikesEveryRequestThatTouchesAnObject() {
    proxy.arm(List.of(Fault.touching(Fault.Kind.REFUSED, ID)), Map.of(ID, List.of("vol-7", ID)));
    try (Wire wire = Wire.to(proxy)) {
      assertThat(status(wire.ask("GET", "/volumes/vol-7", ""))).isEqualTo(500);
      assertThat(status(wire.ask("GET", "/volumes/vol-77", ""))).isEqualTo(200);
      assertThat(status(wire.ask("POST", "/volumes", "{'name': 'volume-" + ID + "'}")))
          .isEqualTo(500);
      assertThat(status(wire.ask("GET", "/volumes?name=pool%2Fvol-7", ""))).isEqualTo(500);
      assertThat(status(wire.ask("GET", "/volumes", ""))).isEqualTo(200);
    }
    assertThat(proxy.disarm())
        .extracting(ArrayRequest::objects)
        .containsExactly(List.of("vol-7"), List.of(), List.of(ID), List.of("vol-7"), List.of());
  }

  @Test
  void anObjectWithoutNamesIsKnownByItsId() {
    proxy.arm(List.of(Fault.touching(Fault.Kind.BUSY, ID)), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      String dashless = ID.replace("-", "").toUpperCase(java.util.Locale.ROOT);
      assertThat(status(wire.ask("DELETE", "/volumes/V" + dashless, ""))).isEqualTo(503);
    }
    assertThat(proxy.disarm()).extracting(ArrayRequest::objects).containsExactly(List.of(ID));
  }

  @Test
  void somethingIsDoneBeforeEachRequestAndMoreBeforeASlowOne() {
    List<Integer> reached = new ArrayList<>();
    AtomicInteger calls = new AtomicInteger();
    proxy.arm(
        List.of(Fault.onRequest(Fault.Kind.SLOW, 2), Fault.onRequest(Fault.Kind.DROPPED, 3)),
        Map.of());
    proxy.onRequest(
        () -> {
          calls.incrementAndGet();
          reached.add(array.done.size());
        });
    try (Wire wire = Wire.to(proxy)) {
      wire.ask("GET", "/", "");
      wire.ask("POST", "/", "{}");
      wire.ask("POST", "/", "{}");
    }
    proxy.disarm();
    assertThat(reached).containsExactly(0, 1, 1, 1, 1, 2);
    try (Wire wire = Wire.to(proxy)) {
      wire.ask("GET", "/", "");
    }
    assertThat(calls).hasValue(6);
  }

  @Test
  void requestsOfManyConnectionsAreCountedEachOnce() throws Exception {
    int clients = 8;
    int each = 25;
    proxy.arm(
        List.of(
            Fault.onRequest(Fault.Kind.REFUSED, 1),
            Fault.onRequest(Fault.Kind.REFUSED, 100),
            Fault.onRequest(Fault.Kind.LOST, 150)),
        Map.of());
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger lost = new AtomicInteger();
    // Nothing but the proxy keeps two of them from counting at a time.
    int rounds = 20_000;
    int[] counted = new int[1];
    proxy.onRequest(
        () -> {
          for (int i = 0; i < rounds; i++) {
            int before = counted[0];
            Thread.onSpinWait();
            counted[0] = before + 1;
          }
        });
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    for (int client = 0; client < clients; client++) {
      threads.execute(
          () -> {
            Wire wire = Wire.to(proxy);
            try {
              start.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            for (int i = 0; i < each; i++) {
              HttpTester.Response answer = wire.ask("POST", "/x", "{}");
              if (answer == null) {
                lost.incrementAndGet();
                wire.close();
                wire = Wire.to(proxy);
              } else if (answer.getStatus() == 500) {
                refused.incrementAndGet();
              }
            }
            wire.close();
          });
    }
    start.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();

    assertThat(proxy.disarm()).hasSize(clients * each);
    assertThat(refused).hasValue(2);
    assertThat(lost).hasValue(1);
    assertThat(array.done).hasSize(clients * each - 2);
    assertThat(counted[0]).isEqualTo(clients * each * rounds);
    assertThat(proxy.trouble()).isEmpty();
  }

  @Test
  void whatComesBetweenCallsIsPassedOnAndNotCounted() {
    try (Wire wire = Wire.to(proxy)) {
      assertThat(status(wire.ask("GET", "/before", ""))).isEqualTo(200);
      proxy.arm(List.of(Fault.onRequest(Fault.Kind.REFUSED, 1)), Map.of());
      assertThat(status(wire.ask("GET", "/struck", ""))).isEqualTo(500);
      assertThat(proxy.disarm()).hasSize(1);
      assertThat(status(wire.ask("GET", "/after", ""))).isEqualTo(200);
      assertThat(proxy.disarm()).isEmpty();
    }
    assertThat(array.done).containsExactly("GET /before 0", "GET /after 0");
  }

  @Test
  void whatAProxyCannotDoIsNotArmed() {
    assertThatThrownBy(() -> proxy.arm(List.of(Fault.onRequest(Fault.Kind.DELAYED, 1)), Map.of()))
        .hasMessageContaining("a proxy cannot have a request be done, and to be seen only");
    assertThat(FaultProxy.supported())
        .doesNotContain(
            Fault.Kind.DELAYED, Fault.Kind.ERROR_AS_ANSWER, Fault.Kind.CAPACITY_EXHAUSTED)
        .hasSize(Fault.Kind.values().length - 3);
  }

  @Test
  void whatMayBeSecretInAnAddressIsNotTold() {
    proxy.arm(List.of(), Map.of());
    try (Wire wire = Wire.to(proxy)) {
      wire.ask("DELETE", "/api/sessions/geheim1;jsessionid=geheim2/x?token=geheim3", "");
    }
    assertThat(proxy.disarm())
        .extracting(ArrayRequest::verb)
        .containsExactly("DELETE /api/sessions/***/x");
    assertThat(array.done.get(0)).contains("geheim1", "geheim2", "geheim3");
  }

  private static int status(HttpTester.@org.jspecify.annotations.Nullable Response answer) {
    return answer == null ? 0 : answer.getStatus();
  }
}
