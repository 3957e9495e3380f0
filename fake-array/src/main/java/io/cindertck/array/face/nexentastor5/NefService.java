package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.FakeArray;
import io.cindertck.array.face.http.Answer;
import io.cindertck.array.face.http.HttpCall;
import io.cindertck.array.face.http.HttpService;

/** Lets in who is logged in, and puts errors the way NexentaStor does. */
final class NefService implements HttpService {

  private final Sessions sessions = new Sessions();
  private final Router router;

  NefService(FakeArray array, Shares shares) {
    this.router = new Router(array, shares);
  }

  @Override
  public Answer answer(HttpCall http) {
    try {
      NefCall call = new NefCall(http.method(), http.segments(), http.query(), body(http));
      if (Endpoints.verb(call).equals("POST auth/login")) {
        return sessions.login(call);
      }
      return router.answer(sessions.user(http.token()), call);
    } catch (NefError e) {
      return e.answer();
    }
  }

  @Override
  public Object error(int status, String message) {
    return NefError.described(status < 500 ? "EINVAL" : "EIO", message);
  }

  private static JsonNode body(HttpCall http) {
    try {
      return http.object();
    } catch (IllegalArgumentException e) {
      throw NefError.invalid(String.valueOf(e.getMessage()));
    }
  }
}
