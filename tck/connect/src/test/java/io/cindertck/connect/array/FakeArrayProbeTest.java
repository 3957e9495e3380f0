package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.array.Stamp;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import io.cindertck.contract.Struck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeArrayProbeTest {
  private final Bench bench = new Bench();
  private final String one = bench.row(Kind.VOLUME, 1);
  private final String other = bench.row(Kind.VOLUME, 2);

  private void create(String name) {
    bench.client.createVolume(name, "pool", 1);
  }

  private String creating(String name) {
    return Bench.answer(() -> create(name));
  }

  private void arm(Fault fault) {
    bench.probe.arm(List.of(fault), bench.recorded);
  }

  @Test
  void aFaultStrikesTheRequestWithItsNumber() {
    arm(Fault.onRequest(Fault.Kind.BUSY, 2));
    assertThat(creating("x")).isEmpty();
    assertThat(creating("y")).isEqualTo("BUSY");
    assertThat(creating("y")).isEmpty();
    ArrayProbe.Aftermath aftermath = bench.probe.disarm();
    assertThat(aftermath.requests()).isEqualTo(3);
    assertThat(aftermath.struck())
        .containsExactly(new Struck(Fault.Kind.BUSY, 2, "createVolume", false, List.of("y")));
  }

  @Test
  void aFaultOnAnObjectFollowsItToItsNameOnTheArray() {
    bench.provider(Kind.VOLUME, 1, "provider_id", "lun-7");
    create("lun-7");
    create("vol-" + other);
    arm(Fault.touching(Fault.Kind.REFUSED, one));
    assertThat(Bench.answer(() -> bench.client.getVolume("vol-" + other))).isEmpty();
    assertThat(Bench.answer(() -> bench.client.getVolume("lun-7"))).isEqualTo("REFUSED");
    assertThat(bench.probe.disarm().struck())
        .containsExactly(new Struck(Fault.Kind.REFUSED, 2, "getVolume", true, List.of("lun-7")));
  }

  @Test
  void aFaultOnAnObjectThatIsNotThereYetStrikesItsCreation() {
    arm(Fault.touching(Fault.Kind.REFUSED, one));
    assertThat(creating("vol-" + other)).isEmpty();
    assertThat(creating("vol-" + one)).isEqualTo("REFUSED");
    assertThat(creating("v" + Bench.undashed(1))).isEqualTo("REFUSED");
  }

  @Test
  void disarmedFaultsStrikeNoMoreAndRequestsAreCountedAnew() {
    arm(Fault.touching(Fault.Kind.BUSY, one));
    assertThat(creating(one)).isEqualTo("BUSY");
    assertThat(bench.probe.disarm().requests()).isEqualTo(1);
    assertThat(creating(one)).isEmpty();
    bench.probe.arm(List.of(), bench.recorded);
    assertThat(bench.probe.disarm()).isEqualTo(new ArrayProbe.Aftermath(0, List.of(), List.of()));
  }

  @Test
  void aFaultStrikesARequestOrAnObjectNeverBothOrNeither() {
    assertThatThrownBy(() -> new Fault(Fault.Kind.BUSY, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Fault(Fault.Kind.BUSY, 1, "a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.onRequest(Fault.Kind.BUSY, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("counted from 1");
  }

  @Test
  void aHostsWriteLandsOnTheVolumeAndNowhereElse() {
    create("vol-" + one);
    bench.probe.write(one, bench.recorded, 7, 3);
    bench.probe.write(other, bench.recorded, 7, 3);
    assertThat(bench.array.control().state().volume("vol-" + one).orElseThrow().content().stamps())
        .isEqualTo(Map.of(7, new Stamp(one, 3)));
  }

  @Test
  void hostsWriteInTurnBetweenRequestsUntilDisarmed() {
    create("vol-" + one);
    create("vol-" + other);
    bench.probe.arm(List.of(), bench.recorded);
    bench.probe.writeBetweenRequests(List.of(one, other, Bench.id(9)), bench.recorded);
    bench.client.listVolumes();
    assertThat(bench.probe.disarm().acknowledged())
        .containsExactly(new Write(one, 0, 0), new Write(other, 0, 1), new Write(one, 1, 2));
    bench.client.listVolumes();
    assertThat(bench.array.control().acknowledged()).hasSize(3);
  }

  @Test
  void theWritesOfOneCallAreNotThoseOfTheNext() {
    create("vol-" + one);
    bench.probe.writeBetweenRequests(List.of(one), bench.recorded);
    bench.client.listVolumes();
    assertThat(bench.probe.disarm().acknowledged()).hasSize(2);
    bench.probe.arm(List.of(), bench.recorded);
    bench.client.listVolumes();
    assertThat(bench.probe.disarm().acknowledged()).isEmpty();
  }

  @Test
  void thingsOfEveryKindCanBeTakenAway() {
    String group = bench.row(Kind.GROUP, 3);
    String groupSnapshot = bench.row(Kind.GROUP_SNAPSHOT, 4);
    String snapshot = bench.row(Kind.SNAPSHOT, 5);
    create(one);
    bench.client.createGroup(group);
    bench.client.createGroupSnapshot(group, groupSnapshot, Map.of());
    bench.client.createSnapshot(one, snapshot);
    bench.probe.remove(Kind.SNAPSHOT, snapshot, bench.recorded);
    assertThat(bench.look().snapshots()).isEmpty();
    bench.probe.remove(Kind.GROUP_SNAPSHOT, groupSnapshot, bench.recorded);
    assertThat(bench.look().groupSnapshots()).isEmpty();
    bench.probe.remove(Kind.GROUP, group, bench.recorded);
    assertThat(bench.look().groups()).isEmpty();
    bench.probe.remove(Kind.VOLUME, one, bench.recorded);
    assertThat(bench.look().volumes()).isEmpty();
    // What is not there stays away, without a word.
    bench.probe.remove(Kind.VOLUME, one, bench.recorded);
  }

  @Test
  void aResetBringsBackTheBaseline() {
    create(one);
    bench.probe.reset();
    assertThat(bench.look().volumes()).isEmpty();
    create(one);
    bench.probe.baseline();
    create(other);
    arm(Fault.onRequest(Fault.Kind.BUSY, 1));
    bench.probe.reset();
    assertThat(bench.look().volumes()).containsOnlyKeys(one);
    assertThat(creating(other)).isEmpty();
  }

  @Test
  void theGateIsToldWhoseCallARequestBelongsTo() {
    List<String> callers = new ArrayList<>();
    bench.probe.gate(callers::add);
    String answer = Caller.as("first", () -> creating("x"));
    assertThat(answer).isEmpty();
    create("y");
    bench.probe.gate(null);
    create("z");
    assertThat(callers).containsExactly("first", "");
  }

  @Test
  void aCallThatWasGivenUpReachesTheArrayNoMore() {
    Caller.Errand errand = new Caller.Errand("late");
    String told =
        errand.run(
            () -> {
              String before = creating("x");
              errand.abandon();
              return before + creating("y");
            });
    assertThat(told).isEqualTo("BUSY");
    bench.probe.reset();
    assertThat(errand.<String>run(() -> creating("z"))).isEqualTo("BUSY");
    assertThat(creating("w")).isEmpty();
    assertThat(bench.array.control().state().volume("w")).isPresent();
    assertThat(bench.array.control().state().volumes()).hasSize(1);
  }

  @Test
  void aCallThatIsGivenUpWhileItsRequestIsHeldDoesNotGoOn() {
    Caller.Errand errand = new Caller.Errand("late");
    bench.probe.gate(caller -> errand.abandon());
    assertThat(errand.<String>run(() -> creating("x"))).isEqualTo("BUSY");
    assertThat(bench.array.control().state().volumes()).isEmpty();
  }

  @Test
  void aProbeSaysWhatItIsAndStopsWhatWasStartedForIt() {
    assertThat(bench.probe.locator()).isEqualTo("fake");
    assertThat(bench.probe.controls()).isTrue();
    assertThat(bench.probe.interleaves()).isTrue();
    bench.probe.close();
    assertThat(bench.closed).isTrue();
  }
}
