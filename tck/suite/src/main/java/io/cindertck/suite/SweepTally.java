package io.cindertck.suite;

import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart.OfPair;
import io.cindertck.report.SweepResult;
import io.cindertck.scenario.PairSweep;
import io.cindertck.scenario.Run;
import io.cindertck.scenario.Sweep;
import io.cindertck.suite.SystematicPlan.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run has swept. */
final class SweepTally {
  private static final char KEPT = '+';
  private static final char VIOLATED = '-';
  private static final char NOT_STRUCK = '.';

  private final List<SweepResult.Violation> violations = new ArrayList<>();
  private final SortedMap<Place, SweepResult.Call> calls = new TreeMap<>();
  private final Map<Fault.Kind, StringBuilder> signs = new EnumMap<>(Fault.Kind.class);
  private final List<OfPair> pairs = new ArrayList<>();
  private Set<String> violatedAnyway = Set.of();
  private long points;
  private long struck;
  private long failed;
  private long orders;
  private long possibleOrders;

  /**
   * Begins with a call that makes these requests.
   *
   * @param anyway the clauses that are violated without a fault as well: no point is blamed for
   *     them
   */
  void begin(List<ArrayRequest> requests, Set<String> anyway) {
    signs.clear();
    violations.clear();
    violatedAnyway = Set.copyOf(anyway);
    for (Fault.Kind kind : Fault.Kind.values()) {
      signs.put(kind, new StringBuilder(String.valueOf(NOT_STRUCK).repeat(requests.size())));
    }
  }

  /** Counts a point of the call that was begun with. */
  void count(Sweep.Point point, Played played) {
    points++;
    if (played.struck()) {
      struck++;
      List<String> violated =
          played.violations().stream().filter(each -> !violatedAnyway.contains(each)).toList();
      StringBuilder ofKind = signs.getOrDefault(point.kind(), new StringBuilder());
      ofKind.setCharAt(point.request() - 1, violated.isEmpty() ? KEPT : VIOLATED);
      if (!violated.isEmpty()) {
        failed++;
        violations.add(new SweepResult.Violation(point.kind().id(), point.request(), violated));
      }
    }
  }

  /**
   * Ends with the call that was begun with.
   *
   * @param place where it stands in the campaign
   */
  void end(Sweep sweep, List<ArrayRequest> requests, Place place) {
    Map<String, String> ofKinds = new LinkedHashMap<>();
    signs.forEach((kind, ofKind) -> ofKinds.put(kind.id(), ofKind.toString()));
    calls.put(
        place,
        new SweepResult.Call(
            sweep.operation().id(),
            sweep.variant(),
            sweep.members(),
            requests.stream().map(ArrayRequest::verb).toList(),
            ofKinds,
            List.copyOf(violations)));
  }

  /**
   * Counts orders of a pair of calls.
   *
   * @param sequential the run that they were made from
   */
  void countOrders(int played, Unit<PairSweep> pair, Run sequential) {
    int possible = pair.what().count(sequential);
    orders += played;
    possibleOrders += pair.hand().isOwner() ? possible : 0;
    pairs.add(
        new OfPair(
            pair.hand().place(0), pair.what().words(), possible, pair.what().verbs(sequential)));
  }

  /** The pairs of which orders were counted. */
  List<OfPair> pairs() {
    return List.copyOf(pairs);
  }

  /** Where each call of the result stands. */
  List<Place> places() {
    return List.copyOf(calls.keySet());
  }

  /** All of it, in the order of the campaign, in whichever order it was swept. */
  SweepResult result() {
    return new SweepResult(
        points, struck, failed, orders, possibleOrders, List.copyOf(calls.values()));
  }
}
