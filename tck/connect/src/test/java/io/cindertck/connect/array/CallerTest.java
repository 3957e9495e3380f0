package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void aThreadWorksForTheInnermostCallerAndForNobodyAfterwards() {
    assertThat(Caller.current()).isEmpty();
    String inner =
        Caller.as(
            "outer",
            () -> {
              String found = Caller.as("inner", Caller::current);
              return found + " in " + Caller.current();
            });
    assertThat(inner).isEqualTo("inner in outer");
    assertThat(Caller.current()).isEmpty();
  }

  @Test
  void workThatFailsIsWorkNoMore() {
    assertThatThrownBy(
            () ->
                Caller.as(
                    "first",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(Caller.current()).isEmpty();
  }

  @Test
  void theThreadThatCarriesACallOutIsFoundByItsCaller() {
    assertThat(Caller.threadOf("first")).isEmpty();
    Caller.Errand first = new Caller.Errand("first");
    assertThat(first.run(() -> Caller.threadOf("first"))).contains(Thread.currentThread());
    assertThat(first.run(() -> Caller.threadOf("second"))).isEmpty();
    assertThat(Caller.threadOf("first")).isEmpty();
  }
}
