package io.cindertck.suite;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Tells how a run goes on: each part that begins, and each clause that is violated, once. */
final class Telling {
  private final Set<String> violated = new HashSet<>();
  private Progress listener = Progress.NONE;
  private String part = "";

  /** Tells {@code other} from now on; nobody is told before. */
  void to(Progress other) {
    listener = other;
  }

  /**
   * Tells what is played from now on.
   *
   * @param next a part of the run, such as {@code every single fault}
   * @return whether that is another one than before
   */
  boolean begins(String next) {
    boolean isAnother = !next.equals(part);
    if (isAnother) {
      part = next;
      listener.begins(next);
    }
    return isAnother;
  }

  /** Tells where the run is. */
  void at(Progress.Standing standing) {
    listener.at(standing);
  }

  /**
   * Tells of the clauses that have been violated by now.
   *
   * @param readable puts symbols in place of ids
   */
  void violations(Counts counts, UnaryOperator<String> readable) {
    for (ClauseTally tally : counts.tallies()) {
      String why = tally.why();
      if (tally.violated() > 0 && why != null && violated.add(tally.clause().id())) {
        listener.violated(tally.clause(), readable.apply(why));
      }
    }
  }
}
