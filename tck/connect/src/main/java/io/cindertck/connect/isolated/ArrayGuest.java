package io.cindertck.connect.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.isolated.ArrayLine.Answered;
import io.cindertck.connect.isolated.ArrayLine.Asked;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A JVM that makes requests on the array. Once it is dismissed none of its requests reaches the
 * array any more, those included that wait for their turn.
 */
final class ArrayGuest {
  private final ArrayClient array;
  private final String address;
  private final Set<Caller.Errand> errands = ConcurrentHashMap.newKeySet();
  private volatile boolean dismissed;

  ArrayGuest(ArrayClient array, String address) {
    this.array = array;
    this.address = address;
  }

  /** What the guest has to know to be let in. */
  String address() {
    return address;
  }

  /** Answers the requests of one connection. */
  void serve(Line line) throws IOException {
    String text = line.receive();
    while (text != null) {
      Asked asked = ArrayLine.JSON.readValue(text, Asked.class);
      line.send(ArrayLine.JSON.writeValueAsString(answer(asked)));
      text = line.receive();
    }
  }

  private Answered answer(Asked asked) {
    Caller.Errand errand = new Caller.Errand(asked.caller());
    errands.add(errand);
    if (dismissed) {
      errand.abandon();
    }
    try {
      return errand.run(() -> made(asked));
    } finally {
      errands.remove(errand);
    }
  }

  private Answered made(Asked asked) {
    try {
      Method verb = ArrayLine.verb(asked);
      Object result = verb.invoke(array, ArrayLine.arguments(asked, verb));
      return new Answered(ArrayLine.JSON.<JsonNode>valueToTree(result), null, null);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      return thrown instanceof ArrayException error
          ? new Answered(null, error.code().name(), error.getMessage())
          : new Answered(null, null, String.valueOf(thrown));
    } catch (IllegalAccessException | RuntimeException e) {
      // What came is no request of the client's.
      return new Answered(null, null, String.valueOf(e));
    }
  }

  /** Its JVM is of no use any more. */
  void dismiss() {
    dismissed = true;
    errands.forEach(Caller.Errand::abandon);
  }
}
