package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.array.FakeArray;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Takes HTTP requests apart, and puts answers and errors together. */
final class NefHandler extends Handler.Abstract {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sessions sessions = new Sessions();
  private final Router router;

  NefHandler(FakeArray array) {
    this.router = new Router(array);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Answer answer = answer(request);
    if (answer.equals(Answer.NONE)) {
      hangUp(request, callback);
      return true;
    }
    response.setStatus(answer.status());
    JsonNode body = answer.body();
    if (body == null) {
      callback.succeeded();
    } else {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
      Content.Sink.write(response, true, JSON.writeValueAsString(body), callback);
    }
    return true;
  }

  /** Ends the connection without a word: the client cannot tell whether it was heard. */
  private static void hangUp(Request request, Callback callback) {
    EofException silence = new EofException("no answer");
    request.getConnectionMetaData().getConnection().getEndPoint().close(silence);
    callback.failed(silence);
  }

  private Answer answer(Request request) throws IOException {
    // All of the body is read in any case: the connection is to be used again.
    String body = Content.Source.asString(request, StandardCharsets.UTF_8);
    try {
      NefCall call = call(request, body);
      if (Endpoints.verb(call).equals("POST auth/login")) {
        return sessions.login(call);
      }
      String user = sessions.user(request.getHeaders().get(HttpHeader.AUTHORIZATION));
      return router.answer(user, call);
    } catch (NefError e) {
      return e.answer();
    }
  }

  private static NefCall call(Request request, String body) {
    String path = request.getHttpURI().getPath();
    List<String> segments =
        Arrays.stream(path.split("/"))
            .filter(segment -> !segment.isEmpty())
            .map(segment -> URLDecoder.decode(segment, StandardCharsets.UTF_8))
            .toList();
    Map<String, String> query = new HashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), field.getValue());
    }
    return new NefCall(request.getMethod(), segments, query, parse(body));
  }

  private static JsonNode parse(String body) {
    if (body.isBlank()) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      JsonNode parsed = JSON.readTree(body);
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JsonProcessingException e) {
      throw NefError.invalid("the body is not JSON: " + e.getOriginalMessage());
    }
    throw NefError.invalid("the body must be a JSON object");
  }
}
