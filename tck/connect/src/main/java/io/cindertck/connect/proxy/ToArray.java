package io.cindertck.connect.proxy;

import io.cindertck.contract.Fault;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Passes requests on to the array, and its answers back, or loses them. */
final class ToArray extends ProxyHandler {
  /** After so many minutes without a byte of the array's nothing is waited for any more. */
  private static final long PATIENCE = 10;

  private final Route route;
  private final UpstreamTrust trust;
  private final Troubles troubles;
  private final AddressRewriting addresses;

  ToArray(Route route, UpstreamTrust trust, Troubles troubles) {
    this.route = route;
    this.trust = trust;
    this.troubles = troubles;
    this.addresses = new AddressRewriting(route);
    setProxyToServerHost(route.upstream().authority());
  }

  @Override
  protected HttpClient newHttpClient() {
    return ArrayHttpClient.make(trust);
  }

  @Override
  protected HttpURI rewriteHttpURI(Request request) {
    return request.getHttpURI();
  }

  @Override
  protected org.eclipse.jetty.client.Request newProxyToServerRequest(
      Request request, HttpURI ignored) {
    Origin array = route.upstream();
    String target = route.base() + request.getHttpURI().getPathQuery();
    URI address = parsed(array.url() + target);
    // What is no address in Java's eyes may be one in the array's.
    org.eclipse.jetty.client.Request toArray =
        address == null
            ? getHttpClient()
                .newRequest(array.host(), array.port())
                .scheme(array.scheme())
                .path(target)
            : getHttpClient().newRequest(address);
    return toArray.method(request.getMethod()).idleTimeout(PATIENCE, TimeUnit.MINUTES);
  }

  private static @Nullable URI parsed(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Adds none: the array is to see what the driver sent. */
  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request toArray) {}

  @Override
  protected org.eclipse.jetty.client.Response.CompleteListener newServerToProxyResponseListener(
      Request request,
      org.eclipse.jetty.client.Request toArray,
      Response response,
      Callback callback) {
    CountedRequest counted = Request.as(request, CountedRequest.class);
    return counted.seen().fault() == Fault.Kind.LOST
        ? result -> lose(result, request, toArray, response, callback)
        : new Answering(counted, toArray, response, callback);
  }

  /** The whole answer has come, and goes no further. */
  private void lose(
      Result result,
      Request request,
      org.eclipse.jetty.client.Request toArray,
      Response response,
      Callback callback) {
    if (result.isSucceeded()) {
      OwnAnswers.hangUp(request, callback);
    } else {
      onServerToProxyResponseFailure(
          request, toArray, result.getResponse(), response, callback, result.getFailure());
    }
  }

  @Override
  protected void onServerToProxyResponseFailure(
      Request request,
      org.eclipse.jetty.client.Request toArray,
      org.eclipse.jetty.client.@Nullable Response fromArray,
      Response response,
      Callback callback,
      Throwable failure) {
    if (OwnAnswers.isOver(request)) {
      // The driver has gone: that is nothing of the array's.
      callback.failed(failure);
      return;
    }
    String message = "the array at " + route.upstream() + " did not answer: " + reason(failure);
    troubles.note(message);
    if (response.isCommitted()) {
      callback.failed(failure);
      return;
    }
    response.reset();
    int status = HttpStatus.BAD_GATEWAY_502;
    Request.as(request, CountedRequest.class)
        .seen()
        .answered(status, HttpStatus.getMessage(status));
    OwnAnswers.error(status, message, response, callback);
  }

  /** The innermost cause: those around it say less. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  /** Passes an answer back. */
  private final class Answering extends ProxyResponseListener {
    private final CountedRequest request;
    private final Response response;

    Answering(
        CountedRequest request,
        org.eclipse.jetty.client.Request toArray,
        Response response,
        Callback callback) {
      super(request, toArray, response, callback);
      this.request = request;
      this.response = response;
    }

    @Override
    public void onHeaders(org.eclipse.jetty.client.Response fromArray) {
      super.onHeaders(fromArray);
      int status = fromArray.getStatus();
      String location = fromArray.getHeaders().get("Location");
      if (HttpStatus.isRedirection(status) && location != null && !addresses.isOnArray(location)) {
        troubles.note("the array sends the driver past the proxy, with a redirect elsewhere");
      }
      addresses.apply(response.getHeaders(), authority());
      request.seen().answered(status, HttpStatus.getMessage(status));
    }

    private String authority() {
      String called = request.getHeaders().get("Host");
      return called == null || called.isEmpty() ? route.listen().authority() : called;
    }
  }
}
