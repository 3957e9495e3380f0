package io.cindertck.connect.proxy;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers requests that the proxy could not read. They were not counted, and that is told. */
final class ProxyErrors extends ErrorHandler {
  private final Troubles troubles;

  ProxyErrors(Troubles troubles) {
    this.troubles = troubles;
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
      Callback callback) {
    String said = message == null ? HttpStatus.getMessage(code) : message;
    // A driver that has gone, or a connection that a fault ended, is no trouble.
    if (!OwnAnswers.isOver(request)) {
      troubles.note("the fault proxy could not deal with a request: " + code + " " + said);
    }
    OwnAnswers.error(code, said, response, callback);
  }
}
