package io.cindertck.connect.proxy;

import io.cindertck.contract.Fault;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts requests, and has faults strike them before they are passed on. */
final class FaultHandler extends Handler.Wrapper {
  /** How many times more something is done before a slow request; as in the simulated array. */
  private static final int PATIENCE = 3;

  private final Supplier<Watch> watch;
  private final BeforeRequest before;
  private final Troubles troubles;

  FaultHandler(Supplier<Watch> watch, BeforeRequest before, Troubles troubles, Handler toArray) {
    super(toArray);
    this.watch = watch;
    this.before = before;
    this.troubles = troubles;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (isTunnel(request)) {
      String message = "the fault proxy passes no tunnels and no WebSockets on";
      troubles.note(message + ": " + request.getMethod() + " was asked for");
      OwnAnswers.error(HttpStatus.NOT_IMPLEMENTED_501, message, response, callback);
      return true;
    }
    Watch now = watch.get();
    SeenRequest seen = now.arrived(request.getMethod(), request.getHttpURI().getPath());
    CountedRequest counted = new CountedRequest(request, seen);
    counted.peek(
        Callback.from(
            () -> {
              String address = request.getHttpURI().getPathQuery();
              now.read(seen, new RequestText(address, counted.beginning()));
              proceed(counted, response, callback);
            },
            callback::failed));
    return true;
  }

  private static boolean isTunnel(Request request) {
    return HttpMethod.CONNECT.is(request.getMethod())
        || request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
  }

  private void proceed(CountedRequest request, Response response, Callback callback) {
    Fault.Kind fault = request.seen().fault();
    before.run(fault == Fault.Kind.SLOW ? 1 + PATIENCE : 1);
    if (fault == null || fault.isDone()) {
      passOn(request, response, callback);
      return;
    }
    // All of the body is read: the connection is to be used again, or to end in order.
    Content.Source.consumeAll(
        request, Callback.from(() -> strike(fault, request, response, callback), callback::failed));
  }

  private void passOn(CountedRequest request, Response response, Callback callback) {
    try {
      super.handle(request, response, callback);
    } catch (Exception e) {
      troubles.note("a request could not be passed on: " + e);
      Response.writeError(request, response, callback, e);
    }
  }

  private static void strike(
      Fault.Kind fault, CountedRequest request, Response response, Callback callback) {
    switch (fault) {
      case REFUSED ->
          answer(HttpStatus.INTERNAL_SERVER_ERROR_500, fault, request, response, callback);
      case BUSY -> answer(HttpStatus.SERVICE_UNAVAILABLE_503, fault, request, response, callback);
      case LOOKUP_FAILED ->
          answer(HttpStatus.INTERNAL_SERVER_ERROR_500, fault, request, response, callback);
      case DROPPED -> OwnAnswers.hangUp(request, callback);
      default -> throw new IllegalStateException(fault + " is none of the proxy's");
    }
  }

  private static void answer(
      int status, Fault.Kind fault, CountedRequest request, Response response, Callback callback) {
    request.seen().answered(status, HttpStatus.getMessage(status));
    OwnAnswers.error(status, "the request was " + fault.words(), response, callback);
  }
}
