package io.cindertck.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What clauses can be chosen by.
 *
 * @param fields one for each thing to choose by, in the order shown
 * @param clauses how many clauses there are
 */
record FilterView(List<Field> fields, int clauses) {
  FilterView {
    fields = List.copyOf(fields);
  }

  /**
   * A thing to choose by.
   *
   * @param name the field's name, as it is in the page's address
   * @param label its name for people
   * @param choices what can be chosen
   */
  record Field(String name, String label, List<Choice> choices) {}

  /**
   * A choice.
   *
   * @param id its name in the page's address
   * @param label what it is, and how many clauses it leaves
   */
  record Choice(String id, String label) {}

  static FilterView of(Result result) {
    List<ClauseResult> clauses = result.clauses();
    return new FilterView(
        List.of(
            new Field("verdict", "Verdict", verdicts(clauses)),
            new Field(
                "operation",
                "Operation",
                choices(clauses.stream().map(ClauseResult::operation), OperationTitle::of)),
            new Field(
                "level", "Level", choices(clauses.stream().map(c -> c.level().name()), id -> id)),
            new Field(
                "account",
                "Account",
                choices(clauses.stream().flatMap(c -> accounts(c).stream()), Words::name))),
        clauses.size());
  }

  /** Each account that a clause needs, by itself. */
  static List<String> accounts(ClauseResult clause) {
    return clause.account().equals("all")
        ? List.of("said", "held", "recorded")
        : Stream.of(clause.account().split("[+\\s]+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static List<Choice> verdicts(List<ClauseResult> clauses) {
    return choices(
        Stream.of(Verdict.values())
            .flatMap(verdict -> clauses.stream().filter(c -> c.verdict() == verdict))
            .map(clause -> clause.verdict().id()),
        FilterView::word);
  }

  private static String word(String verdict) {
    return Stream.of(Verdict.values())
        .filter(each -> each.id().equals(verdict))
        .map(each -> Sign.of(each, Level.MUST).word())
        .findFirst()
        .orElse(verdict);
  }

  private static List<Choice> choices(Stream<String> ids, UnaryOperator<String> label) {
    Map<String, Long> counts = ids.collect(groupingBy(id -> id, LinkedHashMap::new, counting()));
    return counts.entrySet().stream()
        .limit(Words.ITEMS)
        .map(
            entry ->
                new Choice(
                    Words.name(entry.getKey()),
                    label.apply(entry.getKey()) + " (" + entry.getValue() + ")"))
        .toList();
  }
}
