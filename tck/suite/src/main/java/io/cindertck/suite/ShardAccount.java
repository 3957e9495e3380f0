package io.cindertck.suite;

import io.cindertck.connect.Redactor;
import io.cindertck.contract.Operation;
import io.cindertck.report.Result;
import io.cindertck.report.ShardPart;
import io.cindertck.report.ShardPart.Noted;
import io.cindertck.report.ShardPart.OfClause;
import io.cindertck.report.ShardPart.OfOperation;
import io.cindertck.report.ShardPart.Smallest;
import io.cindertck.report.ShardPart.Troubles;
import io.cindertck.report.Terms.Shards;
import io.cindertck.suite.timing.RunTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a shard has to hand over, as it counts. */
final class ShardAccount {
  /** What the settings call the things that can be seen of the array. */
  static final String SEES = "what is seen of the array";

  /** What the settings call the digest of the driver. */
  static final String DIGEST = "digest of the driver";

  /** What the settings call the fault proxy. */
  static final String PROXY = "fault proxy";

  private final CheckRequest request;
  private final Target target;
  private final Campaign campaign;
  private final Systematic systematic;
  private final RunTimes times;
  private final Redactor redactor;
  private final String digest;
  private Map<String, OfClause> played = Map.of();

  ShardAccount(
      CheckRequest request,
      Target target,
      Campaign campaign,
      Systematic systematic,
      RunTimes times,
      Redactor redactor) {
    this.request = request;
    this.target = target;
    this.campaign = campaign;
    this.systematic = systematic;
    this.times = times;
    this.redactor = redactor;
    // Somebody may build the driver anew while this one is played.
    this.digest = request.terms().shard().isHandedOver() ? DriverDigest.of(request.target()) : "";
  }

  /** Why the result of a shard is not that of a campaign; empty for all of one. */
  static List<String> reasons(Shard shard) {
    return shard.isWhole()
        ? List.of()
        : List.of(
            "this is shard %d of %d: 'cinder-tck report merge' joins them, and has the verdict"
                .formatted(shard.index(), shard.count()));
  }

  /**
   * Keeps what has been played: the driver's methods, that are judged then, are judged again of all
   * shards together.
   */
  void playedAll() {
    played =
        campaign.counts().tallies().stream()
            .map(ClauseTally::part)
            .collect(Collectors.toMap(OfClause::id, part -> part));
  }

  /** The result with what is to be merged; one that nobody merges as it is. */
  Result with(Result result) {
    Shard shard = request.terms().shard();
    return shard.isHandedOver()
        ? result.with(new Shards(shard.count(), List.of(shard.index()), part()))
        : result;
  }

  /** A result of a shard that has not ended. */
  Result unfinished(Result result) {
    Shard shard = request.terms().shard();
    return shard.isHandedOver()
        ? result.with(new Shards(shard.count(), List.of(shard.index()), null))
        : result;
  }

  private ShardPart part() {
    return new ShardPart(
        settings(),
        AskedTerms.of(request, redactor),
        request.report().toString(),
        campaign.countedCalls(),
        campaign.counts().requests(),
        target.driver().description().methods(),
        clean(campaign.counts().noted().orElse(null)),
        clauses(),
        Arrays.stream(Operation.values()).map(this::operation).toList(),
        systematic.swept().places(),
        systematic.swept().pairs(),
        clean(campaign.hindrances().part(campaign.isTooSlow(), campaign.hasFailedFast())));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(DIGEST, digest);
    settings.put(SEES, sorted(target.array().sights()));
    settings.put("what is done to the array", sorted(target.array().abilities()));
    settings.put(
        "calls at a time",
        target.array().interleaves() && target.driver().concurrent() ? "yes" : "no");
    settings.put(PROXY, request.target().proxy() == null ? "no" : "yes");
    settings.putAll(AlikeOptions.of(request.target().options(), redactor));
    settings.put("--fail-fast", request.failFast() ? "yes" : "no");
    settings.put(
        "--since or --cases",
        request.cases().stream()
            // One of a result alone has no salt.
            .map(saved -> (saved.clause() + " " + saved.salt()).strip())
            .collect(Collectors.joining(", ")));
    return settings;
  }

  private static String sorted(Iterable<? extends Enum<?>> values) {
    List<String> names = new ArrayList<>();
    values.forEach(value -> names.add(value.name()));
    return names.stream().sorted().collect(Collectors.joining(" "));
  }

  private List<OfClause> clauses() {
    List<OfClause> parts = new ArrayList<>();
    for (ClauseTally tally : campaign.counts().tallies()) {
      OfClause now = tally.part();
      OfClause then = played.getOrDefault(now.id(), now);
      Smallest smallest = then.smallest();
      parts.add(
          new OfClause(
              then.id(),
              then.satisfied(),
              then.violated(),
              then.indefinite(),
              then.notOffered(),
              clean(then.unseen()),
              clean(then.hidden()),
              clean(then.kitError()),
              smallest == null
                  ? null
                  : new Smallest(
                      smallest.steps(), Objects.requireNonNull(clean(smallest.violation()))),
              then.ways().stream().map(redactor::redact).toList(),
              now.retracted() == null ? null : redactor.redact(now.retracted()),
              now.shrinking()));
    }
    return parts;
  }

  private OfOperation operation(Operation operation) {
    OperationTally tally = campaign.counts().operation(operation);
    return new OfOperation(
        operation.id(), tally.calls(), tally.refused(), times.packed(operation).orElse(null));
  }

  private Troubles clean(Troubles troubles) {
    return new Troubles(
        troubles.stopped() == null ? null : redactor.redact(troubles.stopped()),
        troubles.cutShort() == null ? null : redactor.redact(troubles.cutShort()),
        troubles.arrays(),
        clean(troubles.array()),
        troubles.kits(),
        clean(troubles.kit()),
        troubles.tooSlow(),
        troubles.failedFast());
  }

  private @Nullable Noted clean(@Nullable Noted noted) {
    return noted == null ? null : new Noted(noted.place(), redactor.redact(noted.text()));
  }
}
