package io.cindertck.suite.timing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.array.Caller;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverDescription;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.report.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A driver that takes as long as it is told to, by a clock of its own. */
class RunTimesTest {
  private final AtomicLong now = new AtomicLong(TimeUnit.HOURS.toNanos(3));
  private final RunTimes times = new RunTimes(Dialect.GROUP, now::get);
  private Reply reply = Reply.returned(Value.none());
  private long micros;
  private final DriverConnection driver = times.of(new Slow());

  private final class Slow implements DriverConnection {
    @Override
    public Reply call(DriverCall call) {
      now.addAndGet(TimeUnit.MICROSECONDS.toNanos(micros));
      return reply;
    }

    @Override
    public DriverDescription description() {
      return new DriverDescription("Slow", Optional.empty(), Map.of());
    }

    @Override
    public boolean concurrent() {
      return true;
    }

    @Override
    public void close() {
      micros = -1;
    }
  }

  private void call(String method, long takes) {
    micros = takes;
    driver.call(new DriverCall(method, Map.of()));
  }

  @Test
  void measuresCallsOfEachOperation() {
    for (int i = 1; i <= 100; i++) {
      call("delete_group", 10L * i);
    }
    call("create_group", 7);
    assertThat(times.latencies(Operation.DELETE_GROUP))
        .contains(new Latencies(100, 500, 900, 990, 1000));
    assertThat(times.latencies(Operation.CREATE_GROUP)).contains(new Latencies(1, 7, 7, 7, 7));
    assertThat(times.latencies(Operation.UPDATE_GROUP)).isEmpty();
  }

  @Test
  void isRightToThreeDigitsHoweverLongACallTakes() {
    call("delete_group", TimeUnit.HOURS.toMicros(20));
    assertThat(times.latencies(Operation.DELETE_GROUP).orElseThrow().longest())
        .isBetween(71_900_000_000L, 72_100_000_000L);
  }

  @Test
  void whatOnlyArrangesIsOnTheTimelineAndNotMeasured() {
    call("create_volume", 30_000);
    assertThat(times.timeline().calls()).containsExactly(0L, 0L, 0L, 1L);
    assertThat(Operation.values()).allMatch(operation -> times.latencies(operation).isEmpty());
  }

  @Test
  void aCallThatDoesNotComeBackIsLeftOut() {
    reply = new Reply(new Reply.TimedOut(Duration.ofSeconds(1)), List.of());
    call("delete_group", 1_000_000);
    assertThat(times.latencies(Operation.DELETE_GROUP)).isEmpty();
    assertThat(times.timeline().calls()).containsOnly(0L);
  }

  @Test
  void aCallThatWaitsForOthersIsCountedAndNotMeasured() {
    Caller.as(
        "1",
        () -> {
          call("delete_group", 5);
          return "";
        });
    assertThat(times.latencies(Operation.DELETE_GROUP)).isEmpty();
    assertThat(times.timeline().calls()).containsExactly(1L);
  }

  @Test
  void phasesBeginWhenTheyAreTold() {
    call("delete_group", 12_000);
    times.begin("histories");
    call("delete_group", 12_000);
    assertThat(times.timeline().phases())
        .singleElement()
        .satisfies(
            phase -> {
              assertThat(phase.name()).isEqualTo("histories");
              assertThat(phase.from()).isEqualTo(12);
              assertThat(phase.calls()).isEqualTo(1);
            });
  }

  @Test
  void isTheDriverInAllElse() {
    assertThat(driver.description().name()).isEqualTo("Slow");
    assertThat(driver.concurrent()).isTrue();
    driver.close();
    assertThat(micros).isEqualTo(-1);
  }
}
