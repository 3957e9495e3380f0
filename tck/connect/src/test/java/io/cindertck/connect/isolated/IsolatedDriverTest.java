package io.cindertck.connect.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.DriverConnection;
import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.connect.process.DriverRequest;
import io.cindertck.connect.process.Eavesdropper;
import io.cindertck.connect.process.ProcessConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.DriverCall.Many;
import io.cindertck.contract.DriverCall.One;
import io.cindertck.contract.DriverCall.Plain;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a Java driver does to its own JVM, the kit's goes on. */
@Timeout(120)
class IsolatedDriverTest {
  private static final Deadlines PATIENT =
      new Deadlines(Duration.ofSeconds(40), Duration.ofSeconds(30), Duration.ofMillis(500));

  private final FakeArray array = FakeArray.standard();

  private ProcessConnection open(Deadlines deadlines, Map<String, String> options) {
    return IsolatedDriver.here(MisbehavingDriver.class.getName(), List.of())
        .connect(array.client(), Dialect.GROUP, options, deadlines);
  }

  private static DriverCall creating(String name) {
    Row group = Row.of(Kind.GROUP, "g", "creating").with("name", name);
    return new DriverCall("create_group", Map.of("group", new One("Group", group)));
  }

  private static Reply.Outcome said(DriverConnection driver, String name) {
    return driver.call(creating(name)).outcome();
  }

  private void assertGoesOn(DriverConnection driver) {
    assertThat(said(driver, "after")).isInstanceOf(Reply.Returned.class);
    assertThat(array.control().state().groups()).extracting("name").contains("after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit   | exit code 3; its last lines: System.exit was called by io.cindertck.connect.isolated.MisbehavingDriver.done",
        "halt   | exit code 7",
        "memory | java.lang.OutOfMemoryError",
      })
  void aJvmThatEndsIsADeathAndTheRunGoesOn(String how, String told) {
    try (ProcessConnection driver = open(PATIENT, Map.of())) {
      assertThat(said(driver, how))
          .isInstanceOfSatisfying(Reply.Died.class, died -> assertThat(died.how()).contains(told));
      assertGoesOn(driver);
    }
  }

  @Test
  void aDriverThatSpinsIsLateAndTheRunGoesOn() {
    Deadlines strict = PATIENT.withCall(Duration.ofSeconds(3));
    try (ProcessConnection driver = open(strict, Map.of())) {
      Reply.Outcome spinning = said(driver, "spin");
      assertThat(spinning).isInstanceOf(Reply.TimedOut.class);
      assertThat(((Reply.TimedOut) spinning).doing())
          .contains("MisbehavingDriver.spin(MisbehavingDriver.java:")
          .doesNotContain("TypedCalls", "Signal Dispatcher", "0x", "Heap", "its last lines");
      assertGoesOn(driver);
    }
  }

  @Test
  void aStackOverflowIsRaised() {
    try (ProcessConnection driver = open(PATIENT, Map.of())) {
      assertThat(said(driver, "overflow"))
          .isInstanceOfSatisfying(
              Reply.Raised.class,
              raised -> assertThat(raised.type()).isEqualTo("StackOverflowError"));
      assertGoesOn(driver);
    }
  }

  @Test
  void theArrayAnswersAsItWouldInItsOwnJvm() {
    try (ProcessConnection driver = open(PATIENT, Map.of())) {
      assertThat(said(driver, "missing").toString()).contains("NOT_FOUND");
      assertThat(said(driver, "unreadable"))
          .isInstanceOfSatisfying(
              Reply.Raised.class, raised -> assertThat(raised.type()).isEqualTo("ArrayException"));
    }
  }

  @Test
  void bothSidesSpeakByTheSchemaWhateverTheDriverPrints() throws IOException {
    Eavesdropper listener =
        new Eavesdropper(
            IsolatedDriver.here(MisbehavingDriver.class.getName(), List.of())
                .launcher(array.client()));
    try (ProcessConnection driver =
        ProcessConnection.open(listener, DriverRequest.of(Dialect.GROUP, Map.of()), PATIENT)) {
      assertThat(said(driver, "print")).isInstanceOf(Reply.Returned.class);
      assertThat(said(driver, "overflow")).isInstanceOf(Reply.Raised.class);
      Row volume = Row.of(Kind.VOLUME, "v", "available").with("size", new Value.Int(2));
      Reply deleted =
          driver.call(
              new DriverCall(
                  "delete_group",
                  Map.of(
                      "group",
                      new One("Group", Row.of(Kind.GROUP, "g", "deleting")),
                      "volumes",
                      new Many("Volume", List.of(volume)))));
      assertThat(deleted.outcome()).isInstanceOf(Reply.Returned.class);
      Reply extended =
          driver.call(
              new DriverCall(
                  "extend_volume",
                  Map.of(
                      "volume", new One("Volume", volume),
                      "new_size", new Plain(new Value.Int(3)))));
      assertThat(extended.outcome().toString()).contains("NotImplementedError");
      Caller.as("1", () -> said(driver, "called"));
    }
    assertThat(listener.starts()).isEqualTo(1);
    assertThat(listener.requests()).anyMatch(line -> line.contains("\"caller\":\"1\""));
    listener.assertByTheSchema();
  }

  @Test
  void aRequestIsOneOfTheCallItWasMadeFor() {
    Queue<String> callers = new ConcurrentLinkedQueue<>();
    array.control().gate((client, number) -> callers.add(Caller.current()));
    try (ProcessConnection driver = open(PATIENT, Map.of())) {
      Caller.as("7", () -> said(driver, "first"));
      said(driver, "second");
    }
    assertThat(callers).containsExactly("7", "");
  }

  @Test
  void aRequestOfACallThatWasGivenUpDoesNotReachTheArray() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch given = new CountDownLatch(1);
    CompletableFuture<String> refused = new CompletableFuture<>();
    array
        .control()
        .gate(
            (client, number) -> {
              held.countDown();
              awaitQuietly(given);
              try {
                Caller.requireWanted();
              } catch (RuntimeException e) {
                refused.complete(e.getMessage());
                throw e;
              }
            });
    try (ProcessConnection driver = open(PATIENT.withCall(Duration.ofMillis(1500)), Map.of())) {
      assertThat(said(driver, "late")).isInstanceOf(Reply.TimedOut.class);
      held.await();
      given.countDown();
      assertThat(refused).succeedsWithin(PATIENT.call()).asString().contains("given up");
    }
    assertThat(array.control().state().groups()).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatKeepsItFromBeingSetUpIsToldInOneLine() {
    DriverUnreachableException ended =
        catchThrowableOfType(
            DriverUnreachableException.class, () -> open(PATIENT, Map.of("exit", "1")).close());
    assertThat(ended).hasMessageContaining("exit code 5").hasMessageContaining("System.exit");
    assertThat(ended.reason()).isEqualTo(Reason.FAILURE);
    DriverUnreachableException refused =
        catchThrowableOfType(
            DriverUnreachableException.class, () -> open(PATIENT, Map.of("refused", "1")).close());
    assertThat(refused).hasMessageContaining("no option is called refused");
    assertThat(refused.reason()).isEqualTo(Reason.CONFIGURATION);
  }
}
