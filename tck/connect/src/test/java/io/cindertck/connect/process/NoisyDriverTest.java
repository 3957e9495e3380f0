package io.cindertck.connect.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoisyDriverTest {

  @Test
  void whatADriverWritesIsNoMessage() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver = Drivers.open(listener, Drivers.named("noisy", "NoisyDriver"))) {
      assertThat(driver.description().name()).isEqualTo("NoisyDriver");
      Map<String, Value> expected = new LinkedHashMap<>();
      expected.put("read", Value.text(""));
      expected.put("child", new Value.Int(0));
      Reply reply = driver.call(Drivers.creating("any"));
      assertThat(Drivers.returned(reply)).isEqualTo(Value.Mapping.of(expected));
    }
    assertThat(listener.answers()).hasSize(4);
    listener.assertByTheSchema();
  }

  @Test
  void aForkedChildDoesNotAnswerToo() {
    Eavesdropper listener = Drivers.listener();
    try (ProcessConnection driver = Drivers.open(listener, Drivers.named("noisy", "NoisyDriver"))) {
      Value first = Drivers.returned(driver.call(Drivers.deleting("any")));
      Value second = Drivers.returned(driver.call(Drivers.deleting("any")));
      Value once = Value.tuple(Value.Mapping.of(Map.of("status", Value.text("said once"))), none());
      assertThat(first).isEqualTo(once);
      assertThat(second).isEqualTo(once);
    }
    assertThat(listener.answers()).hasSize(5);
  }

  private static Value none() {
    return Value.none();
  }
}
