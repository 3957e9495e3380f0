package io.cindertck.suite.timing;

import io.cindertck.contract.Operation;
import io.cindertck.report.Latencies;
import io.cindertck.report.Timeline;
import java.util.Optional;

/** How long a run's calls took, and what it was at when. */
public interface Times {
  /** How long calls of an operation took; empty when none came back. */
  Optional<Latencies> latencies(Operation operation);

  /** The run until now. */
  Timeline timeline();
}
