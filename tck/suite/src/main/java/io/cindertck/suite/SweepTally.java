package io.cindertck.suite;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.report.SweepResult;
import io.cindertck.scenario.Sweep;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has swept. */
final class SweepTally {
  private static final char KEPT = '+';
  private static final char VIOLATED = '-';
  private static final char NOT_STRUCK = '.';

  private final List<SweepResult.Violation> violations = new ArrayList<>();
  private final List<SweepResult.Call> calls = new ArrayList<>();
  private final Map<Fault.Kind, StringBuilder> signs = new EnumMap<>(Fault.Kind.class);
  private long points;
  private long struck;
  private long failed;
  private long orders;
  private long possibleOrders;

  /** Begins with a call that makes these requests. */
  void begin(List<ArrayRequest> requests) {
    signs.clear();
    violations.clear();
    for (Fault.Kind kind : Fault.Kind.values()) {
      signs.put(kind, new StringBuilder(String.valueOf(NOT_STRUCK).repeat(requests.size())));
    }
  }

  /** Counts a point of the call that was begun with. */
  void count(Sweep.Point point, Campaign.Played played) {
    points++;
    if (played.struck()) {
      struck++;
      failed += played.violated() ? 1 : 0;
      StringBuilder ofKind = signs.getOrDefault(point.kind(), new StringBuilder());
      ofKind.setCharAt(point.request() - 1, played.violated() ? VIOLATED : KEPT);
      if (played.violated()) {
        violations.add(
            new SweepResult.Violation(
                point.kind().id(), point.request(), List.copyOf(played.violations())));
      }
    }
  }

  /** Ends with the call that was begun with. */
  void end(Sweep sweep, List<ArrayRequest> requests) {
    Map<String, String> ofKinds = new LinkedHashMap<>();
    signs.forEach((kind, ofKind) -> ofKinds.put(kind.id(), ofKind.toString()));
    calls.add(
        new SweepResult.Call(
            sweep.operation().id(),
            sweep.variant(),
            sweep.members(),
            requests.stream().map(ArrayRequest::verb).toList(),
            ofKinds,
            List.copyOf(violations)));
  }

  /** Counts orders of a pair of calls. */
  void countOrders(int played, int possible) {
    orders += played;
    possibleOrders += possible;
  }

  SweepResult result() {
    return new SweepResult(points, struck, failed, orders, possibleOrders, calls);
  }
}
