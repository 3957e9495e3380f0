package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.FakeArray;
import io.cindertck.connect.jvm.JvmConnection;
import io.cindertck.contract.Dialect;
import io.cindertck.driver.ConsistencyGroupDriver;
import io.cindertck.reference.ReferenceDriver;
import io.cindertck.scenario.cleanup.Ledger;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CuttableDriverTest {
  private final CountDownLatch called = new CountDownLatch(1);

  /** A right driver that never comes back from making a group. */
  private ConsistencyGroupDriver hanging(FakeArray array) {
    ReferenceDriver right = new ReferenceDriver(array.client());
    Class<?> type = ConsistencyGroupDriver.class;
    return (ConsistencyGroupDriver)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              while (method.getName().equals("createGroup")) {
                called.countDown();
                LockSupport.park();
              }
              return method.invoke(right, arguments);
            });
  }

  @Test
  @Timeout(60)
  void aCallThatHangsDoesNotHoldUpARunThatIsToEnd() throws InterruptedException {
    FakeArray array = FakeArray.standard();
    Stop stop = Stop.unlessAsked();
    try (Target target =
        new Target(
            "java:Hanging",
            JvmConnection.open(hanging(array), Duration.ofDays(1)),
            ArrayLocators.probe(array))) {
      Campaign campaign =
          new Campaign(
              target,
              Dialect.CONSISTENCYGROUP,
              1,
              new Counts(clause -> true),
              new Deal(Shard.WHOLE),
              FailFast.NEVER,
              stop,
              Recording.NONE,
              Ledger.NONE);
      CompletableFuture<Void> played =
          CompletableFuture.runAsync(() -> new Systematic(campaign).play());
      called.await();
      stop.ask("enough");
      played.join();
      assertThat(campaign.hindrances().lines()).containsExactly("the run was cut short: enough");
      assertThat(campaign.counts().tallies())
          .allSatisfy(tally -> assertThat(tally.violated()).isZero());
    }
  }
}
