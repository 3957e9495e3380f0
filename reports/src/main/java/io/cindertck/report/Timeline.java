package io.cindertck.report;

import java.util.List;
import java.util.Objects;

/**
 * A run over time.
 *
 * @param interval how long each interval is, in milliseconds
 * @param calls how many driver calls came back in each interval
 * @param phases what the run was at, in order
 */
public record Timeline(long interval, List<Long> calls, List<Phase> phases) {
  public Timeline {
    Plain.count(interval, "interval");
    calls = Plain.list(calls, "calls");
    calls.forEach(count -> Plain.count(count, "calls"));
    phases = Plain.list(phases, "phases");
  }

  /**
   * A part of a run.
   *
   * @param name what it is, such as {@code every single fault}
   * @param from when it began, in milliseconds from the run's beginning
   * @param calls how many driver calls it made
   */
  public record Phase(String name, long from, long calls) {
    public Phase {
      Objects.requireNonNull(name, "name");
      Plain.count(from, "from");
      Plain.count(calls, "calls");
    }
  }
}
