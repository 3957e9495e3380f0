package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayControl;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FaultKind;
import io.cindertck.array.JournalEntry;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.StruckFault;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each kind of fault looks like to a client that speaks HTTP. */
class FaultsTest {

  private final Appliance appliance = new Appliance();
  private final ArrayControl control = appliance.control();
  private final Rest rest = appliance.rest();

  @BeforeEach
  void oneVolume() {
    appliance.createVolume("a", 1).assertDone();
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  private void arm(FaultKind kind) {
    control.arm(List.of(ArmedFault.onRequest(kind, 1)));
  }

  private List<String> volumes() {
    return control.state().volumes().stream().map(ArrayState.Volume::name).toList();
  }

  private static void assertSilent(ThrowingCallable call) {
    assertThatThrownBy(call).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void refusedAndBusyAreErrors() {
    arm(FaultKind.REFUSED);
    rest.delete(Appliance.volume("a")).assertError(400, "EPERM");
    arm(FaultKind.BUSY);
    rest.delete(Appliance.volume("a")).assertError(400, "EBUSY");
    assertThat(volumes()).containsExactly("cinder/iscsi/a");
  }

  @Test
  void aDroppedRequestEndsTheConnection() {
    arm(FaultKind.DROPPED);
    assertSilent(() -> rest.delete(Appliance.volume("a")));
    assertThat(volumes()).containsExactly("cinder/iscsi/a");
    assertThat(control.journalSinceArmed())
        .extracting(JournalEntry::fault)
        .containsExactly(FaultKind.DROPPED);
    rest.delete(Appliance.volume("a")).assertDone();
  }

  @Test
  void aLostAnswerEndsTheConnectionOfARequestThatIsDone() {
    arm(FaultKind.LOST);
    assertSilent(() -> appliance.createVolume("b", 1));
    assertThat(volumes()).containsExactly("cinder/iscsi/a", "cinder/iscsi/b");
    arm(FaultKind.LOST);
    assertSilent(() -> rest.delete(Appliance.volume("x")));
    assertThat(control.struck()).hasSize(1);
  }

  @Test
  void aSlowRequestIsAnsweredWellAfterMoreWrites() {
    OrderedWriter writer = new OrderedWriter(List.of(Appliance.path("a")), "host");
    control.plan(writer);
    arm(FaultKind.SLOW);
    rest.get(Appliance.volume("a")).assertDone();
    assertThat(control.acknowledged()).hasSize(writer.burst() * (1 + FaultKind.PATIENCE));
  }

  @Test
  void whatTakesCapacityFindsNoneLeft() {
    appliance.createSnapshot("a@s").assertDone();
    control.arm(List.of(ArmedFault.onObject(FaultKind.CAPACITY_EXHAUSTED, "iscsi")));
    appliance.createVolume("b", 1).assertError(400, "ENOSPC");
    rest.put(Appliance.volume("a"), "{'volumeSize': 3221225472}").assertError(400, "ENOSPC");
    appliance.createSnapshot("a@t").assertError(400, "ENOSPC");
    appliance.createGroupSnapshot("g").assertError(400, "ENOSPC");
    appliance.createClone("a@s", "b").assertError(400, "ENOSPC");
    rest.get(Appliance.volume("a")).assertDone();
    rest.delete(Appliance.snapshot("a@s")).assertDone();
    assertThat(control.struck()).hasSize(5);
  }

  @Test
  void aLookupThatFailsDoesNotSayThatNothingIsThere() {
    control.arm(List.of(ArmedFault.onObject(FaultKind.LOOKUP_FAILED, "iscsi")));
    rest.get(Appliance.volume("a")).assertError(503, "EIO");
    rest.get(Appliance.volume("x")).assertError(503, "EIO");
    rest.delete(Appliance.volume("a")).assertDone();
    assertThat(control.struck()).extracting(StruckFault::query).containsExactly(true, true);
  }

  @Test
  void noErrorComesWithAGoodStatus() {
    arm(FaultKind.ERROR_AS_ANSWER);
    rest.delete(Appliance.volume("a")).assertDone();
    assertThat(volumes()).isEmpty();
    assertThat(control.struck()).isEmpty();
  }

  @Test
  void aDelayedChangeIsNotSeenAtOnce() {
    arm(FaultKind.DELAYED);
    rest.delete(Appliance.volume("a")).assertDone();
    assertThat(volumes()).isEmpty();
    for (int i = 0; i < FaultKind.LAG; i++) {
      JsonNode told = rest.get(Appliance.volume("a")).assertDone().body();
      assertThat(told.path("name").asText()).isEqualTo("a");
    }
    rest.get(Appliance.volume("a")).assertError(404, "ENOENT");
  }
}
