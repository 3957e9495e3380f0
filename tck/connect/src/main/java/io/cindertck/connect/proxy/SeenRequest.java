package io.cindertck.connect.proxy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that reached the proxy, and what has become of it so far. */
final class SeenRequest {
  /** What is said of one that was not answered. */
  static final String NO_ANSWER = "no answer";

  private static final int FIRST_ERROR = 400;

  private final int number;
  private final String verb;
  private final boolean query;
  private List<String> objects = List.of();
  private @Nullable String error = NO_ANSWER;
  private Fault.@Nullable Kind fault;

  /**
   * A request of which no more is known than its first line.
   *
   * @param number which request it is since faults were armed, from 1
   */
  SeenRequest(int number, String method, String path) {
    this.number = number;
    this.verb = RequestVerb.of(method, path);
    this.query = RequestVerb.isLookup(method);
  }

  int number() {
    return number;
  }

  synchronized void touches(List<String> names) {
    objects = List.copyOf(names);
  }

  synchronized void struckBy(Fault.Kind kind) {
    fault = kind;
  }

  /** The fault that it met; null for none. */
  synchronized Fault.@Nullable Kind fault() {
    return fault;
  }

  /** Notes the answer. Comes before the driver gets it, which may ask what happened right then. */
  synchronized void answered(int status, String reason) {
    error = status < FIRST_ERROR ? null : (status + " " + reason).strip();
  }

  synchronized ArrayRequest told() {
    return new ArrayRequest(verb, query, objects, error, fault);
  }
}
