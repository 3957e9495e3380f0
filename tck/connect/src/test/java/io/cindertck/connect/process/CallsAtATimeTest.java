package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.creating;
import static io.cindertck.connect.process.Drivers.deleting;
import static io.cindertck.connect.process.Drivers.died;
import static io.cindertck.connect.process.Drivers.id;
import static io.cindertck.connect.process.Drivers.raised;
import static io.cindertck.connect.process.Drivers.returned;
import static io.cindertck.connect.process.Drivers.volume;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.array.Caller;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Reply.InputChange;
import io.cindertck.contract.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several calls of one driver, each made by a thread of its own. */
@Timeout(60)
class CallsAtATimeTest {
  private static final Value YES = new Value.Bool(true);

  private final Eavesdropper listener = Drivers.listener();

  private static PythonDriver meeting() {
    return Drivers.named("meeting", "MeetingDriver");
  }

  private ProcessConnection open() {
    return Drivers.open(listener, meeting());
  }

  private static CompletableFuture<Reply> start(ProcessConnection driver, DriverCall call) {
    return CompletableFuture.supplyAsync(
        () -> together(driver, call), work -> new Thread(work, "a-call").start());
  }

  /** A call that says that it is not the only one. */
  private static Reply together(ProcessConnection driver, DriverCall call) {
    return Caller.as("one of them", () -> driver.call(call));
  }

  /** A call that is known to be under way. */
  private static CompletableFuture<Reply> waiting(ProcessConnection driver, DriverCall call) {
    CompletableFuture<Reply> waiting = start(driver, call);
    assertThat(returned(together(driver, creating("until_somebody_waits")))).isEqualTo(YES);
    return waiting;
  }

  @Test
  void oneWaitsForWhatAnotherDoes() {
    try (ProcessConnection driver = open()) {
      assertThat(driver.concurrent()).isTrue();
      CompletableFuture<Reply> waiting = waiting(driver, creating("waits"));
      assertThat(returned(together(driver, creating("releases"))))
          .isEqualTo(Value.text("released"));
      assertThat(returned(waiting.join())).isEqualTo(YES);
    }
    listener.assertByTheSchema();
  }

  /** Each takes more than half of the deadline: that one waits for the other is not its fault. */
  @Test
  void thoseThatAreMadeAloneAreNotLateForEachOther() {
    PythonDriver capped = meeting().sleepCap(Duration.ofMillis(600));
    Deadlines impatient = Drivers.PATIENT.withCall(Duration.ofSeconds(1));
    try (ProcessConnection driver = ProcessConnection.open(listener, capped.request(), impatient)) {
      List<CompletableFuture<Reply>> alone =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> driver.call(creating("sleeps"))))
              .limit(2)
              .toList();
      assertThat(alone).allSatisfy(each -> assertThat(returned(each.join())).isEqualTo(YES));
    }
  }

  @Test
  void areAnsweredInTheOrderInWhichTheyEnd() {
    try (ProcessConnection driver = open()) {
      CompletableFuture<Reply> waiting = waiting(driver, creating("waits"));
      assertThat(raised(together(driver, creating("stops"))).message()).isEqualTo("no more");
      assertThat(returned(together(driver, creating("count")))).isEqualTo(new Value.Int(4));
      assertThat(waiting).isNotDone();
      together(driver, creating("releases"));
      assertThat(returned(waiting.join())).isEqualTo(YES);
    }
    assertThat(listener.starts()).isOne();
  }

  @Test
  void thatComeOneAfterTheOtherAreMadeOnTheMainThread() {
    try (ProcessConnection driver = open()) {
      for (int i = 0; i < 50; i++) {
        assertThat(returned(driver.call(creating("thread")))).isEqualTo(YES);
      }
      CompletableFuture<Reply> waiting = waiting(driver, creating("waits"));
      together(driver, creating("releases"));
      waiting.join();
      assertThat(returned(driver.call(creating("thread")))).isEqualTo(YES);
    }
  }

  @Test
  void tellOfNoChangesButTheirOwn() {
    try (ProcessConnection driver = open()) {
      CompletableFuture<Reply> waiting = waiting(driver, deleting("waits", volume(2), volume(3)));
      Reply second = together(driver, deleting("releases", volume(3), volume(2)));
      assertThat(second.inputChanges()).containsExactly(status("releases"));
      assertThat(waiting.join().inputChanges()).containsExactly(status("waits"));
    }
  }

  private static InputChange status(String after) {
    return new InputChange("volumes", 0, "status", Value.text("available"), Value.text(after));
  }

  @Test
  void tellOfNoSleepButTheirOwn() {
    PythonDriver capped = meeting().sleepCap(Duration.ofMillis(20));
    try (ProcessConnection driver = Drivers.open(listener, capped)) {
      CompletableFuture<Reply> waiting = start(driver, creating("sleeps_and_waits"));
      together(driver, creating("releases"));
      waiting.join();
      assertThat(driver.skippedSleep()).isEqualTo(Duration.ofMillis(29_980));
    }
    assertThat(listener.answers())
        .anyMatch(line -> line.contains("\"released\"") && line.contains("\"skippedSleep\": 0.0"));
  }

  @Test
  void allDieWithTheProcessAndItIsStartedAnewOnce() {
    try (ProcessConnection driver = open()) {
      CompletableFuture<Reply> waiting = waiting(driver, creating("waits"));
      assertThat(died(together(driver, creating("gone")))).startsWith("it ended with exit code 3");
      assertThat(died(waiting.join())).startsWith("it ended with exit code 3");
      List<CompletableFuture<Reply>> next =
          Stream.generate(() -> start(driver, creating("count"))).limit(5).toList();
      assertThat(next).allSatisfy(each -> assertThat(each.join().isIndefinite()).isFalse());
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(6));
    }
    assertThat(listener.starts()).isEqualTo(2);
  }

  @Test
  void oneThatIsLateEndsTheOthers() {
    Duration deadline = Duration.ofMillis(900);
    Deadlines impatient = Drivers.PATIENT.withCall(deadline);
    try (ProcessConnection driver =
        ProcessConnection.open(listener, meeting().request(), impatient)) {
      CompletableFuture<Reply> late = waiting(driver, creating("waits"));
      assertThat(died(together(driver, creating("waits"))))
          .startsWith("the host was ended: another call did not come back within 900 ms");
      assertThat(late.join().outcome()).isEqualTo(new Reply.TimedOut(deadline));
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
    }
    assertThat(listener.starts()).isEqualTo(2);
  }

  @Test
  void areLostWhenTheConnectionCloses() {
    ProcessConnection driver = open();
    CompletableFuture<Reply> waiting = waiting(driver, creating("waits"));
    driver.close();
    assertThat(waiting.join().isIndefinite()).isTrue();
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void keepTheRowsOfEachOther() {
    KnownRows rows = new KnownRows();
    rows.know(Recorded.EMPTY);
    DriverCall first = deleting("first", volume(2));
    rows.begin(first);
    rows.toSend(first);
    DriverCall second = creating(Drivers.group("second").with("id", id(7)));
    assertThat(rows.toSend(second)).noneMatch(row -> row.id().equals(id(2)));
    rows.end(first);
    assertThat(rows.toSend(second)).contains(volume(2).destroyed());
  }
}
