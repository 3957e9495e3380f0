package io.cindertck.contract;

import java.util.List;

/**
 * What happened in one scenario, from an array as it was to an array as it is.
 *
 * @param observations one for each driver call, in order
 * @param start what the array held before the first call
 * @param end what it held after the last
 * @param concurrent whether some calls ran at a time
 * @param expected what the array may hold at the end: what the reference driver leaves after the
 *     same commands, once for each order in which concurrent ones can take effect; empty where
 *     nothing can be said, as with faults, or with an operation that the driver does not offer
 * @param exhaustive whether {@code expected} has every end that is possible; false where there were
 *     more orders than can be tried
 */
public record Trace(
    List<Observation> observations,
    Held start,
    Held end,
    boolean concurrent,
    List<Held> expected,
    boolean exhaustive) {

  /** Copies the lists. */
  public Trace {
    observations = List.copyOf(observations);
    expected = List.copyOf(expected);
  }
}
