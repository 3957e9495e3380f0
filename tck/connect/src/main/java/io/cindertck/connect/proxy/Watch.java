package io.cindertck.connect.proxy;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the requests that come while faults are armed, and tells which of them a fault meets. */
final class Watch {
  /** How many requests are remembered; more are counted and not remembered. */
  private static final int MOST = 10_000;

  private final List<Fault> faults;
  private final Map<String, List<String>> names;
  private final int most;
  private final List<SeenRequest> seen = new ArrayList<>();
  private int count;

  private Watch(List<Fault> faults, Map<String, List<String>> names, int most) {
    this.faults = List.copyOf(faults);
    this.names = Map.copyOf(names);
    this.most = most;
  }

  /**
   * A watch with faults.
   *
   * @param names by which texts a request shows that it touches an object, by the object's id; one
   *     without any is known by its id
   */
  static Watch with(List<Fault> faults, Map<String, List<String>> names) {
    return new Watch(faults, names, MOST);
  }

  /** A watch between calls: nothing is armed, and nobody will ask. */
  static Watch idle() {
    return new Watch(List.of(), Map.of(), 0);
  }

  /** A request has come. */
  synchronized SeenRequest arrived(String method, String path) {
    count++;
    SeenRequest request = new SeenRequest(count, method, path);
    if (seen.size() < most) {
      seen.add(request);
    }
    return request;
  }

  /** Its text has been read: has a fault strike it that waits for it. */
  void read(SeenRequest request, RequestText text) {
    Set<String> touched = new LinkedHashSet<>(text.uuids());
    names.values().stream().flatMap(List::stream).filter(text::has).forEach(touched::add);
    request.touches(List.copyOf(touched));
    faults.stream()
        .filter(fault -> fault.kind().canBefall(request.told()) && waits(fault, request, text))
        .findFirst()
        .ifPresent(fault -> request.struckBy(fault.kind()));
  }

  private boolean waits(Fault fault, SeenRequest request, RequestText text) {
    Integer number = fault.request();
    String touching = fault.touching();
    return (number != null && number == request.number())
        || (touching != null && names(touching).stream().anyMatch(text::has));
  }

  private List<String> names(String id) {
    return names.getOrDefault(id, List.of(id, id.replace("-", "")));
  }

  /** What has come so far, in the order in which it came. */
  synchronized List<ArrayRequest> requests() {
    return seen.stream().map(SeenRequest::told).toList();
  }
}
