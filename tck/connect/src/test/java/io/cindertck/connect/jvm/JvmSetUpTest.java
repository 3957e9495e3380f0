package io.cindertck.connect.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.connect.DriverUnreachableException;
import io.cindertck.connect.DriverUnreachableException.Reason;
import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Recorded;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.Group;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A driver in this JVM is set up before it is called. */
@Timeout(60)
class JvmSetUpTest {
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  /** Is set up as a test says. */
  private static QuietDriver setUpBy(Runnable setUp) {
    return new QuietDriver() {
      @Override
      public void setUp() {
        setUp.run();
      }
    };
  }

  @Test
  void aDriverWhoseCallHungIsSetUpAgainBeforeTheNextCall() {
    List<String> events = new ArrayList<>();
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public void setUp() {
            events.add("set up");
          }

          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            events.add("called");
            new Semaphore(0).acquireUninterruptibly();
            return null;
          }
        };
    try (JvmConnection connection = JvmConnection.open(driver, SHORT)) {
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
      connection.know(Recorded.EMPTY);
      connection.know(Recorded.EMPTY);
      assertThat(events).containsExactly("set up", "called", "set up");
    }
  }

  @Test
  void theDriverIsSetUpOnceBeforeAnythingElse() {
    StringBuilder log = new StringBuilder();
    try (JvmConnection connection =
        JvmConnection.open(setUpBy(() -> log.append("set up")), AMPLE)) {
      assertThat(connection.call(Calls.deleteGroup()).isIndefinite()).isFalse();
      assertThat(log).hasToString("set up");
      assertThat(connection.description().methods()).containsKey("delete_group");
    }
  }

  private static void unreachable(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DriverUnreachableException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.FAILURE);
              assertThat(e.getMessage()).startsWith("driver io.cindertck").contains(words);
              assertThat(e.getMessage()).doesNotContain("\n");
            });
  }

  private static ThrowingCallable opening(RuntimeException thrown) {
    return () ->
        JvmConnection.open(
            setUpBy(
                () -> {
                  throw thrown;
                }),
            AMPLE);
  }

  @Test
  void aDriverThatRefusesToBeSetUpSaysWhyInOneLine() {
    unreachable(
        opening(new DriverException(DriverException.Kind.INVALID_INPUT, "no address\n given")),
        "could not be set up: no address given");
    unreachable(
        opening(new IllegalStateException()),
        "could not be set up: java.lang.IllegalStateException");
  }

  @Test
  void anErrorInTheSetUpIsTheDriversFailureToo() {
    unreachable(
        () ->
            JvmConnection.open(
                setUpBy(
                    () -> {
                      throw new NoClassDefFoundError("acme/Sdk");
                    }),
                AMPLE),
        "could not be set up: java.lang.NoClassDefFoundError: acme/Sdk");
  }

  @Test
  void aConstructorThatHangsIsGivenUp() {
    assertThatThrownBy(
            () ->
                JvmConnection.open(
                    () -> {
                      new Semaphore(0).acquireUninterruptibly();
                      return new QuietDriver();
                    },
                    Deadlines.DEFAULT.withStart(SHORT)))
        .isInstanceOf(DriverUnreachableException.class)
        .hasMessageStartingWith("the driver was not set up within 50 ms; it was at ")
        .hasMessageContaining("Unsafe.park");
  }

  @Test
  void aSetUpThatHangsIsGivenUp() {
    CountDownLatch never = new CountDownLatch(1);
    QuietDriver hanging =
        setUpBy(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    unreachable(
        () -> JvmConnection.open(() -> hanging, Deadlines.DEFAULT.withStart(SHORT)),
        "was not set up within 50 ms");
  }
}
