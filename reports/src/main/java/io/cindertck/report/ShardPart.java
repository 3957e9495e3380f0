package io.cindertck.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cindertck.contract.DriverDescription.Signature;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a shard of a campaign hands over beside its result, so that the shards together come to what
 * the campaign in one piece comes to.
 *
 * @param settings what all shards must have in common, in words, by what it is
 * @param asked what the run was told beside the contract
 * @param report the folder that its report was written to, as its commands name it
 * @param calls how many driver calls were made in the scenarios that it counts
 * @param requests how many requests to the array were seen in them
 * @param methods the driver's methods, by name
 * @param advice what people may want to know first; null for nothing
 * @param clauses what was counted of each clause that is judged
 * @param operations what was counted of each operation
 * @param swept where each call stands that the result's sweep has
 * @param pairs the pairs of calls at a time of whose orders it has some
 * @param troubles what kept it from being whole
 */
public record ShardPart(
    Map<String, String> settings,
    Asked asked,
    String report,
    long calls,
    long requests,
    Map<String, Signature> methods,
    @Nullable Noted advice,
    List<OfClause> clauses,
    List<OfOperation> operations,
    List<Place> swept,
    List<OfPair> pairs,
    Troubles troubles) {
  public ShardPart {
    settings = Plain.map(settings, "settings");
    Objects.requireNonNull(asked, "asked");
    Objects.requireNonNull(report, "report");
    Plain.count(calls, "calls");
    Plain.count(requests, "requests");
    methods = Plain.map(methods, "methods");
    clauses = Plain.list(clauses, "clauses");
    operations = Plain.list(operations, "operations");
    swept = Plain.list(swept, "swept");
    pairs = Plain.list(pairs, "pairs");
    Objects.requireNonNull(troubles, "troubles");
    Plain.distinct(clauses.stream().map(OfClause::id).toList(), "clauses");
    Plain.distinct(operations.stream().map(OfOperation::id).toList(), "operations");
  }

  /**
   * What was said first, where the first counts.
   *
   * @param place where it was said
   */
  public record Noted(Place place, String text) {
    public Noted {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(text, "text");
    }

    /** Which of two was said first; null where neither was said. */
    public static @Nullable Noted first(@Nullable Noted one, @Nullable Noted other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return other.place().compareTo(one.place()) < 0 ? other : one;
    }
  }

  /**
   * The smallest scenario that violated a clause; of several, the first.
   *
   * @param steps how many steps it has
   * @param violation where it stands, and what was wrong
   */
  public record Smallest(int steps, Noted violation) {
    public Smallest {
      Plain.count(steps, "steps");
      Objects.requireNonNull(violation, "violation");
    }

    /** Whether this one is told in place of another. */
    public boolean isBefore(Smallest other) {
      return steps != other.steps
          ? steps < other.steps
          : violation.place().compareTo(other.violation.place()) < 0;
    }
  }

  /**
   * What was counted of a clause.
   *
   * @param satisfied how many judgements it passed
   * @param violated how many it did not, whoever was to blame
   * @param indefinite how many were hidden by calls that did not come back
   * @param notOffered how many were about an operation that the driver does not have
   * @param unseen why it was first not seen; null where it never was so
   * @param hidden what first hid it; null where nothing did
   * @param kitError how the kit first failed; null where it did not
   * @param smallest the smallest violation; null without one
   * @param ways how it was violated, as signatures have it; of many, the first by their letters
   * @param retracted why that is taken back; null where it is not
   * @param shrinking how many driver calls it took to make that small
   */
  public record OfClause(
      String id,
      long satisfied,
      long violated,
      long indefinite,
      long notOffered,
      @Nullable Noted unseen,
      @Nullable Noted hidden,
      @Nullable Noted kitError,
      @Nullable Smallest smallest,
      List<String> ways,
      @Nullable String retracted,
      long shrinking) {
    public OfClause {
      Plain.id(id);
      Plain.count(satisfied, "satisfied");
      Plain.told(violated, "violated", smallest, "smallest");
      Plain.told(indefinite, "indefinite", hidden, "hidden");
      Plain.count(notOffered, "notOffered");
      ways = Plain.list(ways, "ways");
      Plain.count(shrinking, "shrinking");
    }
  }

  /**
   * What was counted of an operation.
   *
   * @param calls how many of its calls were observed
   * @param refused how many of them were refused as not implemented
   * @param latencies how long its calls took: an HdrHistogram in microseconds, as the library packs
   *     it, in Base64; null when none came back
   */
  public record OfOperation(String id, long calls, long refused, @Nullable String latencies) {
    public OfOperation {
      Plain.id(id);
      Plain.count(calls, "calls");
      Plain.atMost(refused, calls, "refused");
    }
  }

  /**
   * A pair of calls, as it was played one call after the other: what both ask of the array then is
   * what the orders of the two are made from.
   *
   * @param place where it stands in the campaign
   * @param pair the calls, in a few words
   * @param orders how many orders there are, of all shards together
   * @param requests what each of the two asks of the array, in the array's words and in order; no
   *     calls where Cinder would not let both through
   */
  public record OfPair(Place place, String pair, long orders, List<List<String>> requests) {
    public OfPair {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(pair, "pair");
      Plain.count(orders, "orders");
      requests =
          Plain.list(requests, "requests").stream()
              .map(call -> Plain.list(call, "requests"))
              .toList();
    }
  }

  /**
   * What kept a shard from being whole.
   *
   * @param stopped why it could not go on; null where it could
   * @param cutShort why it was ended before it was through; null where it was not
   * @param arrays how many scenarios were not judged since the driver was kept from its array
   * @param array the first of them; null without one
   * @param kits in how many scenarios the kit failed
   * @param kit the first of them; null without one
   * @param tooSlow whether too many calls did not come back
   * @param failedFast whether it stopped at the first failure, as was asked for
   */
  public record Troubles(
      @Nullable String stopped,
      @Nullable String cutShort,
      long arrays,
      @Nullable Noted array,
      long kits,
      @Nullable Noted kit,
      boolean tooSlow,
      boolean failedFast) {
    public Troubles {
      Plain.told(arrays, "arrays", array, "array");
      Plain.told(kits, "kits", kit, "kit");
    }

    /** Whether there are none. */
    @JsonIgnore
    public boolean isNone() {
      return stopped == null
          && cutShort == null
          && arrays == 0
          && kits == 0
          && !tooSlow
          && !failedFast;
    }
  }

  /**
   * What a run was told beside the contract.
   *
   * @param profile null where there was none
   * @param claimed the ids of capabilities; null where nothing was claimed
   * @param waivers failures that are known
   * @param cases the clauses of the saved cases that were played first
   */
  public record Asked(
      @Nullable String profile,
      @Nullable List<String> claimed,
      List<Waived> waivers,
      List<String> cases) {
    public Asked {
      claimed = claimed == null ? null : Plain.list(claimed, "claimed");
      waivers = Plain.list(waivers, "waivers");
      cases = Plain.list(cases, "cases");
    }
  }

  /**
   * A failure that is known.
   *
   * @param clause the id of the clause
   * @param driver null for any
   * @param dialect null for either
   * @param profile null for any
   * @param signature null for whichever
   * @param ticket null for none
   * @param expires such as {@code 2027-03-31}
   */
  public record Waived(
      String clause,
      @Nullable String driver,
      @Nullable String dialect,
      @Nullable String profile,
      @Nullable String signature,
      String reason,
      @Nullable String ticket,
      String owner,
      String expires) {
    public Waived {
      Plain.id(clause);
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(owner, "owner");
      Objects.requireNonNull(expires, "expires");
    }
  }
}
