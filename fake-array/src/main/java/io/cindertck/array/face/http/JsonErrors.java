package io.cindertck.array.face.http;

import java.io.IOException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Tells in JSON too what is wrong with a request that got to no handler, or broke one. */
final class JsonErrors extends ErrorHandler {

  private final HttpService service;

  JsonErrors(HttpService service) {
    this.service = service;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback)
      throws IOException {
    // What broke a handler is not for the caller: Jetty has put it into the log.
    boolean broken = cause != null && code >= HttpStatus.INTERNAL_SERVER_ERROR_500;
    String said = message == null || broken ? HttpStatus.getMessage(code) : message;
    JsonHandler.send(code, service.error(code, said), request, response);
    callback.succeeded();
  }
}
