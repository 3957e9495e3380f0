package io.cindertck.suite;

import io.cindertck.scenario.Run;
import java.util.Set;

/**
 * A scenario that was played.
 *
 * @param violations the clauses that were violated, of those that are judged, each once
 */
record Played(Run run, Set<String> violations) {
  /** Whether a clause that is judged was violated. */
  boolean violated() {
    return !violations.isEmpty();
  }

  /** Whether a fault struck. */
  boolean struck() {
    return run.trace().observations().stream().anyMatch(seen -> !seen.struck().isEmpty());
  }
}
