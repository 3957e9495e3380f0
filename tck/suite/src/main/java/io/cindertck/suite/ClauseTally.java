package io.cindertck.suite;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Signature;
import io.cindertck.scenario.Scenario;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run has found so far about one clause. Keeps counts and one case, whatever it has seen.
 */
final class ClauseTally {
  /** How many ways of failing are told; of more, the first ones by their letters. */
  private static final int MOST_WAYS = 12;

  private final Clause clause;
  private final TreeSet<String> ways = new TreeSet<>();
  private long satisfied;
  private long violated;
  private long foundAfter;
  private long indefinite;
  private long notOffered;
  private @Nullable String unseen;
  private @Nullable String hidden;
  private @Nullable String kitError;
  private @Nullable Scenario smallest;
  private @Nullable String why;

  ClauseTally(Clause clause) {
    this.clause = clause;
  }

  /**
   * Counts a judgement.
   *
   * @param scenario where it came from; null for one of the driver's description alone
   * @param calls how many driver calls the run has made by now
   */
  void count(Judgement judgement, @Nullable Scenario scenario, long calls) {
    if (judgement instanceof Judgement.Satisfied) {
      satisfied++;
    } else if (judgement instanceof Judgement.Violated violation) {
      violated++;
      foundAfter = violated == 1 ? calls : foundAfter;
      ways.add(FailureWay.of(violation.why()));
      if (ways.size() > MOST_WAYS) {
        ways.pollLast();
      }
      Scenario known = smallest;
      if (why == null
          || (scenario != null
              && known != null
              && scenario.steps().size() < known.steps().size())) {
        smallest = scenario;
        why = violation.why();
      }
    } else if (judgement instanceof Judgement.Unseen reason) {
      unseen = unseen == null ? reason.reason() : unseen;
    } else if (judgement instanceof Judgement.Indefinite lost) {
      indefinite++;
      hidden = hidden == null ? lost.reason() : hidden;
    } else if (judgement instanceof Judgement.NotOffered) {
      notOffered++;
    } else if (judgement instanceof Judgement.KitError error) {
      kitError = kitError == null ? error.what() : kitError;
    }
  }

  /** Takes back that the clause was violated: it was the kit that failed. */
  void retract(String what) {
    kitError = what;
    violated = 0;
  }

  Clause clause() {
    return clause;
  }

  /** How often it was judged: kept or violated. */
  long judged() {
    return satisfied + violated;
  }

  /** Whether nothing at all was found of it, so that nothing came to it. */
  boolean isUntouched() {
    return judged() + indefinite + notOffered == 0 && unseen == null && kitError == null;
  }

  long violated() {
    return violated;
  }

  /** The smallest scenario in which it was violated; null when no scenario was. */
  @Nullable Scenario smallest() {
    return smallest;
  }

  /** How many driver calls it took until it was first violated; 0 when it was not. */
  long foundAfter() {
    return foundAfter;
  }

  /** What was wrong when it was first violated; null when it was not. */
  @Nullable String why() {
    return why;
  }

  /** What makes its failure the same failure in another run; null when it was not violated. */
  @Nullable Signature signature() {
    return violated == 0 ? null : new Signature(ways);
  }

  /**
   * The verdict.
   *
   * @param operationOffered whether the driver has the clause's operation
   */
  Verdict verdict(boolean operationOffered) {
    if (violated > 0) {
      return Verdict.FAILED;
    }
    if (kitError != null) {
      return Verdict.KIT_ERROR;
    }
    if (!operationOffered
        || (satisfied == 0 && notOffered > 0 && unseen == null && indefinite == 0)) {
      return Verdict.NOT_APPLICABLE;
    }
    if (satisfied > 0) {
      return Verdict.PASSED;
    }
    return indefinite > 0 ? Verdict.INCONCLUSIVE : Verdict.NOT_OBSERVED;
  }

  /**
   * Why the verdict is neither passed nor failed; null when it is one of them.
   *
   * @param toldElsewhere whether another clause says what calls came to that did not come back
   */
  @Nullable String reason(Verdict verdict, boolean toldElsewhere) {
    return switch (verdict) {
      case PASSED, FAILED, WAIVED -> null;
      case KIT_ERROR -> "the kit failed: " + kitError;
      case NOT_APPLICABLE -> "the driver does not offer the operation";
      case INCONCLUSIVE ->
          "calls that did not come back hide it" + (toldElsewhere ? "" : ": " + hidden);
      case NOT_OBSERVED -> unseen == null ? "nothing in this run came to it" : unseen;
    };
  }
}
