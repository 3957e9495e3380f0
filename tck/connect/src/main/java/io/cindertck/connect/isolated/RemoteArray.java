package io.cindertck.connect.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArrayClient;
import io.cindertck.array.ArrayException;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.isolated.ArrayLine.Answered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** The kit's array, as a driver in another JVM sees it. Safe for use by many threads. */
final class RemoteArray {
  private final String host;
  private final int port;
  private final String word;

  /** Lines on which no request is under way. */
  private final Deque<Line> idle = new ConcurrentLinkedDeque<>();

  private RemoteArray(String host, int port, String word) {
    this.host = host;
    this.port = port;
    this.word = word;
  }

  /** A client of the array at an {@link ArrayGuest#address()}. */
  static ArrayClient at(String address) {
    String[] parts = address.split(" ", -1);
    RemoteArray remote = new RemoteArray(parts[0], Integer.parseInt(parts[1]), parts[2]);
    return (ArrayClient)
        Proxy.newProxyInstance(
            ArrayClient.class.getClassLoader(),
            new Class<?>[] {ArrayClient.class},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? method.invoke(remote, arguments)
                    : remote.request(method, arguments));
  }

  private @Nullable Object request(Method verb, @Nullable Object @Nullable [] arguments) {
    String text;
    try {
      text =
          exchange(
              ArrayLine.JSON.writeValueAsString(
                  ArrayLine.asked(Caller.current(), verb, arguments)));
      Answered answered = ArrayLine.JSON.readValue(text, Answered.class);
      String error = answered.error();
      if (error != null) {
        throw new ArrayException(ArrayException.Code.valueOf(error), answered.message() + "");
      }
      JsonNode result = answered.result();
      if (result == null || result.isNull()) {
        throw new IllegalArgumentException("the array cannot read this: " + answered.message());
      }
      return ArrayLine.value(result, verb.getGenericReturnType());
    } catch (IOException e) {
      throw new UncheckedIOException("the kit's array is gone", e);
    }
  }

  private String exchange(String request) throws IOException {
    Line line = idle.poll();
    if (line == null) {
      line = new Line(new Socket(host, port));
      line.send(word);
    }
    line.send(request);
    String answer = line.receive();
    if (answer == null) {
      throw new IOException("it closed the line");
    }
    idle.push(line);
    return answer;
  }

  @Override
  public String toString() {
    return "the kit's array";
  }
}
