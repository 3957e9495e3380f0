package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ControlTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final ArrayControl control = array.control();

  @BeforeEach
  void aGroupWithAGroupSnapshot() {
    client.createGroup("g");
    for (String name : List.of("a", "b")) {
      client.createVolume(name, STANDARD_POOL, 1);
      client.addMember("g", name);
    }
    client.createGroupSnapshot("g", "gs", Map.of("a", "sa", "b", "sb"));
    control.clearJournal();
  }

  @Test
  void restoringBringsAllBackAndForgetsTheRest() {
    control.write("a", 1, new Stamp("host", 1));
    ArrayState before = control.state();
    Checkpoint checkpoint = control.checkpoint();
    AtomicInteger gated = new AtomicInteger();
    control.gate((caller, request) -> gated.set(request));
    control.arm(List.of(ArmedFault.onObject(FaultKind.BUSY, "d")));
    control.plan(new OrderedWriter(List.of("a"), "host"));
    client.deleteGroupSnapshot("gs");
    client.deleteVolume("b");
    client.deleteGroup("g");
    client.createVolume("c", STANDARD_POOL, 1);
    assertThat(control.state()).isNotEqualTo(before);

    control.restore(checkpoint);
    assertThat(control.state()).isEqualTo(before);
    assertThat(control.journal()).isEmpty();
    assertThat(control.acknowledged()).isEmpty();
    assertThat(control.requestsSinceArmed()).isZero();
    client.createVolume("d", STANDARD_POOL, 1);
    assertThat(control.acknowledged()).isEmpty();
    assertThat(gated).hasValue(4);
  }

  @Test
  void theUpkeepIsDoneBeforeAndAfterAllThatIsDone() {
    List<Integer> volumes = new ArrayList<>();
    array.keepUp(store -> volumes.add(store.volumes().all().size()));
    client.createVolume("c", STANDARD_POOL, 1);
    assertThat(volumes).containsExactly(2, 3);
    assertFails(Code.NOT_FOUND, () -> client.deleteVolume("x"));
    control.removeVolume("c");
    assertThat(volumes).containsExactly(2, 3, 3, 3, 3, 2);
    array.keepUp(store -> store.volumes().remove("b"));
    assertThat(control.state().volume("b")).isEmpty();
  }

  @Test
  void aCheckpointCanBeRestoredAgainAfterMoreHappened() {
    Checkpoint checkpoint = control.checkpoint();
    ArrayState before = control.state();
    for (int i = 0; i < 2; i++) {
      client.createVolume("c", STANDARD_POOL, 1);
      control.write("c", 0, new Stamp("host", i));
      control.restore(checkpoint);
      assertThat(control.state()).isEqualTo(before);
    }
  }

  @Test
  void aStateDoesNotChangeAnyMore() {
    ArrayState before = control.state();
    control.write("a", 0, new Stamp("host", 1));
    client.createVolume("c", STANDARD_POOL, 1);
    assertThat(before.volume("c")).isEmpty();
    assertThat(before.volume("a").orElseThrow().content()).isEqualTo(Content.EMPTY);
  }

  @Test
  void removingAVolumeTakesItsSnapshotsAndMembershipAlong() {
    control.removeVolume("a");
    ArrayState state = control.state();
    assertThat(state.volume("a")).isEmpty();
    assertThat(state.snapshot("sa")).isEmpty();
    assertThat(state.group("g").orElseThrow().members()).containsExactly("b");
    assertThat(state.groupSnapshot("gs").orElseThrow().snapshots()).containsExactly("sb");
  }

  @Test
  void removingLeavesNothingThatPointsToWhatIsGone() {
    control.removeSnapshot("sa");
    assertThat(client.getGroupSnapshot("gs").snapshots()).containsExactly("sb");
    control.removeGroupSnapshot("gs");
    assertThat(control.state().snapshots()).isEmpty();
    control.removeMember("g", "a");
    assertThat(client.getVolume("a").group()).isNull();
    control.removeGroup("g");
    assertThat(client.getVolume("b").group()).isNull();
    assertFails(Code.NOT_FOUND, () -> control.removeVolume("x"));
  }

  @Test
  void whatIsDoneFromOutsideIsNoRequest() {
    control.arm(List.of(ArmedFault.onObject(FaultKind.REFUSED, "a")));
    control.write("a", 0, new Stamp("host", 1));
    control.damage("a", 0);
    control.removeVolume("a");
    control.state();
    assertThat(control.requestsSinceArmed()).isZero();
    assertThat(control.journal()).isEmpty();
    assertThat(control.struck()).isEmpty();
  }

  @Test
  void damageIsSeenInTheState() {
    control.write("a", 4, new Stamp("host", 1));
    control.damage("a", 4);
    assertThat(control.state().volume("a").orElseThrow().content().damagedBlocks())
        .containsExactly(4);
  }
}
