package io.cindertck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was swept, as a picture: a row for each call, a column for each kind of fault, and in it a
 * sign for each request.
 *
 * @param sentence how much it was
 * @param kinds the kinds of faults, in the order of the columns
 * @param operations the calls by operation; empty when nothing was swept
 */
record SweepView(String sentence, List<String> kinds, List<Part> operations) {
  private static final int MOST_ROWS = 400;

  SweepView {
    kinds = List.copyOf(kinds);
    operations = List.copyOf(operations);
  }

  /**
   * The calls of one operation.
   *
   * @param silent how many calls ask nothing of the array, so that no fault can strike; null when
   *     there are none
   * @param rows the others
   * @param troubles what was violated, and where
   */
  record Part(
      String operation,
      @Nullable String silent,
      List<Row> rows,
      List<SweepTroubles.Trouble> troubles) {}

  /**
   * One call; a cell for each kind of fault.
   *
   * @param requests what it asks of the array, in order
   */
  record Row(String call, List<String> requests, List<SweepCell> cells) {}

  /** Of the sweep of a result; links lead to its clauses only. */
  static SweepView of(SweepResult sweep, Set<String> clauses) {
    Set<String> kinds = new LinkedHashSet<>();
    Map<String, List<SweepResult.Call>> calls = new LinkedHashMap<>();
    for (SweepResult.Call call : sweep.calls().stream().limit(MOST_ROWS).toList()) {
      kinds.addAll(call.points().keySet());
      calls.computeIfAbsent(call.operation(), any -> new ArrayList<>()).add(call);
    }
    List<Part> parts =
        calls.entrySet().stream()
            .map(entry -> part(entry.getKey(), entry.getValue(), kinds, clauses))
            .toList();
    return new SweepView(sentence(sweep), List.copyOf(kinds), parts);
  }

  private static Part part(
      String operation, List<SweepResult.Call> calls, Set<String> kinds, Set<String> clauses) {
    List<SweepResult.Call> asking = calls.stream().filter(call -> points(call) > 0).toList();
    int silent = calls.size() - asking.size();
    return new Part(
        operation,
        silent == 0
            ? null
            : Words.count(silent, "call")
                + (silent == 1 ? " asks" : " ask")
                + " nothing of the array",
        asking.stream().map(call -> row(call, kinds, clauses)).toList(),
        SweepTroubles.of(asking, clauses));
  }

  private static int points(SweepResult.Call call) {
    return call.points().values().stream().mapToInt(String::length).sum();
  }

  private static Row row(SweepResult.Call call, Set<String> kinds, Set<String> clauses) {
    return new Row(
        name(call),
        Words.lines(call.requests()).stream().map(Words::name).toList(),
        kinds.stream().map(kind -> SweepCell.of(call, kind, clauses)).toList());
  }

  /** Such as {@code 2 members, from a group}. */
  static String name(SweepResult.Call call) {
    String members = Words.count(call.members(), "member");
    return call.variant().isBlank() ? members : members + ", " + Words.name(call.variant());
  }

  private static String sentence(SweepResult sweep) {
    if (sweep.points() == 0 && sweep.orders() == 0) {
      return "Nothing was swept: the run ended before, faults cannot be let strike on this array, or no clause about it was judged.";
    }
    return "%s faults were armed, each at one array request of one call; %s struck, and %s of them"
            .formatted(
                Words.number(sweep.points()),
                Words.number(sweep.struck()),
                Words.number(sweep.failed()))
        + " showed a violation. Of "
        + Words.number(sweep.possibleOrders())
        + " orders of two calls at a time, "
        + Words.number(sweep.orders())
        + " were played.";
  }
}
