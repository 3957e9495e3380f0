package io.cindertck.suite.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.report.Timeline;
import io.cindertck.report.Timeline.Phase;
import org.junit.jupiter.api.Test;

class TimelineTallyTest {
  private final TimelineTally tally = new TimelineTally();

  @Test
  void countsCallsByIntervalUpToNow() {
    tally.count(0);
    tally.count(9);
    tally.count(25);
    assertThat(tally.until(31)).extracting(Timeline::interval).isEqualTo(10L);
    assertThat(tally.until(31).calls()).containsExactly(2L, 0L, 1L, 0L);
  }

  @Test
  void makesIntervalsTwiceAsLongWhenThereAreTooMany() {
    for (int at = 0; at < 1_200; at += 10) {
      tally.count(at);
    }
    assertThat(tally.until(1_199).calls()).hasSize(120).containsOnly(1L);
    tally.count(1_200);
    Timeline halved = tally.until(1_200);
    assertThat(halved.interval()).isEqualTo(20);
    assertThat(halved.calls()).hasSize(61).startsWith(2L, 2L).endsWith(2L, 1L);
  }

  @Test
  void losesNoCallAndNeverHasTooManyIntervals() {
    long at = 0;
    for (int i = 0; i < 5_000; i++) {
      tally.count(at);
      at += i;
    }
    Timeline timeline = tally.until(at * 2);
    assertThat(timeline.calls()).hasSizeLessThanOrEqualTo(TimelineTally.MOST_INTERVALS);
    assertThat(timeline.calls().stream().mapToLong(Long::longValue).sum()).isEqualTo(5_000);
    assertThat(timeline.calls().size() * timeline.interval()).isGreaterThan(at * 2);
  }

  @Test
  void tellsPhasesWithTheirCallsAndLeavesOutThoseWithout() {
    tally.begin("saved cases", 0);
    tally.begin("calls as they come", 1);
    tally.count(2);
    tally.begin("calls as they come", 3);
    tally.count(4);
    tally.begin("histories", 5);
    tally.count(6);
    assertThat(tally.until(7).phases())
        .containsExactly(new Phase("calls as they come", 1, 2), new Phase("histories", 5, 1));
  }

  @Test
  void ofARunThatHasJustBegunIsEmpty() {
    assertThat(tally.until(0)).isEqualTo(new TimelineTally().until(0));
    assertThat(tally.until(0).calls()).containsExactly(0L);
    assertThat(tally.until(0).phases()).isEmpty();
  }
}
