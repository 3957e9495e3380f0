package io.cindertck.array.face.nativeapi;

import io.cindertck.array.ArrayControl;
import io.cindertck.array.ArrayException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The array as the kit's probe protocol has it: JSON-RPC, one request a POST. None of it is a
 * request on the array.
 */
final class ProbeRoutes {
  private static final String VERSION = "2.0";
  private static final int UNKNOWN_METHOD = -32601;
  private static final int INVALID_PARAMS = -32602;
  private static final int NOT_DONE = -32603;

  private final Map<String, Function<Members, Object>> methods;

  private ProbeRoutes(ArrayControl control) {
    this.methods = new ProbeMethods(control).byName();
  }

  /** A result. */
  record Answer(String jsonrpc, int id, Object result) {}

  /** No result, and why. */
  record Refusal(String jsonrpc, int id, Fault error) {}

  record Fault(int code, String message) {}

  static List<Route> of(ArrayControl control) {
    ProbeRoutes routes = new ProbeRoutes(control);
    return List.of(
        Route.of("POST", "/probe", routes::answer).with("jsonrpc", "id", "method", "params"));
  }

  private Object answer(NativeCall call) {
    Members body = call.body();
    if (!body.text("jsonrpc").equals(VERSION)) {
      throw NativeError.malformed("'jsonrpc' must be \"" + VERSION + "\"");
    }
    int id = body.number("id");
    String method = body.text("method");
    Members params = body.object("params");
    Function<Members, Object> work = methods.get(method);
    if (work == null) {
      return refusal(
          id,
          UNKNOWN_METHOD,
          "no method is called '" + method + "'; there is " + String.join(", ", methods.keySet()));
    }
    try {
      return new Answer(VERSION, id, work.apply(params));
    } catch (NativeError | IllegalArgumentException e) {
      return refusal(id, INVALID_PARAMS, String.valueOf(e.getMessage()));
    } catch (ArrayException e) {
      return refusal(id, NOT_DONE, e.code() + ": " + e.getMessage());
    }
  }

  private static Refusal refusal(int id, int code, String message) {
    return new Refusal(VERSION, id, new Fault(code, message));
  }
}
