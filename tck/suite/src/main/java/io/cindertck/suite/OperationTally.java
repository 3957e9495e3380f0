package io.cindertck.suite;

import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;

/** What a run has seen of one operation. */
final class OperationTally {
  private long calls;
  private long refused;

  void count(Observation observation) {
    calls++;
    if (observation.said().outcome() instanceof Reply.Raised raised && raised.isNotImplemented()) {
      refused++;
    }
  }

  long calls() {
    return calls;
  }

  /** Whether the driver has it: it did not refuse every call as not implemented. */
  boolean offered() {
    return calls == 0 || refused < calls;
  }
}
