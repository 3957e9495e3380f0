package io.cindertck.suite;

import io.cindertck.report.Place;
import io.cindertck.scenario.Scenario;

/**
 * Deals what a campaign plays out to its shards: each piece to the shard that has least so far.
 * Every shard deals alike, without a word to the others, since nothing but the campaign's own order
 * and what is known of its scenarios beforehand goes into it.
 */
final class Deal {
  private final Shard mine;
  private final long[] loads;
  private long units;

  Deal(Shard mine) {
    this(mine, 0);
  }

  private Deal(Shard mine, long units) {
    this.mine = mine;
    this.loads = new long[mine.count()];
    this.units = units;
  }

  /**
   * A deal of its own of what comes later in the campaign, so that it may be played before.
   *
   * @param more how many units come before it that have not been dealt yet
   */
  Deal after(long more) {
    return new Deal(mine, units + more);
  }

  /**
   * A unit of a campaign, dealt out in pieces.
   *
   * @param unit which unit, from 1
   * @param mine which of its pieces are this shard's
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Hand(long unit, boolean[] mine) {
    /** Whether the unit itself counts here: what its pieces have in common, too. */
    boolean isOwner() {
      return mine[0];
    }

    /** Whether the piece is this shard's that something falls into. */
    boolean has(int number) {
      return mine[number % mine.length];
    }

    /** Whether any of it is this shard's. */
    boolean isEmpty() {
      for (boolean each : mine) {
        if (each) {
          return false;
        }
      }
      return true;
    }

    /** How much of the unit is this shard's, from 0 to 1. */
    double part() {
      int own = 0;
      for (boolean each : mine) {
        own += each ? 1 : 0;
      }
      return (double) own / mine.length;
    }

    /** Where something stands. */
    Place place(long within) {
      return new Place(unit, within);
    }
  }

  /**
   * Deals the next unit.
   *
   * @param scenario such as it plays
   * @param runs how many such scenarios it is about
   * @param pieces into how many it may be split
   */
  Hand next(Scenario scenario, int runs, int pieces) {
    return next((long) scenario.steps().size() * runs, pieces);
  }

  /** Deals a scenario that is a unit by itself. */
  Hand next(Scenario scenario) {
    return next(scenario, 1, 1);
  }

  /**
   * Deals a scenario that is a unit by itself, and that is not looked at.
   *
   * @param steps how many it has, as far as that is known
   */
  Hand next(int steps) {
    return next(steps, 1);
  }

  private Hand next(long steps, int pieces) {
    boolean[] own = new boolean[pieces];
    long load = Math.max(1, steps / pieces);
    for (int piece = 0; piece < pieces; piece++) {
      int least = least();
      loads[least] += load;
      own[piece] = least == mine.index() - 1;
    }
    units++;
    return new Hand(units, own);
  }

  /** Whether there are other shards. */
  boolean isShared() {
    return loads.length > 1;
  }

  private int least() {
    int least = 0;
    for (int i = 1; i < loads.length; i++) {
      least = loads[i] < loads[least] ? i : least;
    }
    return least;
  }
}
