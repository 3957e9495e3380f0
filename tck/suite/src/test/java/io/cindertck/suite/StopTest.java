package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopTest {
  private final AtomicLong now = new AtomicLong(-5);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void aBudgetKeepsATenthForWhatWasFound() {
    Stop stop = new Stop(Duration.ofSeconds(100), now::get);
    pass(Duration.ofSeconds(90));
    assertThat(stop.why()).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(stop.why()).contains("its budget of 100 s is spent");
    assertThat(stop.isOver()).isFalse();
    pass(Duration.ofSeconds(10));
    assertThat(stop.isOver()).isTrue();
  }

  @Test
  void whoeverAsksIsHeardAtOnce() {
    Stop stop = new Stop(null, now::get);
    pass(Duration.ofDays(9));
    assertThat(stop.why()).isEmpty();
    assertThat(stop.isOver()).isFalse();
    stop.ask("it was interrupted");
    assertThat(stop.why()).contains("it was interrupted");
    assertThat(stop.isOver()).isTrue();
  }
}
