package io.cindertck.array.face.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/** Takes HTTP requests apart, and sends answers as JSON, or none. */
final class JsonHandler extends Handler.Abstract {

  /** The longest body, in bytes. */
  private static final int LONGEST = 1 << 20;

  /**
   * How much of a longer one is read, in bytes: a client that is still sending when the connection
   * is closed may not come to read why.
   */
  private static final int MOST_READ = 4 * LONGEST;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpService service;

  JsonHandler(HttpService service) {
    this.service = service;
  }

  /** No thread waits for a body: those who send theirs slowly, or never, keep nobody else out. */
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // All of the body is read in any case: the connection is to be used again.
    Content.Source.asByteArrayAsync(
        request,
        MOST_READ,
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING,
            body -> heard(body, request, response, callback),
            failure -> refuse(failure, request, response, callback)));
    return true;
  }

  private void heard(byte[] body, Request request, Response response, Callback callback) {
    if (body.length > LONGEST) {
      refuse(request, response, callback);
    } else {
      answer(body, request, response, callback);
    }
  }

  private static void refuse(
      Throwable failure, Request request, Response response, Callback callback) {
    if (failure instanceof IllegalStateException) {
      refuse(request, response, callback);
    } else {
      callback.failed(failure);
    }
  }

  private static void refuse(Request request, Response response, Callback callback) {
    String message = "the body has more than " + LONGEST + " bytes";
    Response.writeError(
        request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413, message, null);
  }

  private void answer(byte[] body, Request request, Response response, Callback callback) {
    try {
      answer(new String(body, StandardCharsets.UTF_8), request, response, callback);
    } catch (IOException | RuntimeException e) {
      Response.writeError(request, response, callback, e);
    }
  }

  private void answer(String body, Request request, Response response, Callback callback)
      throws IOException {
    Answer answer = service.answer(call(request, body));
    if (answer.equals(Answer.NONE)) {
      hangUp(request, callback);
    } else {
      send(answer.status(), answer.body(), request, response);
      callback.succeeded();
    }
  }

  /** Sends an answer bit by bit: it may be large. */
  static void send(int status, @Nullable Object body, Request request, Response response)
      throws IOException {
    response.setStatus(status);
    if (body != null) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      try (OutputStream out = Response.asBufferedOutputStream(request, response)) {
        JSON.writeValue(out, body);
      }
    }
  }

  /** Ends the connection without a word: the client cannot tell whether it was heard. */
  private static void hangUp(Request request, Callback callback) {
    EofException silence = new EofException("no answer");
    request.getConnectionMetaData().getConnection().getEndPoint().close(silence);
    callback.failed(silence);
  }

  private static HttpCall call(Request request, String body) {
    List<String> segments =
        Arrays.stream(request.getHttpURI().getPath().split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
            .toList();
    Map<String, String> query = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), field.getValue());
    }
    String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    return new HttpCall(request.getMethod(), segments, query, authorization, body);
  }
}
