package io.cindertck.array;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults that are armed, and those that struck. Guarded by the array's lock. */
final class Faults {

  private List<ArmedFault> armed = List.of();
  private final List<StruckFault> struck = new ArrayList<>();
  private int requests;

  void arm(List<ArmedFault> faults) {
    armed = List.copyOf(faults);
    struck.clear();
    requests = 0;
  }

  void disarm() {
    armed = List.of();
  }

  List<ArmedFault> armed() {
    return armed;
  }

  int requests() {
    return requests;
  }

  List<StruckFault> struck() {
    return List.copyOf(struck);
  }

  /** Counts the request, and tells which fault was waiting for it; null when none was. */
  @Nullable FaultKind strike(Request<?> request, List<String> objects) {
    requests++;
    for (ArmedFault fault : armed) {
      FaultKind kind = fault.kind();
      if (kind.befalls(request) && fault.matches(requests, objects)) {
        struck.add(new StruckFault(kind, requests, request.verb(), request.query(), objects));
        return kind;
      }
    }
    return null;
  }
}
