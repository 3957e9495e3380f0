package io.cindertck.connect.proxy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.Faces;
import io.cindertck.array.face.RunningFace;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpTester;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An array's API with sessions, encoded slashes and jobs, through the proxy. */
class NexentaStor5BehindProxyTest {
  private static final String ID = "01234567-89ab-cdef-0123-456789abcdef";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeArray array = new FakeArray(Faces.profile("nexentastor5"));
  private final RunningFace face = Faces.start("nexentastor5", array, "127.0.0.1", 0);
  private final FaultProxy proxy =
      FaultProxy.start(
          ProxySettings.of(Route.parse("0=http://127.0.0.1:" + face.address().getPort())));
  private String token = "";

  @BeforeEach
  void logIn() throws Exception {
    HttpTester.Response answer =
        ask("POST", "/auth/login", "{\"username\": \"u\", \"password\": \"simulated-array\"}");
    JsonNode body = JSON.readTree(content(answer));
    token = body.path("token").asText();
    assertThat(token).isNotEmpty();
  }

  @AfterEach
  void stop() {
    proxy.close();
    face.close();
  }

  private HttpTester.@Nullable Response ask(String method, String path, String body) {
    try (Wire wire = Wire.to(proxy)) {
      wire.send(
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
      return wire.answer(false);
    }
  }

  @Test
  void aVolumeWhoseCreationWasLostIsThereAndOneThatWasDroppedIsNot() {
    String volume = "volume-" + ID;
    String create =
        "{\"path\": \"cinder/iscsi/"
            + volume
            + "\", \"volumeSize\": 1073741824, \"sparseVolume\": true}";
    String find = "/storage/volumes?path=cinder%2Fiscsi%2F" + volume;
    ask(
        "POST",
        "/storage/volumeGroups",
        "{\"path\": \"cinder/iscsi\", \"volumeBlockSize\": 32768}");

    proxy.arm(
        List.of(Fault.onRequest(Fault.Kind.DROPPED, 1), Fault.onRequest(Fault.Kind.LOST, 3)),
        Map.of());
    assertThat(ask("POST", "/storage/volumes", create)).isNull();
    assertThat(content(ask("GET", find, ""))).doesNotContain(volume);
    assertThat(ask("POST", "/storage/volumes", create)).isNull();
    assertThat(content(ask("GET", find, ""))).contains(volume);
    HttpTester.Response again = ask("POST", "/storage/volumes", create);
    assertThat(content(again)).contains("EEXIST");
    List<ArrayRequest> requests = proxy.disarm();

    assertThat(requests).extracting(ArrayRequest::objects).containsOnly(List.of(ID)).hasSize(5);
    assertThat(requests)
        .extracting(ArrayRequest::fault)
        .containsExactly(Fault.Kind.DROPPED, null, Fault.Kind.LOST, null, null);
    assertThat(requests.get(4).error()).isNotNull();
    assertThat(requests.get(1).verb()).isEqualTo("GET /storage/volumes");
    assertThat(proxy.trouble()).isEmpty();
    assertThat(array.control().state().volumes()).hasSize(1);
  }

  private static String content(HttpTester.@Nullable Response answer) {
    return requireNonNull(answer).getContent();
  }
}
