package io.cindertck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What was violated in a sweep, clause by clause. */
final class SweepTroubles {
  private SweepTroubles() {}

  /**
   * A clause that was violated.
   *
   * @param clause its id, or something else that a result has in its place
   * @param known whether the page has it, so that a link can lead to it
   * @param places where, such as {@code 2 members: refused at 1, 2; busy at 2}
   */
  record Trouble(String clause, boolean known, List<String> places) {}

  /** Of the calls of one operation. */
  static List<Trouble> of(List<SweepResult.Call> calls, Set<String> clauses) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (SweepResult.Call call : calls) {
      byClause(call)
          .forEach(
              (clause, faults) ->
                  places
                      .computeIfAbsent(clause, any -> new ArrayList<>())
                      .add(SweepView.name(call) + ": " + place(faults)));
    }
    return places.entrySet().stream()
        .limit(Words.ITEMS)
        .map(
            entry ->
                new Trouble(
                    Words.name(entry.getKey()),
                    clauses.contains(entry.getKey()),
                    Words.lines(entry.getValue())))
        .toList();
  }

  private static Map<String, Map<String, Set<Integer>>> byClause(SweepResult.Call call) {
    Map<String, Map<String, Set<Integer>>> all = new LinkedHashMap<>();
    for (SweepResult.Violation violation : call.violations()) {
      for (String clause : violation.clauses()) {
        all.computeIfAbsent(clause, any -> new LinkedHashMap<>())
            .computeIfAbsent(violation.fault(), any -> new TreeSet<>())
            .add(violation.request());
      }
    }
    return all;
  }

  private static String place(Map<String, Set<Integer>> faults) {
    List<String> parts = new ArrayList<>();
    faults.forEach(
        (fault, requests) ->
            parts.add(
                fault
                    + " at "
                    + String.join(", ", requests.stream().map(String::valueOf).toList())));
    return String.join("; ", parts);
  }
}
