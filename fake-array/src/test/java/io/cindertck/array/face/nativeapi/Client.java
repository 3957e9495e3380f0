package io.cindertck.array.face.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cindertck.array.face.RunningFace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Speaks to the face, and holds every answer against the description. */
final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;
  private final @Nullable String token;
  private final Set<String> met = new TreeSet<>();

  /** An answer: its status and its body. */
  record Answer(int status, JsonNode body) {

    JsonNode done() {
      assertThat(status).as("%s", body).isEqualTo(200);
      return body;
    }

    void isError(int expectedStatus, String code) {
      assertThat(status).as("%s", body).isEqualTo(expectedStatus);
      assertThat(body.path("code").asText()).isEqualTo(code);
      assertThat(body.path("message").asText()).isNotBlank().doesNotContain("\n");
    }

    String message() {
      return body.path("message").asText();
    }
  }

  Client(RunningFace face, @Nullable String token) {
    InetSocketAddress address = face.address();
    this.root = "http://" + address.getHostString() + ":" + address.getPort();
    this.token = token;
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  /** Sends a request to a described operation. Quotes in the body may be single ones. */
  Answer send(String method, String path, String body) {
    OpenApi.Operation operation = OpenApi.operation(method, path.replaceFirst("\\?.*", ""));
    HttpResponse<String> response = raw(method, path, body.replace('\'', '"'));
    if (response.statusCode() == 200 && !body.isEmpty()) {
      operation.checkBody(body.replace('\'', '"'));
    }
    operation.checkAnswer(response.statusCode(), response.body());
    met.add(operation + " " + response.statusCode());
    return answer(response);
  }

  /** Sends a request that need not be described. */
  Answer sendAnything(String method, String path, String body) {
    return answer(raw(method, path, body));
  }

  private static Answer answer(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> raw(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(20));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The operations asked for, each with the statuses that were answered. */
  Set<String> met() {
    return met;
  }
}
