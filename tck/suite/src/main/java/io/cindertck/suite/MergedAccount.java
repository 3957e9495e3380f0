package io.cindertck.suite;

import io.cindertck.report.ShardPart;

/** What shards have to show for themselves, added up. */
record MergedAccount(
    Counts counts, long calls, Hindrances hindrances, boolean isTooSlow, boolean hasFailedFast)
    implements RunAccount {

  /**
   * Adds them up, and judges the driver's methods by what all of them have seen.
   *
   * @param request what all of them were asked for
   * @param subject what all of them were about
   */
  static MergedAccount of(ShardSet shards, CheckRequest request, Subject subject) {
    Counts counts = new Counts(ClauseGlob.matching(request.clauses()));
    Hindrances hindrances = new Hindrances();
    long calls = 0;
    boolean tooSlow = false;
    boolean failedFast = false;
    for (ShardReport shard : shards.counted()) {
      ShardPart part = shard.counted();
      counts.add(part, shard.result().run().scenarios());
      hindrances.add(shard::told, part.troubles());
      calls += part.calls();
      tooSlow |= part.troubles().tooSlow();
      failedFast |= part.troubles().failedFast();
    }
    for (ClauseTally tally : counts.tallies()) {
      calls += tally.shrinking();
    }
    counts.countDriver(subject.driver(), request.target().dialect(), calls);
    return new MergedAccount(counts, calls, hindrances, tooSlow, failedFast);
  }
}
