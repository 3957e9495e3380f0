package io.cindertck.array;

import java.util.ArrayList;
import java.util.List;

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

  int requests() {
    return requests;
  }

  List<StruckFault> struck() {
    return List.copyOf(struck);
  }

  /** Counts the request, then throws in its place when a fault was waiting for it. */
  void meet(Request<?> request, List<String> objects) {
    requests++;
    for (ArmedFault fault : armed) {
      if (fault.matches(requests, objects)) {
        FaultKind kind = fault.kind();
        struck.add(new StruckFault(kind, requests, request.verb(), request.query(), objects));
        throw answer(kind, request.verb());
      }
    }
  }

  private static ArrayException answer(FaultKind kind, String verb) {
    return switch (kind) {
      case REFUSED -> new ArrayException(ArrayException.Code.REFUSED, verb + " was refused");
      case BUSY -> new ArrayException(ArrayException.Code.BUSY, "too busy for " + verb);
      default -> throw new IllegalArgumentException(kind + " is no answer");
    };
  }
}
