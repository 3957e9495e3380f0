package io.cindertck.array.face.nexentastor5;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cindertck.array.ArrayException;
import io.cindertck.array.FakeArray;
import io.cindertck.array.Request;
import io.cindertck.array.face.http.Answer;

/**
 * Leads a call to where it is answered. What is about storage is one request on the array; settings
 * and services are not, for they say nothing of what is held.
 */
final class Router {

  private final FakeArray array;
  private final Endpoints storage;

  Router(FakeArray array, Shares shares) {
    this.array = array;
    this.storage = Endpoints.storage(shares);
  }

  Answer answer(String user, NefCall call) {
    String verb = Endpoints.verb(call);
    return switch (verb) {
      case "GET settings/properties/{path}" -> fact("value", "simulated-" + call.target());
      case "GET services/iscsit", "GET services/nfs" -> fact("state", "online");
      default -> storage(user, verb, call);
    };
  }

  private Answer storage(String user, String verb, NefCall call) {
    Request<Answer> request = storage.operation(verb, call).request(verb, call);
    try {
      return array.request(user, request);
    } catch (ArrayException e) {
      if (e.code() == ArrayException.Code.NO_ANSWER) {
        return Answer.NONE;
      }
      throw NefError.of(e);
    }
  }

  private static Answer fact(String name, String value) {
    return Answer.of(JsonNodeFactory.instance.objectNode().put(name, value));
  }
}
