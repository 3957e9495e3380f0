package io.cindertck.suite;

import io.cindertck.contract.judge.Clause;

/** Is told how a run goes on; called often, and on the run's own thread. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = standing -> {};

  /**
   * Where a run is.
   *
   * @param doing what is running, in a few words
   * @param scenarios how many scenarios were played
   * @param calls how many driver calls were made
   * @param judged how many clauses have been judged
   * @param clauses how many there are to judge
   * @param share how much of what is to be played has been, about: from 0, as long as that is not
   *     known, to 1 when all has been
   */
  record Standing(
      String doing, long scenarios, long calls, long judged, long clauses, double share) {}

  /** Tells where the run is. */
  void at(Standing standing);

  /** Tells that a part of the run begins, such as {@code every single fault}. */
  default void begins(String phase) {}

  /**
   * Tells that a clause was violated, once a clause. The kit may find later that this was its own
   * fault: the result has the last word.
   *
   * @param why what was wrong, with symbols for ids; what the driver said is in it as it was
   */
  default void violated(Clause clause, String why) {}

  /** Tells that the case of a clause was made small. */
  default void made(Clause clause, FoundCase found) {}
}
