package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cindertck.array.ArrayException.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private static final String ID = "0c8b-11";

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final ArrayControl control = array.control();

  @Test
  void theNthRequestSinceArmingIsStruckOnce() {
    client.createVolume("a", STANDARD_POOL, 1);
    control.arm(List.of(ArmedFault.onRequest(FaultKind.REFUSED, 2)));
    client.getVolume("a");
    assertFails(Code.REFUSED, () -> client.resizeVolume("a", 2));
    client.resizeVolume("a", 3);
    assertThat(control.struck())
        .containsExactly(
            new StruckFault(FaultKind.REFUSED, 2, "resizeVolume", false, List.of("a")));
    assertThat(control.requestsSinceArmed()).isEqualTo(3);
  }

  @Test
  void aStruckRequestLeavesTheArrayAsItWas() {
    client.createVolume("a", STANDARD_POOL, 1);
    ArrayState before = control.state();
    control.arm(List.of(ArmedFault.onObject(FaultKind.BUSY, "a")));
    assertFails(Code.BUSY, () -> client.createSnapshot("a", "s"));
    assertFails(Code.BUSY, () -> client.deleteVolume("a"));
    assertThat(control.state()).isEqualTo(before);
  }

  @Test
  void anIdInsideANameIsEnoughAndTheObjectNeedNotExist() {
    control.arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, ID)));
    assertFails(Code.REFUSED, () -> client.createVolume("volume-" + ID, STANDARD_POOL, 1));
    client.createVolume("volume-other", STANDARD_POOL, 1);
    assertFails(Code.REFUSED, () -> client.createSnapshot("volume-other", "snapshot-" + ID));
    assertThat(control.struck()).extracting(StruckFault::request).containsExactly(1, 3);
  }

  @Test
  void deletingTouchesWhatGoesWithIt() {
    client.createVolume("a", STANDARD_POOL, 1);
    client.createGroup("g");
    client.addMember("g", "a");
    client.createGroupSnapshot("g", "gs", Map.of("a", "sa"));
    control.arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, "sa")));
    assertFails(Code.REFUSED, () -> client.deleteGroupSnapshot("gs"));
    control.arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, "a")));
    client.deleteGroup("g");
    assertThat(control.struck()).isEmpty();
  }

  @Test
  void armingAnewForgetsAndDisarmingKeepsWhatStruck() {
    control.arm(List.of(ArmedFault.onRequest(FaultKind.BUSY, 1)));
    assertFails(Code.BUSY, client::listVolumes);
    control.disarm();
    client.listVolumes();
    assertThat(control.struck()).hasSize(1);
    assertThat(control.requestsSinceArmed()).isEqualTo(2);
    control.arm(List.of());
    assertThat(control.struck()).isEmpty();
    assertThat(control.requestsSinceArmed()).isZero();
  }

  @Test
  void theFirstOfSeveralMatchingFaultsStrikes() {
    control.arm(
        List.of(
            ArmedFault.onObject(FaultKind.BUSY, "a"), ArmedFault.onRequest(FaultKind.REFUSED, 1)));
    assertFails(Code.BUSY, () -> client.getVolume("a"));
    assertThat(control.struck()).hasSize(1);
  }

  @Test
  void aFaultIsChosenByNumberOrByObjectAndNotByBoth() {
    for (Integer request : new Integer[] {null, 1}) {
      String touching = request == null ? null : "a";
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ArmedFault(FaultKind.BUSY, request, touching));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArmedFault.onRequest(FaultKind.BUSY, 0))
        .withMessageContaining("from 1");
    assertThatIllegalArgumentException().isThrownBy(() -> ArmedFault.onObject(FaultKind.BUSY, " "));
  }
}
