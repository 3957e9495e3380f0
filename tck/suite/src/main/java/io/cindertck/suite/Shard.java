package io.cindertck.suite;

/**
 * A part of a campaign that several machines share.
 *
 * @param index which part, from 1
 * @param count into how many it is split
 */
public record Shard(int index, int count) {

  /** All of it. */
  public static final Shard WHOLE = new Shard(1, 1);

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
}
