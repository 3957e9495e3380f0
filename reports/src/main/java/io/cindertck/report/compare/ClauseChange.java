package io.cindertck.report.compare;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of one clause.
 *
 * @param id the clause
 * @param before what was found before, in words fit to be shown
 * @param after what is found now, in words fit to be shown
 */
public record ClauseChange(String id, String before, String after) {
  private static final String ABSENT = "not in this result";

  static ClauseChange of(String id, @Nullable ClauseResult before, @Nullable ClauseResult after) {
    return new ClauseChange(id, found(before), found(after));
  }

  private static String found(@Nullable ClauseResult clause) {
    if (clause == null) {
      return ABSENT;
    }
    Counterexample found = clause.counterexample();
    String verdict = clause.verdict().id() + (Change.flaky(clause) ? ", flaky" : "");
    return found == null ? verdict : verdict + ": " + Words.line(found.why());
  }
}
