package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.scenario.cleanup.Ledger;
import java.lang.reflect.Proxy;
import java.util.List;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.junit.jupiter.api.Test;

/** Nothing is drawn for a run that has to end: what is drawn then would not be played. */
class EndedDrawTest {
  @Test
  void aPropertyGoesOnWithTheRun() {
    assertThat(isLast(Stop.unlessAsked())).isFalse();
  }

  @Test
  void aPropertyEndsWithTheRun() {
    Stop stop = Stop.unlessAsked();
    stop.ask("enough");
    assertThat(isLast(stop)).isTrue();
  }

  private static boolean isLast(Stop stop) {
    try (Target target = Targets.reference(Dialect.CONSISTENCYGROUP)) {
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
      return CurrentRun.with(
          campaign,
          1,
          () ->
              new RunSettings()
                  .aroundTry(unasked(), drawn -> TryExecutionResult.satisfied(), List.of())
                  .shouldPropertyFinishEarly());
    }
  }

  private static TryLifecycleContext unasked() {
    return (TryLifecycleContext)
        Proxy.newProxyInstance(
            TryLifecycleContext.class.getClassLoader(),
            new Class<?>[] {TryLifecycleContext.class},
            (self, method, arguments) -> {
              throw new AssertionError(method + " was called");
            });
  }
}
