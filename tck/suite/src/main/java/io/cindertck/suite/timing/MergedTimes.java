package io.cindertck.suite.timing;

import io.cindertck.contract.Operation;
import io.cindertck.report.Latencies;
import io.cindertck.report.Timeline;
import io.cindertck.report.Timeline.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The times of runs that were made on several machines, from the beginning of the first. */
public final class MergedTimes implements Times {
  private final LatencyTally latencies = new LatencyTally();
  private final List<Begun> timelines = new ArrayList<>();

  /** A run, and when it began. */
  private record Begun(long at, Timeline timeline) {
    long end() {
      return at + timeline.interval() * timeline.calls().size();
    }
  }

  /**
   * Adds how long calls took.
   *
   * @param packed as {@link RunTimes#packed} has it
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  public void add(Operation operation, String packed) {
    latencies.add(operation, packed);
  }

  /**
   * Adds a run.
   *
   * @param at when it began, in milliseconds from the beginning of the first
   */
  public void add(long at, Timeline timeline) {
    timelines.add(new Begun(at, timeline));
  }

  @Override
  public Optional<Latencies> latencies(Operation operation) {
    return latencies.of(operation);
  }

  @Override
  public Timeline timeline() {
    long interval = 1;
    long end = 0;
    for (Begun begun : timelines) {
      interval = Math.max(interval, begun.timeline().interval());
      end = Math.max(end, begun.end());
    }
    while (end / interval >= TimelineTally.MOST_INTERVALS) {
      interval *= 2;
    }
    long[] calls = new long[(int) (end / interval) + 1];
    Map<String, Phase> phases = new LinkedHashMap<>();
    for (Begun begun : timelines) {
      Timeline timeline = begun.timeline();
      for (int i = 0; i < timeline.calls().size(); i++) {
        calls[(int) ((begun.at() + i * timeline.interval()) / interval)] += timeline.calls().get(i);
      }
      for (Phase phase : timeline.phases()) {
        phases.merge(
            phase.name(),
            new Phase(phase.name(), begun.at() + phase.from(), phase.calls()),
            (one, other) ->
                new Phase(
                    one.name(), Math.min(one.from(), other.from()), one.calls() + other.calls()));
      }
    }
    List<Long> counts = new ArrayList<>();
    for (long count : calls) {
      counts.add(count);
    }
    return new Timeline(interval, counts, List.copyOf(phases.values()));
  }
}
