package io.cindertck.report;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where something stands in a campaign, in whatever shard of it that is played.
 *
 * @param unit which of the campaign's units it belongs to, from 1
 * @param within where it stands in that unit, from 0
 */
public record Place(long unit, long within) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingLong(Place::unit).thenComparingLong(Place::within);

  /** The first of all. */
  public static final Place FIRST = new Place(0, 0);

  public Place {
    Plain.natural(unit, "unit");
    Plain.natural(within, "within");
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** Such as {@code 12}, or {@code 12.3} within a unit that has several. */
  @Override
  public String toString() {
    return Objects.toString(unit) + (within == 0 ? "" : "." + within);
  }
}
