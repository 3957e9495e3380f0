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

  /** Adds what was seen elsewhere. */
  void add(long ofCalls, long ofRefused) {
    calls += ofCalls;
    refused += ofRefused;
  }

  long calls() {
    return calls;
  }

  /** How many calls were refused as not implemented. */
  long refused() {
    return refused;
  }

  /** Whether the driver has it: it did not refuse every call as not implemented. */
  boolean offered() {
    return calls == 0 || refused < calls;
  }
}
