package io.cindertck.report;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The reasons of a run's verdict, each said once: what a line for each clause says is said for all
 * clauses with the same reason together, and the counts are not said again.
 */
final class Grounds {
  private Grounds() {}

  static List<String> of(Result result, Tally must, Tally should) {
    List<String> said = new ArrayList<>(clauseByClause(result));
    String failed =
        should.count(Verdict.FAILED) == 1 ? " SHOULD clause failed" : " SHOULD clauses failed";
    said.add(should.count(Verdict.FAILED) + failed);
    String counts =
        must.judged() + " of " + must.applicable() + " applicable MUST clauses judged: ";
    List<String> grounds = new ArrayList<>();
    result.reasons().stream()
        .filter(reason -> !reason.startsWith(counts) && !said.contains(reason))
        .forEach(grounds::add);
    grounds.addAll(open(result));
    return List.copyOf(grounds);
  }

  private static List<String> clauseByClause(Result result) {
    return result.clauses().stream()
        .map(clause -> clause.id() + " is " + clause.verdict() + ": " + clause.reason())
        .toList();
  }

  /** Why MUST clauses were not judged, such as {@code 39 not observed: no probe sees members}. */
  private static List<String> open(Result result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ClauseResult clause : result.clauses()) {
      if (clause.level() == Level.MUST && isOpen(clause.verdict())) {
        String reason =
            clause.reason() == null ? "no reason is given" : Words.line(clause.reason());
        counts.merge(word(clause.verdict()) + ": " + reason, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> Words.count(entry.getValue(), "MUST clause") + " " + entry.getKey())
        .toList();
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.KIT_ERROR
        ? "not judged, since the kit failed"
        : Sign.of(verdict, Level.MUST).word().toLowerCase(Locale.ROOT);
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict == Verdict.NOT_OBSERVED
        || verdict == Verdict.INCONCLUSIVE
        || verdict == Verdict.KIT_ERROR;
  }
}
