package io.cindertck.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One kind of thing that a reviewer has to look at.
 *
 * @param title what kind
 * @param sign how it is shown
 * @param count how many
 * @param items the things
 */
record Attention(String title, Sign sign, int count, List<Item> items) {
  /**
   * Something to look at.
   *
   * @param text what is the matter
   * @param clauses the clauses that it is about; empty for a note
   */
  record Item(String text, List<String> clauses) {}

  static List<Attention> of(Result result) {
    List<Attention> all = new ArrayList<>();
    add(all, result, "Failed", Verdict.FAILED, Level.MUST);
    add(all, result, "Failed, as a warning", Verdict.FAILED, Level.SHOULD);
    add(all, result, "Not observed", Verdict.NOT_OBSERVED, Level.MUST);
    add(all, result, "Inconclusive", Verdict.INCONCLUSIVE, Level.MUST);
    for (Level level : Level.values()) {
      add(all, result, "Not judged: the kit failed", Verdict.KIT_ERROR, level);
    }
    for (Level level : Level.values()) {
      add(all, result, "Waived", Verdict.WAIVED, level);
    }
    add(all, "Notes on the run itself", Level.MUST, result.notes());
    add(all, "Not reached before the run was cut short", Level.MUST, result.notReached());
    add(all, "Left on the array", Level.SHOULD, result.cleanUp());
    return List.copyOf(all);
  }

  private static void add(List<Attention> all, String title, Level level, List<String> lines) {
    if (!lines.isEmpty()) {
      List<Item> items =
          Words.lines(lines).stream().map(line -> new Item(line, List.of())).toList();
      all.add(new Attention(title, Sign.of(Verdict.KIT_ERROR, level), lines.size(), items));
    }
  }

  private static void add(
      List<Attention> all, Result result, String title, Verdict verdict, Level level) {
    Predicate<ClauseResult> chosen = c -> c.verdict() == verdict && c.level() == level;
    List<ClauseResult> clauses = result.clauses().stream().filter(chosen).toList();
    if (!clauses.isEmpty()) {
      all.add(
          new Attention(
              level + " · " + title, Sign.of(verdict, level), clauses.size(), items(clauses)));
    }
  }

  /** Clauses with the same thing to say are said together. */
  private static List<Item> items(List<ClauseResult> clauses) {
    return clauses.stream()
        .collect(
            groupingBy(Attention::text, LinkedHashMap::new, mapping(ClauseResult::id, toList())))
        .entrySet()
        .stream()
        .map(entry -> new Item(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String text(ClauseResult clause) {
    String why = clause.counterexample() == null ? null : clause.counterexample().why();
    if (clause.verdict() == Verdict.WAIVED && clause.reason() != null) {
      return (why == null ? "" : Words.line(why) + " · ") + Words.line(clause.reason());
    }
    return Words.line(
        Stream.of(why, clause.reason(), clause.owed())
            .filter(text -> text != null)
            .findFirst()
            .orElseThrow());
  }
}
