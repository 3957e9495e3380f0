package io.cindertck.report;

import org.jspecify.annotations.Nullable;

/** A clause as it is shown; texts are ready but for HTML escaping. */
record ClauseView(
    String id,
    Sign sign,
    String level,
    String account,
    String owed,
    String source,
    String advice,
    @Nullable String reason,
    String counts,
    @Nullable CaseView failure) {
  static ClauseView of(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    return new ClauseView(
        clause.id(),
        Sign.of(clause.verdict(), clause.level()),
        clause.level().name(),
        Words.name(clause.account().replace("+", " + ")),
        Words.block(clause.owed()),
        Words.block(clause.source()),
        Words.block(clause.advice()),
        clause.reason() == null ? null : Words.block(clause.reason()),
        counts(clause),
        found == null ? null : CaseView.of(found));
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
