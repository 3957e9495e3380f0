package io.cindertck.report.compare;

import io.cindertck.contract.Level;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a result says that an earlier one did not.
 *
 * @param headline how many clauses changed, and how, in one sentence
 * @param notes what else differs and has to be known, and why the comparison may not be whole, a
 *     sentence each
 * @param groups the clauses that changed; those that got worse first
 * @param whole whether no regression can be hidden by what was not judged or could not be read
 */
public record Comparison(
    String headline, List<String> notes, List<ChangeGroup> groups, boolean whole) {
  public Comparison {
    notes = List.copyOf(notes);
    groups = List.copyOf(groups);
  }

  /**
   * Clauses of which the same became.
   *
   * @param title what became of them
   * @param kind what it means
   * @param clauses the clauses, in the order of the later result
   */
  public record ChangeGroup(String title, Kind kind, List<ClauseChange> clauses) {
    public ChangeGroup {
      clauses = List.copyOf(clauses);
    }
  }

  /** Compares two results. */
  public static Comparison of(ReadResult earlier, ReadResult later) {
    Map<String, ClauseResult> before = byId(earlier.result());
    Map<String, ClauseResult> after = byId(later.result());
    Set<String> ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());

    Map<Change, List<ClauseChange>> changes = new EnumMap<>(Change.class);
    int same = 0;
    for (String id : ids) {
      Set<Change> found = Change.of(before.get(id), after.get(id));
      same += found.isEmpty() ? 1 : 0;
      for (Change change : found) {
        changes
            .computeIfAbsent(change, any -> new ArrayList<>())
            .add(ClauseChange.of(id, before.get(id), after.get(id)));
      }
    }
    List<ChangeGroup> groups =
        changes.entrySet().stream()
            .map(
                each ->
                    new ChangeGroup(each.getKey().title(), each.getKey().kind(), each.getValue()))
            .toList();
    List<String> doubts = Doubts.of(earlier, later, missing(before, after));
    List<String> notes = new ArrayList<>(Differences.of(earlier.result(), later.result()));
    notes.addAll(doubts);
    return new Comparison(
        ChangeCounts.of(changes, same, ids.size()).sentence(), notes, groups, doubts.isEmpty());
  }

  /** Whether anything got worse. */
  public boolean regressed() {
    return groups.stream().anyMatch(group -> group.kind() == Kind.REGRESSION);
  }

  private static Map<String, ClauseResult> byId(Result result) {
    Map<String, ClauseResult> clauses = new LinkedHashMap<>();
    result.clauses().forEach(clause -> clauses.put(clause.id(), clause));
    return clauses;
  }

  /** How many clauses that were owed and judged are not in the later result at all. */
  private static long missing(Map<String, ClauseResult> before, Map<String, ClauseResult> after) {
    return before.values().stream()
        .filter(clause -> clause.level() == Level.MUST && Change.judged(clause))
        .filter(clause -> !after.containsKey(clause.id()))
        .count();
  }
}
