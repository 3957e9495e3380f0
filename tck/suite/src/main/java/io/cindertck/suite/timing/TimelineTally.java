package io.cindertck.suite.timing;

import io.cindertck.report.Timeline;
import io.cindertck.report.Timeline.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A run over time. Intervals become twice as long when there are too many of them: memory does not
 * grow with the run. All times are in milliseconds from its beginning.
 */
final class TimelineTally {
  static final int MOST_INTERVALS = 120;

  private static final long FIRST_INTERVAL = 10;

  private final long[] counts = new long[MOST_INTERVALS];
  private final List<Begun> phases = new ArrayList<>();
  private long interval = FIRST_INTERVAL;
  private long calls;

  /**
   * A phase that was begun.
   *
   * @param before how many calls had come back by then
   */
  private record Begun(String name, long from, long before) {}

  /** Another phase begins; one that goes on does not begin again. */
  synchronized void begin(String phase, long at) {
    if (phases.isEmpty() || !phases.get(phases.size() - 1).name().equals(phase)) {
      phases.add(new Begun(phase, at, calls));
    }
  }

  /** A call has come back. */
  synchronized void count(long at) {
    calls++;
    counts[indexOf(at)]++;
  }

  private int indexOf(long at) {
    while (at / interval >= MOST_INTERVALS) {
      for (int i = 0; i < MOST_INTERVALS; i++) {
        counts[i] = 2 * i < MOST_INTERVALS ? counts[2 * i] + counts[2 * i + 1] : 0;
      }
      interval *= 2;
    }
    return (int) (at / interval);
  }

  /** All of it up to now; phases without a call are left out. */
  synchronized Timeline until(long now) {
    int last = indexOf(now);
    List<Phase> made = new ArrayList<>();
    for (int i = 0; i < phases.size(); i++) {
      Begun begun = phases.get(i);
      long end = i + 1 < phases.size() ? phases.get(i + 1).before() : calls;
      if (end > begun.before()) {
        made.add(new Phase(begun.name(), begun.from(), end - begun.before()));
      }
    }
    return new Timeline(interval, LongStream.of(counts).limit(last + 1L).boxed().toList(), made);
  }
}
