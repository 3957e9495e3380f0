package io.cindertck.report.compare;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may have become of a clause, in the order told. */
enum Change {
  FAILS(Kind.REGRESSION, "Passed before, fails now"),
  WAIVER_ENDED(Kind.REGRESSION, "Waived before, fails now"),
  LOST(Kind.REGRESSION, "Owed (MUST) and judged before, not judged now"),
  FLAKY(Kind.FLAKY, "Newly flaky: failed, and not when it was played again"),
  MENDED(Kind.MENDED, "Failed before, passes now"),
  OBSERVED_FAILING(Kind.NEWLY_OBSERVED, "Not judged before, fails now"),
  OBSERVED(Kind.NEWLY_OBSERVED, "Not judged before, judged now"),
  STILL_FAILS_OTHERWISE(Kind.OTHER, "Still fails, with another finding"),
  STILL_FAILS(Kind.OTHER, "Still fails"),
  WAIVED(Kind.OTHER, "Waived now"),
  LOST_SHOULD(Kind.OTHER, "Judged before, not judged now (SHOULD)"),
  UNJUDGED(Kind.OTHER, "Not judged, for another reason"),
  EARLIER_ONLY(Kind.OTHER, "Only in the earlier result"),
  LATER_ONLY(Kind.OTHER, "Only in the later result, and not judged");

  private final Kind kind;
  private final String title;

  Change(Kind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  Kind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  /**
   * What became of a clause; nothing where it is as it was.
   *
   * @param before what was found; null when the earlier result has no such clause
   * @param after what is found; null when the later result has no such clause
   */
  static Set<Change> of(@Nullable ClauseResult before, @Nullable ClauseResult after) {
    Set<Change> changes = EnumSet.noneOf(Change.class);
    if (after == null) {
      changes.add(EARLIER_ONLY);
      return changes;
    }
    if (flaky(after) && (before == null || !flaky(before))) {
      changes.add(FLAKY);
    }
    if (before == null) {
      changes.add(judged(after) ? observed(after) : LATER_ONLY);
    } else if (judged(before) && judged(after)) {
      Change change = judgedTwice(before, after);
      if (change != null) {
        changes.add(change);
      }
    } else if (judged(before)) {
      changes.add(after.level() == Level.MUST ? LOST : LOST_SHOULD);
    } else if (judged(after)) {
      changes.add(observed(after));
    } else if (before.verdict() != after.verdict()) {
      changes.add(UNJUDGED);
    }
    return changes;
  }

  static boolean judged(ClauseResult clause) {
    return switch (clause.verdict()) {
      case PASSED, FAILED, WAIVED -> true;
      case INCONCLUSIVE, NOT_OBSERVED, NOT_APPLICABLE, KIT_ERROR -> false;
    };
  }

  static boolean flaky(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    return found != null && found.flaky();
  }

  private static Change observed(ClauseResult after) {
    return after.verdict() == Verdict.FAILED ? OBSERVED_FAILING : OBSERVED;
  }

  private static @Nullable Change judgedTwice(ClauseResult before, ClauseResult after) {
    return switch (after.verdict()) {
      case PASSED -> before.verdict() == Verdict.PASSED ? null : MENDED;
      case WAIVED -> before.verdict() == Verdict.WAIVED ? null : WAIVED;
      default ->
          switch (before.verdict()) {
            case PASSED -> FAILS;
            case WAIVED -> WAIVER_ENDED;
            default ->
                signature(before).equals(signature(after)) ? STILL_FAILS : STILL_FAILS_OTHERWISE;
          };
    };
  }

  /** What is wrong, but for numbers: those vary with what was drawn. */
  private static String signature(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    return found == null ? "" : found.why().replaceAll("[0-9]+", "#");
  }
}
