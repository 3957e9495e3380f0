package io.cindertck.report.compare;

import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many clauses changed, and how. */
record ChangeCounts(
    long regressions,
    long mended,
    long flaky,
    long observed,
    long failing,
    long others,
    int same,
    int all) {
  static ChangeCounts of(Map<Change, List<ClauseChange>> changes, int same, int all) {
    long failing = count(changes, Change.STILL_FAILS, Change.STILL_FAILS_OTHERWISE);
    return new ChangeCounts(
        count(changes, Kind.REGRESSION),
        count(changes, Kind.MENDED),
        count(changes, Kind.FLAKY),
        count(changes, Kind.NEWLY_OBSERVED),
        failing,
        count(changes, Kind.OTHER) - failing,
        same,
        all);
  }

  /** Such as {@code 2 regressions, 1 mended; 62 of 65 clauses are as before.} */
  String sentence() {
    if (same == all) {
      return "No difference: all " + Words.count(all, "clause") + " are as before.";
    }
    List<String> parts = new ArrayList<>();
    parts.add(regressions == 0 ? "No regression" : Words.count(regressions, "regression"));
    add(parts, mended, "mended");
    add(parts, flaky, "newly flaky");
    add(parts, observed, "newly judged");
    add(parts, failing, "still failing");
    add(parts, others, "otherwise changed");
    return String.join(", ", parts)
        + "; "
        + Words.number(same)
        + " of "
        + Words.count(all, "clause")
        + " as before.";
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(Words.number(count) + " " + what);
    }
  }

  private static long count(Map<Change, List<ClauseChange>> changes, Kind kind) {
    return count(
        changes, Stream.of(Change.values()).filter(c -> c.kind() == kind).toArray(Change[]::new));
  }

  private static long count(Map<Change, List<ClauseChange>> changes, Change... which) {
    return Stream.of(which)
        .mapToLong(change -> changes.getOrDefault(change, List.of()).size())
        .sum();
  }
}
