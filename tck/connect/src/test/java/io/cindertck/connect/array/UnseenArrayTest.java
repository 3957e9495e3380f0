package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Held;
import io.cindertck.contract.Recorded;
import org.junit.jupiter.api.Test;

class UnseenArrayTest {

  @Test
  void nothingIsSeenCountedOrHeldBack() {
    try (UnseenArray array = new UnseenArray()) {
      assertThat(array.locator()).isEqualTo("none");
      assertThat(array.sights()).isEmpty();
      assertThat(array.abilities()).isEmpty();
      assertThat(array.interleaves()).isFalse();
      assertThat(array.look(Recorded.EMPTY)).isEqualTo(Held.UNSEEN);
      assertThat(array.disarm()).isEqualTo(ArrayProbe.Aftermath.UNKNOWN);
    }
  }
}
