package io.cindertck.suite;

/**
 * A part of a campaign that several machines share.
 *
 * @param index which part, from 1
 * @param count into how many it is split
 * @param isHandedOver whether what comes of it is to be merged, even where it is the only part
 */
public record Shard(int index, int count, boolean isHandedOver) {

  /** All of a campaign that nobody shares. */
  public static final Shard WHOLE = new Shard(1, 1, false);

  /**
   * A part.
   *
   * @throws IllegalArgumentException when there is no such part
   */
  public Shard {
    if (index < 1 || index > count) {
      throw new IllegalArgumentException(
          "shard " + index + "/" + count + ": the first number is from 1 to the second");
    }
  }

  /**
   * A part that is to be merged.
   *
   * @throws IllegalArgumentException when there is no such part
   */
  public Shard(int index, int count) {
    this(index, count, true);
  }

  /** Whether it is all of the campaign. */
  public boolean isWhole() {
    return count == 1;
  }
}
