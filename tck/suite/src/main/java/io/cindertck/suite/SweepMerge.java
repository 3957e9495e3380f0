package io.cindertck.suite;

import io.cindertck.contract.Fault;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.OfPair;
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
  private final Map<Place, OfPair> pairs = new TreeMap<>();
  private final Set<String> unlike = new LinkedHashSet<>();
  private SweepResult sums = SweepResult.NONE;

  /**
   * Adds what a shard has swept.
   *
   * @param part where its calls stand in the campaign, and what the orders of pairs were made from
   * @throws ShardException when the places are not those of its calls, or more orders were played
   *     than there are
   */
  void add(SweepResult swept, ShardPart part) {
    List<Place> places = part.swept();
    if (places.size() != swept.calls().size()) {
      throw new ShardException(
          "a shard names the places of %d calls that were swept, and has %d"
              .formatted(places.size(), swept.calls().size()));
    }
    part.pairs().forEach(pair -> pairs.merge(pair.place(), pair, this::both));
    sums =
        new SweepResult(
            sums.points() + swept.points(),
            sums.struck() + swept.struck(),
            sums.failed() + swept.failed(),
            sums.orders() + swept.orders(),
            // Not as they counted it: whichever counts it for all may not have come to the pair.
            pairs.values().stream().mapToLong(OfPair::orders).sum(),
            List.of());
    if (sums.orders() > sums.possibleOrders()) {
      throw new ShardException(
          "the shards hand over that they played %d orders of pairs of calls, and that there are %d"
              .formatted(sums.orders(), sums.possibleOrders()));
    }
    for (int i = 0; i < places.size(); i++) {
      calls.merge(places.get(i), swept.calls().get(i), this::both);
    }
  }

  private Call both(Call one, Call other) {
    if (!one.requests().equals(other.requests())) {
      unlike.add(
          "the shards saw different requests in "
              + SweepReach.name(one.operation(), one.variant(), one.members())
              + " without a fault, so that some faults may not have been tried");
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

  private OfPair both(OfPair one, OfPair other) {
    if (!one.requests().equals(other.requests())) {
      unlike.add(
          "the shards saw different requests in "
              + one.pair()
              + " one after the other, so that some orders may not have been tried");
    }
    return one.orders() < other.orders() ? other : one;
  }

  private static String both(String one, String other) {
    StringBuilder signs = new StringBuilder(one.length() < other.length() ? other : one);
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      signs.setCharAt(i, one.charAt(i) == NOT_STRUCK ? other.charAt(i) : one.charAt(i));
    }
    return signs.toString();
  }

  /**
   * Calls, and pairs of them, in which shards did not see the same requests without a fault, a line
   * each: each shard has tried those of its own count that are its part.
   */
  List<String> troubles() {
    return List.copyOf(unlike);
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
