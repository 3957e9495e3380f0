package io.cindertck.suite;

import io.cindertck.scenario.Run;

/** Is given every scenario that a run has played and judged, in order. */
@FunctionalInterface
public interface Recording {
  /** Keeps nothing. */
  Recording NONE = run -> {};

  /** A scenario was played. */
  void played(Run run);
}
