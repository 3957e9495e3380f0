package io.cindertck.report;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many clauses of one level came to each verdict.
 *
 * @param level the level
 * @param counts how many; a verdict that no clause came to is not in it
 */
public record Tally(Level level, Map<Verdict, Integer> counts) {
  /** Counts the clauses of a level. */
  public static Tally of(List<ClauseResult> clauses, Level level) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    clauses.stream()
        .filter(clause -> clause.level() == level)
        .forEach(clause -> counts.merge(clause.verdict(), 1, Integer::sum));
    return new Tally(level, counts);
  }

  /** How many clauses came to a verdict. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** Those that were judged. */
  public int judged() {
    return count(Verdict.PASSED) + count(Verdict.FAILED) + count(Verdict.WAIVED);
  }

  /** Those that had to be judged, and were not. */
  public int open() {
    return count(Verdict.INCONCLUSIVE) + count(Verdict.NOT_OBSERVED) + count(Verdict.KIT_ERROR);
  }

  /** Those that had to be judged. */
  public int applicable() {
    return judged() + open();
  }

  /** Such as {@code 52 of 54 MUST clauses judged: 51 passed, 1 failed; 2 not judged}. */
  public String sentence() {
    if (applicable() == 0) {
      return "No " + level + " clause applies";
    }
    List<String> parts = new ArrayList<>();
    parts.add(count(Verdict.PASSED) + " passed");
    parts.add(count(Verdict.FAILED) + " failed");
    if (count(Verdict.WAIVED) > 0) {
      parts.add(count(Verdict.WAIVED) + " waived");
    }
    String noun = level + (applicable() == 1 ? " clause" : " clauses");
    String head = judged() + " of " + applicable() + " " + noun + " judged";
    String tail = open() == 0 ? "" : "; " + open() + " not judged";
    return judged() == 0 ? head : head + ": " + String.join(", ", parts) + tail;
  }

  /** Such as {@code 51 of 54 MUST clauses passed, 1 failed, 2 not judged}. */
  public String brief() {
    return count(Verdict.PASSED)
        + " of "
        + Words.count(applicable(), level + " clause")
        + " passed"
        + (count(Verdict.FAILED) == 0 ? "" : ", " + count(Verdict.FAILED) + " failed")
        + (count(Verdict.WAIVED) == 0 ? "" : ", " + count(Verdict.WAIVED) + " waived")
        + (open() == 0 ? "" : ", " + open() + " not judged");
  }
}
