package io.cindertck.array;

import java.util.List;

/**
 * A host that writes to several volumes in turn, one write at a time: write {@code i} goes to
 * {@code volumes[i % n]} with {@code i} as its sequence, which is 0 for the first write on an array
 * and goes on for a writer that comes after another. The order is what a snapshot of all of them
 * must keep: a write may only be in it when all earlier ones are.
 *
 * <p>Before each request {@code n + 1} writes land, not one. With one, snapshots taken in a plain
 * loop over the volumes would still look like one point. With {@code n + 1}, wherever the turn
 * stands, a write to a volume that has its snapshot is followed by one to a volume that has not, so
 * every pair of snapshots that two requests took shows a hole.
 *
 * @param volumes where it writes, in turn
 * @param owner the owner in its stamps
 */
public record OrderedWriter(List<String> volumes, String owner) {

  /**
   * How many blocks of each volume it uses before it starts over, which bounds the content. Up to
   * then no write covers an earlier one.
   */
  public static final int BLOCKS = 256;

  /**
   * Copies {@code volumes}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public OrderedWriter {
    volumes = List.copyOf(volumes);
    if (volumes.isEmpty()) {
      throw new IllegalArgumentException("a writer needs at least one volume");
    }
  }

  /** The write number {@code index}, from 0. */
  public Write write(long index) {
    int count = volumes.size();
    int block = (int) (index / count % BLOCKS);
    return new Write(volumes.get((int) (index % count)), block, new Stamp(owner, index));
  }

  /** How many writes land before each request. */
  public int burst() {
    return volumes.size() + 1;
  }
}
