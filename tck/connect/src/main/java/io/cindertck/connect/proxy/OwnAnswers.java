package io.cindertck.connect.proxy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the proxy answers itself, or does not. */
final class OwnAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OwnAnswers() {}

  /** Answers that it went wrong, in JSON with the fields that arrays commonly have for that. */
  static void error(int status, String message, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, 0);
    }
    ObjectNode body = JSON.createObjectNode();
    body.put("code", status).put("error", HttpStatus.getMessage(status)).put("message", message);
    Content.Sink.write(response, true, body.toString(), callback);
  }

  /** Ends the connection without a word: the driver cannot tell whether it was heard. */
  static void hangUp(Request request, Callback callback) {
    EofException silence = new EofException("no answer");
    request.getConnectionMetaData().getConnection().getEndPoint().close(silence);
    callback.failed(silence);
  }

  /** Whether the connection has ended, so that nobody waits for an answer. */
  static boolean isOver(Request request) {
    return !request.getConnectionMetaData().getConnection().getEndPoint().isOpen();
  }
}
