package io.cindertck.suite;

import io.cindertck.contract.Fault;
import io.cindertck.report.Place;
import io.cindertck.report.SweepResult;
import io.cindertck.report.SweepResult.Call;
import io.cindertck.report.SweepResult.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What shards have swept, put together: of one call several of them may have swept pieces. */
final class SweepMerge {
  private static final char NOT_STRUCK = '.';
  private static final List<String> KINDS =
      Arrays.stream(Fault.Kind.values()).map(Fault.Kind::id).toList();

  private final Map<Place, Call> calls = new TreeMap<>();
  private final Set<String> unlike = new LinkedHashSet<>();
  private SweepResult sums = SweepResult.NONE;

  /**
   * Adds what a shard has swept.
   *
   * @param places where its calls stand in the campaign
   * @throws ShardException when they are not those of its calls
   */
  void add(SweepResult swept, List<Place> places) {
    if (places.size() != swept.calls().size()) {
      throw new ShardException(
          "a shard names the places of %d calls that were swept, and has %d"
              .formatted(places.size(), swept.calls().size()));
    }
    sums =
        new SweepResult(
            sums.points() + swept.points(),
            sums.struck() + swept.struck(),
            sums.failed() + swept.failed(),
            sums.orders() + swept.orders(),
            sums.possibleOrders() + swept.possibleOrders(),
            List.of());
    for (int i = 0; i < places.size(); i++) {
      calls.merge(places.get(i), swept.calls().get(i), this::both);
    }
  }

  private Call both(Call one, Call other) {
    if (!one.requests().equals(other.requests())) {
      unlike.add(SweepReach.name(one.operation(), one.variant(), one.members()));
    }
    Map<String, String> points = new LinkedHashMap<>(one.points());
    other.points().forEach((kind, signs) -> points.merge(kind, signs, SweepMerge::both));
    List<Violation> violations = new ArrayList<>(one.violations());
    violations.addAll(other.violations());
    violations.sort(
        Comparator.comparingInt(Violation::request)
            .thenComparingInt(violation -> KINDS.indexOf(violation.fault())));
    return new Call(
        one.operation(), one.variant(), one.members(), one.requests(), points, violations);
  }

  private static String both(String one, String other) {
    StringBuilder signs = new StringBuilder(one.length() < other.length() ? other : one);
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      signs.setCharAt(i, one.charAt(i) == NOT_STRUCK ? other.charAt(i) : one.charAt(i));
    }
    return signs.toString();
  }

  /**
   * Calls in which shards did not see the same requests without a fault, a line each: each shard
   * has struck those of its own count that are its part.
   */
  List<String> troubles() {
    return unlike.stream()
        .map(
            call ->
                "the shards saw different requests in "
                    + call
                    + " without a fault, so that some faults may not have been tried")
        .toList();
  }

  SweepResult result() {
    return new SweepResult(
        sums.points(),
        sums.struck(),
        sums.failed(),
        sums.orders(),
        sums.possibleOrders(),
        List.copyOf(calls.values()));
  }
}
