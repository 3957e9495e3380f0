package io.cindertck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clause as it is shown; texts are ready but for HTML escaping. */
record ClauseView(
    String id,
    String operation,
    Sign sign,
    String level,
    String account,
    String accounts,
    String owed,
    String source,
    String advice,
    @Nullable String reason,
    @Nullable String signature,
    String counts,
    List<KnownFault> catches,
    @Nullable CaseView failure) {
  static ClauseView of(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    return new ClauseView(
        clause.id(),
        clause.operation(),
        Sign.of(clause.verdict(), clause.level()),
        clause.level().name(),
        Words.name(clause.account().replace("+", " + ")),
        Words.name(String.join(" ", FilterView.accounts(clause))),
        Words.block(clause.owed()),
        Words.block(clause.source()),
        Words.block(clause.advice()),
        clause.reason() == null ? null : Words.block(clause.reason()),
        clause.signature() == null ? null : Words.line(clause.signature()),
        counts(clause),
        catches(clause),
        found == null ? null : CaseView.of(found));
  }

  /** Its name among the clauses of its operation. */
  String shortName() {
    return id.startsWith(operation + ".") ? id.substring(operation.length() + 1) : id;
  }

  private static List<KnownFault> catches(ClauseResult clause) {
    return clause.catches().stream()
        .limit(Words.ITEMS)
        .map(fault -> new KnownFault(Words.name(fault.driver()), Words.line(fault.mistake())))
        .toList();
  }

  private static String counts(ClauseResult clause) {
    if (clause.judged() == 0) {
      return "never judged";
    }
    String judged = "judged " + Words.number(clause.judged()) + "×";
    return clause.violated() == 0
        ? judged
        : judged + ", violated " + Words.number(clause.violated()) + "×";
  }
}
