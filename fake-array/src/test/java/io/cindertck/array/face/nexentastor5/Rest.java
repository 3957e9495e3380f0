package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to the face as the driver does: paths as one encoded segment, a token once logged in. */
final class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private String token = "";

  /** An answer: its status and its body, missing when there was none. */
  record Answer(int status, JsonNode body) {

    String code() {
      return body.path("code").asText();
    }

    Answer assertDone() {
      assertThat(status).as(body.toString()).isBetween(200, 299);
      return this;
    }

    void assertError(int expectedStatus, String expectedCode) {
      assertThat(status).as(body.toString()).isEqualTo(expectedStatus);
      assertThat(code()).isEqualTo(expectedCode);
      assertThat(body.path("name").asText()).isEqualTo("NefError");
      assertThat(body.path("message").asText()).isNotBlank();
    }
  }

  Rest(RunningFace face) {
    InetSocketAddress address = face.address();
    this.root = "http://" + address.getHostString() + ":" + address.getPort() + "/";
  }

  Rest login(String user) {
    String body = "{'username': '" + user + "', 'password': 'simulated-array'}";
    token = post("auth/login", body).assertDone().body().path("token").asText();
    return this;
  }

  static String encode(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  Answer get(String address) {
    return send("GET", address, "");
  }

  Answer delete(String address) {
    return send("DELETE", address, "");
  }

  Answer put(String address, String body) {
    return send("PUT", address, body);
  }

  Answer post(String address, String body) {
    return send("POST", address, body);
  }

  private Answer send(String method, String address, String body) {
    String json = body.replace('\'', '"');
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + address))
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String text = response.body();
      JsonNode content = text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
      return new Answer(response.statusCode(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
