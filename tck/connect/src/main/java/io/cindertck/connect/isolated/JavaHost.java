package io.cindertck.connect.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cindertck.array.ArrayClient;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.jvm.DirectDriver;
import io.cindertck.connect.jvm.DriverThreads;
import io.cindertck.connect.jvm.ExitCall;
import io.cindertck.connect.jvm.JavaDriver;
import io.cindertck.connect.jvm.Thrown;
import io.cindertck.connect.process.HostError;
import io.cindertck.connect.process.Limits;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.ConsistencyGroupDriver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A host of the driver protocol for one Java driver. Its one argument is the driver's class; the
 * first line of its input says where the array is, and the protocol begins after it.
 */
public final class JavaHost {
  private static final int PROTOCOL = 1;
  private static final int INTERNAL_ERROR = -32603;

  private final String className;
  private final ArrayClient array;
  private final OutputStream answers;
  private final Executor threads = DriverThreads.start();
  private @Nullable DirectDriver driver;

  private JavaHost(String className, ArrayClient array, OutputStream answers) {
    this.className = className;
    this.array = array;
    this.answers = answers;
  }

  /** Serves until it is told to close, or the kit is gone. */
  public static void main(String... arguments) throws IOException {
    Stdio stdio = Stdio.takeOver();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    ExitCall.place()
                        .ifPresent(
                            place -> System.err.println("System.exit was called by " + place))));
    try (BufferedReader requests =
        new BufferedReader(new InputStreamReader(stdio.requests(), StandardCharsets.UTF_8))) {
      String address = requests.readLine();
      if (address != null) {
        new JavaHost(arguments[0], RemoteArray.at(address), stdio.answers()).serve(requests);
      }
    }
    // Not by System.exit: the driver's threads and hooks may never end.
    Runtime.getRuntime().halt(0);
  }

  private void serve(BufferedReader requests) throws IOException {
    boolean open = true;
    for (String line = requests.readLine(); open && line != null; ) {
      open = answered(ArrayLine.JSON.readTree(line));
      line = open ? requests.readLine() : null;
    }
  }

  /** Answers a request; false after the last one. */
  private boolean answered(JsonNode request) throws IOException {
    JsonNode params = request.path("params");
    switch (request.path("method").asText()) {
      case "hello" -> send(request, hello());
      case "open" -> open(request, params);
      case "call" -> call(request, params);
      case "close" -> {
        send(request, JsonNodeFactory.instance.objectNode());
        return false;
      }
      default -> refuse(request, INTERNAL_ERROR, "there is no method " + request.path("method"));
    }
    return true;
  }

  private static ObjectNode hello() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("protocol", PROTOCOL)
        .put("host", "cinder-tck-java")
        .put("concurrent", true);
  }

  @SuppressWarnings("CatchThrowable") // whatever a driver throws is for the kit to tell
  private void open(JsonNode request, JsonNode params) throws IOException {
    Map<String, String> options = new LinkedHashMap<>();
    params
        .path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    ConsistencyGroupDriver made;
    try {
      made = JavaDriver.load(className, JavaHost.class.getClassLoader()).make(array, options);
    } catch (DriverUnreachableException e) {
      boolean asked = e.reason() == Reason.CONFIGURATION;
      HostError error = asked ? HostError.OPTION_REFUSED : HostError.SETUP_FAILED;
      refuse(request, error.code(), e.getMessage() + "");
      return;
    }
    try {
      made.setUp();
    } catch (Throwable e) {
      String why = className + " could not be set up: " + Thrown.line(e);
      refuse(request, HostError.SETUP_FAILED.code(), why);
      return;
    }
    driver = new DirectDriver(made);
    send(request, HostMessages.description(DirectDriver.describe(made)));
  }

  private void call(JsonNode request, JsonNode params) throws IOException {
    DirectDriver opened = driver;
    if (opened == null) {
      refuse(request, INTERNAL_ERROR, "no driver is open");
      return;
    }
    DriverCall call = HostMessages.call(params);
    String caller = params.path("caller").asText();
    threads.execute(
        () -> {
          Reply reply = Caller.as(caller, () -> opened.call(call));
          try {
            answer(request, reply);
          } catch (IOException e) {
            // The kit is gone; its end of the requests says so too.
          }
        });
  }

  /** Answers a call; with less than what was returned, where the kit would not read that. */
  private void answer(JsonNode request, Reply reply) throws IOException {
    byte[] whole =
        ArrayLine.JSON.writeValueAsBytes(answer(request).set("result", HostMessages.reply(reply)));
    if (whole.length <= Limits.ANSWER) {
      write(whole);
      return;
    }
    Value cut = new Value.Opaque("object", "(cut: more than " + Limits.ANSWER + " bytes)", false);
    send(request, HostMessages.reply(Reply.returned(cut)));
  }

  private void refuse(JsonNode request, int code, String message) throws IOException {
    ObjectNode answer = answer(request);
    answer.putObject("error").put("code", code).put("message", message.replaceAll("\\R", " "));
    write(ArrayLine.JSON.writeValueAsBytes(answer));
  }

  private void send(JsonNode request, ObjectNode result) throws IOException {
    write(ArrayLine.JSON.writeValueAsBytes(answer(request).set("result", result)));
  }

  private static ObjectNode answer(JsonNode request) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
    return answer.set("id", request.path("id"));
  }

  private synchronized void write(byte[] answer) throws IOException {
    answers.write(answer);
    answers.write('\n');
  }
}
