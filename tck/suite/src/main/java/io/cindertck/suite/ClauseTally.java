package io.cindertck.suite;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Place;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.Smallest;
import io.cindertck.report.Signature;
import io.cindertck.scenario.Scenario;
import java.util.Collection;
import java.util.List;
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
  private long shrinking;
  private @Nullable Noted unseen;
  private @Nullable Noted hidden;
  private @Nullable Noted kitError;
  private @Nullable Scenario scenario;
  private @Nullable Smallest smallest;
  private @Nullable String retracted;

  ClauseTally(Clause clause) {
    this.clause = clause;
  }

  /**
   * Counts a judgement.
   *
   * @param of the scenario that it came from; null for one of the driver's description alone
   * @param place where that stands in the campaign
   * @param calls how many driver calls the run has made by now
   */
  void count(Judgement judgement, @Nullable Scenario of, Place place, long calls) {
    if (judgement instanceof Judgement.Satisfied) {
      satisfied++;
    } else if (judgement instanceof Judgement.Violated violation) {
      violated++;
      foundAfter = violated == 1 ? calls : foundAfter;
      fails(List.of(FailureWay.of(violation.why())));
      int steps = of == null ? Integer.MAX_VALUE : of.steps().size();
      Smallest one = new Smallest(steps, new Noted(place, violation.why()));
      if (smallest == null || one.isBefore(smallest)) {
        smallest = one;
        scenario = of;
      }
    } else if (judgement instanceof Judgement.Unseen reason) {
      unseen = Noted.first(unseen, new Noted(place, reason.reason()));
    } else if (judgement instanceof Judgement.Indefinite lost) {
      indefinite++;
      hidden = Noted.first(hidden, new Noted(place, lost.reason()));
    } else if (judgement instanceof Judgement.NotOffered) {
      notOffered++;
    } else if (judgement instanceof Judgement.KitError error) {
      kitError = Noted.first(kitError, new Noted(place, error.what()));
    }
  }

  private void fails(Collection<String> more) {
    ways.addAll(more);
    boolean isCut = ways.remove(Signature.MORE);
    while (ways.size() > MOST_WAYS) {
      ways.pollLast();
      isCut = true;
    }
    if (isCut) {
      ways.add(Signature.MORE);
    }
  }

  /** Adds what a shard has counted. What it took back is taken back where its case is the one. */
  void add(ShardPart.OfClause other) {
    satisfied += other.satisfied();
    violated += other.violated();
    fails(other.ways());
    indefinite += other.indefinite();
    notOffered += other.notOffered();
    unseen = Noted.first(unseen, other.unseen());
    hidden = Noted.first(hidden, other.hidden());
    kitError = Noted.first(kitError, other.kitError());
    Smallest theirs = other.smallest();
    Smallest ours = smallest;
    if (theirs != null && (ours == null || theirs.isBefore(ours))) {
      smallest = theirs;
      retracted = other.retracted();
      shrinking = other.shrinking();
    }
  }

  /** What has been counted so far, for other shards. */
  ShardPart.OfClause part() {
    return new ShardPart.OfClause(
        clause.id(),
        satisfied,
        violated,
        indefinite,
        notOffered,
        unseen,
        hidden,
        kitError,
        smallest,
        List.copyOf(ways),
        retracted,
        shrinking);
  }

  /** Takes back that the clause was violated: it was the kit that failed. */
  void retract(String what) {
    retracted = what;
  }

  /** It has cost so many more driver calls to make its case small. */
  void shrunk(long calls) {
    shrinking += calls;
  }

  /** How many driver calls it took to make its case small. */
  long shrinking() {
    return shrinking;
  }

  Clause clause() {
    return clause;
  }

  /** How often it was judged: kept or violated. */
  long judged() {
    return satisfied + violated();
  }

  /** Whether nothing at all was found of it, so that nothing came to it. */
  boolean isUntouched() {
    return judged() + indefinite + notOffered == 0 && unseen == null && kitError == null;
  }

  long violated() {
    return retracted == null ? violated : 0;
  }

  /** The smallest scenario in which it was violated; null when no scenario was. */
  @Nullable Scenario smallest() {
    return scenario;
  }

  /** Where that stands in the campaign; its end where nothing was violated. */
  Place place() {
    return smallest == null ? Counts.LAST : smallest.violation().place();
  }

  /** How many driver calls it took until it was first violated; 0 when it was not. */
  long foundAfter() {
    return foundAfter;
  }

  /** What was wrong when it was first violated; null when it was not. */
  @Nullable String why() {
    return smallest == null ? null : smallest.violation().text();
  }

  /** What makes its failure the same failure in another run; null when it was not violated. */
  @Nullable Signature signature() {
    return violated() == 0 ? null : new Signature(ways);
  }

  /**
   * The verdict.
   *
   * @param operationOffered whether the driver has the clause's operation
   */
  Verdict verdict(boolean operationOffered) {
    if (violated() > 0) {
      return Verdict.FAILED;
    }
    if (retracted != null || kitError != null) {
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
      case KIT_ERROR -> "the kit failed: " + (retracted == null ? text(kitError) : retracted);
      case NOT_APPLICABLE -> "the driver does not offer the operation";
      case INCONCLUSIVE ->
          "calls that did not come back hide it" + (toldElsewhere ? "" : ": " + text(hidden));
      case NOT_OBSERVED -> unseen == null ? "nothing in this run came to it" : text(unseen);
    };
  }

  private static String text(@Nullable Noted noted) {
    return noted == null ? "" : noted.text();
  }
}
