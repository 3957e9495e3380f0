package io.cindertck.suite;

/** What a run has to show for itself: one that was played here, or in shards. */
interface RunAccount {
  /** What its scenarios came to. */
  Counts counts();

  /** How many driver calls were made. */
  long calls();

  /** What kept it from being whole. */
  Hindrances hindrances();

  /** Whether so much time went into calls that did not come back that no more was played. */
  boolean isTooSlow();

  /** Whether nothing more was played since a clause was violated, as was asked for. */
  boolean hasFailedFast();
}
