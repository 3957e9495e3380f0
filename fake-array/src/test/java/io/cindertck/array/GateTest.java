package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GateTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayControl control = array.control();

  @Test
  void theGateIsToldWhoAsksAndHowOftenSinceItWasSet() {
    List<String> seen = new ArrayList<>();
    array.client("x").listVolumes();
    control.gate((caller, request) -> seen.add(caller + request));
    array.client("x").listVolumes();
    array.client("y").listVolumes();
    array.client("x").listVolumes();
    array.client().listVolumes();
    control.gate(null);
    array.client("x").listVolumes();
    assertThat(seen).containsExactly("x1", "y1", "x2", "driver1");
  }

  @Test
  void whatTheGateSeesIsTheStateBeforeTheRequestAndItsWrites() {
    array.client().createVolume("a", STANDARD_POOL, 1);
    control.plan(new OrderedWriter(List.of("a"), "host"));
    List<Integer> landed = new ArrayList<>();
    control.gate((caller, request) -> landed.add(control.acknowledged().size()));
    array.client().listVolumes();
    array.client().listVolumes();
    assertThat(landed).containsExactly(0, 2);
  }

  @Test
  @Timeout(20)
  void oneCallerCanBeHeldUntilAnotherIsDone() {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch otherDone = new CountDownLatch(1);
    control.gate(
        (caller, request) -> {
          if (caller.equals("x") && request == 2) {
            held.countDown();
            await(otherDone);
          }
        });
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> {
              array.client("x").createVolume("x1", STANDARD_POOL, 1);
              array.client("x").createVolume("x2", STANDARD_POOL, 1);
            });
    await(held);
    array.client("y").createVolume("y1", STANDARD_POOL, 1);
    array.client("y").createVolume("y2", STANDARD_POOL, 1);
    otherDone.countDown();
    first.join();
    assertThat(control.state().volumes())
        .extracting(ArrayState.Volume::name)
        .containsExactly("x1", "y1", "y2", "x2");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
