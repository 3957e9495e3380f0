package io.cindertck.connect.process;

import static io.cindertck.connect.process.Drivers.creating;
import static io.cindertck.connect.process.Drivers.died;
import static io.cindertck.connect.process.Drivers.raised;
import static io.cindertck.connect.process.Drivers.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EndingDriverTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final String SECRET = "hunter-2-hunter";

  private static PythonDriver endings() {
    return Drivers.named("endings", "EndingDriver").option("password", SECRET);
  }

  private static ProcessConnection impatient() {
    // One that spins shares the processors with others when it is asked where it is.
    Deadlines deadlines = new Deadlines(Duration.ofSeconds(30), SHORT, Duration.ofSeconds(1));
    return endings().deadlines(deadlines).connect();
  }

  @Test
  void whatIsNoExceptionIsAnAnswerToo() {
    try (ProcessConnection driver = endings().connect()) {
      Reply.Raised stop = raised(driver.call(creating("stop")));
      assertThat(stop.ancestry()).containsExactly("Stop", "BaseException", "object");
      assertThat(stop.isBaseOnly()).isTrue();
      assertThat(stop.message()).isEqualTo("base only");
      assertThat(stop.traceback()).contains("endings.py", "raise Stop").doesNotContain("server.py");
      Reply.Raised exit = raised(driver.call(creating("system_exit")));
      assertThat(exit.type()).isEqualTo("SystemExit");
      assertThat(exit.message()).isEqualTo("bye");
      assertThat(raised(driver.call(creating("unprintable"))).type()).isEqualTo("Unprintable");
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(4));
    }
  }

  @Test
  void aProcessThatEndsIsToldAndStartedAnew() {
    try (ProcessConnection driver = endings().connect()) {
      assertThat(died(driver.call(creating("gone"))))
          .isEqualTo(
              "it ended with exit code 3; its last lines: last line before the end, with ***");
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
      assertThat(died(driver.call(creating("shot")))).startsWith("it was ended by signal 9");
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"waits", "ignores_being_asked", "freezes", "spins", "closes"})
  void aCallThatHangsIsEndedInTime(String how) {
    try (ProcessConnection driver = impatient()) {
      long start = System.nanoTime();
      Reply reply = driver.call(creating(how));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      if (how.equals("closes")) {
        assertThat(died(reply)).startsWith("it closed its output");
      } else {
        Reply.TimedOut late = (Reply.TimedOut) reply.outcome();
        assertThat(late.deadline()).isEqualTo(SHORT);
        if (!how.equals("freezes")) {
          assertThat(late.doing())
              .contains("endings.py", "in " + how)
              .doesNotContain("cinder_tck_host", "0x");
        }
      }
      assertThat(returned(driver.call(creating("count")))).isEqualTo(new Value.Int(1));
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void childrenOfADriverThatHangsEndToo(@TempDir Path directory) throws Exception {
    Path told = directory.resolve("child");
    try (ProcessConnection driver = impatient()) {
      Reply reply =
          driver.call(creating(Drivers.group("child").with("description", told.toString())));
      assertThat(reply.isIndefinite()).isTrue();
      Optional<ProcessHandle> child = ProcessHandle.of(Long.parseLong(Files.readString(told)));
      child.ifPresent(process -> process.onExit().orTimeout(5, TimeUnit.SECONDS).join());
      assertThat(ProcessHandle.of(Long.parseLong(Files.readString(told)))).isEmpty();
    }
  }

  @Test
  void aThreadThatIsLeftDoesNotHoldTheEndUp() {
    Deadlines lenient =
        new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(20), Duration.ofSeconds(20));
    ProcessConnection driver = endings().deadlines(lenient).connect();
    assertThat(returned(driver.call(creating("leaves_thread")))).isEqualTo(Value.text("fine"));
    long start = System.nanoTime();
    driver.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aNewProcessFindsTheSameDatabase() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver = Drivers.open(listener, endings())) {
      driver.know(Recorded.EMPTY.with(Drivers.group("known")).with(Drivers.volume(2)));
      Value expected = Value.list(List.of(Value.text("available")));
      assertThat(returned(driver.call(creating("known")))).isEqualTo(expected);
      died(driver.call(creating("gone")));
      assertThat(returned(driver.call(creating("known")))).isEqualTo(expected);
      driver.know(Recorded.EMPTY.with(Drivers.group("known")));
      assertThat(returned(driver.call(creating("known")))).isEqualTo(Value.list(List.of()));
    }
    assertThat(listener.starts()).isEqualTo(2);
    listener.assertByTheSchema();
  }

  @Test
  void secretsAreTakenOutOfWhatADriverRaises() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver = Drivers.open(listener, endings())) {
      Reply.Raised raised = raised(driver.call(creating("raises_secret")));
      assertThat(raised.message()).isEqualTo("cannot log in with ***");
      assertThat(raised.traceback()).doesNotContain(SECRET);
      assertThat(listener.answers().get(2)).contains(SECRET);
      assertThat(endings().request().toString()).contains("password").doesNotContain(SECRET);
    }
  }

  @Test
  void sleepsAreCutAndCounted() {
    PythonDriver driver = endings().sleepCap(Duration.ofMillis(20));
    try (ProcessConnection connection = driver.connect()) {
      assertThat(connection.skippedSleep()).isZero();
      assertThat(returned(connection.call(creating("sleeps")))).isEqualTo(Value.text("awake"));
      assertThat(connection.skippedSleep()).isEqualTo(Duration.ofMillis(29_980));
    }
  }

  @Test
  void anAnswerThatIsTooLargeIsCut() {
    try (ProcessConnection driver = endings().connect()) {
      Value value = returned(driver.call(creating("huge")));
      assertThat(value).isInstanceOf(Value.Sequence.class);
      List<Value> items = ((Value.Sequence) value).items();
      assertThat(items).hasSize(10_000);
      assertThat(items.get(0)).isInstanceOf(Value.Text.class);
      assertThat(items.get(9_999)).isInstanceOf(Value.Opaque.class);
    }
  }
}
