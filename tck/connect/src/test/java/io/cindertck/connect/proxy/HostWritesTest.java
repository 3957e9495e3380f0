package io.cindertck.connect.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.connect.array.ArrayProbe;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Recorded;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what was written counts as written. */
class HostWritesTest {

  /** An array of which one volume is not to be touched. */
  private static ArrayProbe without(String foreign) {
    return (ArrayProbe)
        Proxy.newProxyInstance(
            ArrayProbe.class.getClassLoader(),
            new Class<?>[] {ArrayProbe.class},
            (self, method, arguments) -> !foreign.equals(arguments[0]));
  }

  @Test
  void aVolumeThatIsNotToBeTouchedDoesNotKeepTheOthersFromBeingWrittenTo() {
    HostWrites writes = new HostWrites(without("v"), List.of("v", "w"), Recorded.EMPTY);
    writes.run();
    writes.run();
    assertThat(writes.acknowledged())
        .containsExactly(new Write("w", 0, 1), new Write("w", 1, 3), new Write("w", 2, 5));
  }
}
