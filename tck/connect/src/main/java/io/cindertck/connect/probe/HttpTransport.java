package io.cindertck.connect.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.Redactor;
import io.cindertck.connect.process.HostError;
import io.cindertck.connect.process.Limits;
import io.cindertck.connect.process.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An address that takes one request of the probe protocol a POST. Redirections are not followed: a
 * token goes where it was meant to.
 */
public final class HttpTransport implements ProbeTransport {
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** A minute at most to be connected with a machine that does not answer. */
  private static final Duration CONNECTING = Duration.ofSeconds(20);

  private final URI address;
  private final @Nullable String token;
  private final Duration deadline;
  private final Redactor redactor;
  private final HttpClient client;
  private final AtomicInteger lastId = new AtomicInteger();

  /**
   * One to an address.
   *
   * @param token what the probe knows the kit by; null for none
   * @param deadline how long an answer may take
   */
  public HttpTransport(URI address, @Nullable String token, Duration deadline) {
    this.address = address;
    this.token = token;
    this.deadline = deadline;
    this.redactor = new Redactor(token == null ? Map.of() : Map.of("token", token));
    // Version 2 is not asked for: small servers do not know what to make of an upgrade.
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  @Override
  public String locator() {
    return address.toString();
  }

  @Override
  public JsonNode ask(String method, ObjectNode params) {
    int id = lastId.incrementAndGet();
    HttpResponse<byte[]> response = send(method, Message.request(id, method, params));
    String text = new String(response.body(), StandardCharsets.UTF_8).strip();
    if (response.statusCode() != OK) {
      throw failed(method, status(response.statusCode(), text));
    }
    JsonNode answer;
    try {
      answer = Message.answer(text, "probe protocol");
    } catch (Message.UnreadableException e) {
      throw failed(method, String.valueOf(e.getMessage()));
    }
    if (answer.path("error").isObject()) {
      JsonNode error = answer.path("error");
      String said = redactor.redact(error.path("message").asText());
      throw ProbeFault.refused(
          locator(), HostError.reason(error.path("code").asInt()), method, said);
    }
    if (!answer.path("result").isObject()) {
      throw failed(method, "its answer has neither result nor error: " + Message.shown(text));
    }
    if (answer.path("id").asInt() != id) {
      throw failed(method, "it answered request " + answer.path("id") + " when asked " + id);
    }
    return answer.path("result");
  }

  private static String status(int status, String text) {
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return "it answered HTTP "
          + status
          + "; put its token into the environment variable "
          + ProbeAddress.TOKEN;
    }
    return "it answered HTTP "
        + status
        + " where the probe protocol has 200; is this its path? "
        + Message.shown(text);
  }

  private HttpResponse<byte[]> send(String method, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), unused -> new LimitedBody(Limits.MESSAGE));
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed(method, "it did not answer within " + deadline.toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(method, "the kit was interrupted while it waited");
    } catch (ExecutionException e) {
      throw failed(method, why(e.getCause() == null ? e : e.getCause()));
    }
  }

  private static String why(Throwable cause) {
    if (cause instanceof LimitedBody.TooLongException) {
      return "it answered with more than " + Limits.MESSAGE + " bytes";
    }
    // The client says of a refused connection no more than its type.
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return cause instanceof IOException ? "it cannot be reached: " + said : cause.toString();
  }

  private DriverUnreachableException failed(String method, String how) {
    String line = "when asked for " + method + ", " + how;
    return ProbeFault.of(locator(), Reason.FAILURE, redactor.redact(line));
  }

  /** The address is somebody else's, and goes on. */
  @Override
  public void close() {}
}
