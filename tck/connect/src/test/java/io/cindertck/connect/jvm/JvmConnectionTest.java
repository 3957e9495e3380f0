package io.cindertck.connect.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException;
import io.cindertck.array.ArrayProfile;
import io.cindertck.array.FakeArray;
import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.connect.array.Caller;
import io.cindertck.connect.array.FakeArrayProbe;
import io.cindertck.contract.Held;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.driver.Group;
import io.cindertck.driver.ModelUpdate;
import io.cindertck.driver.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmConnectionTest {
  private static final Duration AMPLE = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  /** Hangs when it creates a group, until it is interrupted. */
  private static final class HangingDriver extends QuietDriver {
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      try {
        Thread.sleep(AMPLE.toMillis());
      } catch (InterruptedException e) {
        interrupted.countDown();
      }
      return ModelUpdate.status("too late");
    }
  }

  @Test
  void aCallThatHangsIsInterruptedAndTheNextOneWorks() throws InterruptedException {
    HangingDriver driver = new HangingDriver();
    try (JvmConnection connection = JvmConnection.open(driver, SHORT)) {
      Reply reply = connection.call(Calls.createGroup());
      Reply.TimedOut late = (Reply.TimedOut) reply.outcome();
      assertThat(late.deadline()).isEqualTo(SHORT);
      assertThat(late.doing())
          .contains("HangingDriver.createGroup(JvmConnectionTest.java:")
          .doesNotContain("TypedCalls", "FutureTask");
      assertThat(reply.isIndefinite()).isTrue();
      assertThat(driver.interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }
    try (JvmConnection connection = JvmConnection.open(driver, Duration.ofSeconds(2))) {
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
      assertThat(Calls.returned(connection.call(Calls.deleteGroup())))
          .isEqualTo(Value.tuple(Value.none(), Value.none()));
    }
  }

  @Test
  void aDriverThatDoesNotHeedTheInterruptDoesNotHoldUpTheNextCall() {
    CountDownLatch end = new CountDownLatch(1);
    QuietDriver deaf =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            while (end.getCount() > 0) {
              LockSupport.parkNanos(1_000_000);
            }
            return null;
          }
        };
    try (JvmConnection connection = JvmConnection.open(deaf, Duration.ofSeconds(2))) {
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
      assertThat(connection.call(Calls.deleteGroup()).isIndefinite()).isFalse();
    } finally {
      end.countDown();
    }
  }

  /** Takes its own lock when it creates a group, and never gives it back. */
  private static final class LockingDriver extends QuietDriver {
    private final Semaphore lock = new Semaphore(1);

    @Override
    public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
      lock.acquireUninterruptibly();
      return null;
    }
  }

  @Test
  void aDriverWhoseCallHungIsMadeAnew() {
    List<LockingDriver> made = new ArrayList<>();
    Supplier<ConsistencyGroupDriver> maker =
        () -> {
          made.add(new LockingDriver());
          return made.get(made.size() - 1);
        };
    try (JvmConnection connection = JvmConnection.open(maker, Duration.ofMillis(500))) {
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isFalse();
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isFalse();
      assertThat(made).hasSize(2);
    }
    made.forEach(driver -> driver.lock.release(2));
  }

  @Test
  void aLockThatACallKeptIsInTheWayOfTheNext() {
    ReentrantLock lock = new ReentrantLock();
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            lock.lock();
            return null;
          }
        };
    try (JvmConnection connection = JvmConnection.open(driver, SHORT)) {
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isFalse();
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
    }
  }

  @Test
  void aCallIsMadeOnBehalfOfWhoeverMakesIt() {
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public ModelUpdate createGroup(RequestContext context, Group group) {
            return ModelUpdate.status(Caller.current());
          }
        };
    try (JvmConnection connection = JvmConnection.open(driver, AMPLE)) {
      Reply reply = Caller.as("second", () -> connection.call(Calls.createGroup()));
      assertThat(((Value.Mapping) Calls.returned(reply)).get("status"))
          .contains(Value.text("second"));
    }
  }

  @Test
  void aCallThatWasGivenUpReachesTheArrayNoMore() throws Exception {
    FakeArray array = FakeArray.standard();
    ArrayProbe probe =
        new FakeArrayProbe("fake", array, Set.of(Held.Sight.values()), true, () -> {});
    CompletableFuture<String> answer = new CompletableFuture<>();
    QuietDriver late =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            try {
              Thread.sleep(AMPLE.toMillis());
            } catch (InterruptedException e) {
              try {
                array.client().createVolume("late", ArrayProfile.STANDARD_POOL, 1);
                answer.complete("done");
              } catch (ArrayException refused) {
                answer.complete(refused.code() + ": " + refused.getMessage());
              }
            }
            return null;
          }
        };
    try (JvmConnection connection = JvmConnection.open(late, SHORT)) {
      assertThat(connection.concurrent()).isTrue();
      assertThat(connection.call(Calls.createGroup()).isIndefinite()).isTrue();
      assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo("BUSY: the call was given up");
      assertThat(probe.disarm().requests()).isEmpty();
      assertThat(array.control().state().volumes()).isEmpty();
    }
  }

  @Test
  void theThreadOfACallIsKnownWhileItRuns() {
    CompletableFuture<Boolean> found = new CompletableFuture<>();
    QuietDriver driver =
        new QuietDriver() {
          @Override
          public @Nullable ModelUpdate createGroup(RequestContext context, Group group) {
            found.complete(Caller.threadOf("one").equals(Optional.of(Thread.currentThread())));
            return null;
          }
        };
    try (JvmConnection connection = JvmConnection.open(driver, AMPLE)) {
      Reply unused = Caller.as("one", () -> connection.call(Calls.createGroup()));
      assertThat(found.join()).isTrue();
      assertThat(Caller.threadOf("one")).isEmpty();
    }
  }

  @Test
  void anInterruptedRunEndsTheCall() {
    try (JvmConnection connection = JvmConnection.open(new HangingDriver(), AMPLE)) {
      Thread.currentThread().interrupt();
      assertThat(connection.call(Calls.createGroup()).outcome())
          .isEqualTo(new Reply.Died("the run was interrupted"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
