package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A run over time, as it is drawn.
 *
 * @param bars the bars, from the left to the right
 * @param phases what the run was at
 * @param peak what the highest bar is, in words
 * @param length how long the run is
 */
record TimelineView(List<Bar> bars, List<Phase> phases, String peak, String length) {
  private static final int MOST_BARS = 120;

  TimelineView {
    bars = List.copyOf(bars);
    phases = List.copyOf(phases);
  }

  /** A bar's place in the drawing. */
  record Bar(String x, String y, String width, String height) {}

  /**
   * What the run was at.
   *
   * @param at where it begins in the drawing
   */
  record Phase(int number, String name, String from, String calls, String at) {}

  static TimelineView of(Timeline timeline) {
    int intervals = Math.max(1, timeline.calls().size());
    int each = (intervals + MOST_BARS - 1) / MOST_BARS;
    List<Long> sums = new ArrayList<>();
    for (int from = 0; from < timeline.calls().size(); from += each) {
      int to = Math.min(timeline.calls().size(), from + each);
      sums.add(timeline.calls().subList(from, to).stream().mapToLong(Long::longValue).sum());
    }
    long highest = sums.stream().mapToLong(Long::longValue).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      long sum = sums.get(i);
      bars.add(
          new Bar(
              Share.of((long) i * each, intervals),
              Share.of(highest - sum, highest),
              Share.of(each, intervals),
              Share.of(sum, highest)));
    }
    long length = timeline.interval() * intervals;
    String peak =
        Words.count(highest, "call") + " in " + FactView.duration(timeline.interval() * each);
    return new TimelineView(bars, phases(timeline, length), peak, FactView.duration(length));
  }

  private static List<Phase> phases(Timeline timeline, long length) {
    List<Phase> phases = new ArrayList<>();
    for (Timeline.Phase phase : timeline.phases().stream().limit(Words.ITEMS).toList()) {
      phases.add(
          new Phase(
              phases.size() + 1,
              Words.name(phase.name()),
              FactView.duration(phase.from()),
              Words.number(phase.calls()),
              Share.of(Math.min(phase.from(), length), length)));
    }
    return phases;
  }
}
