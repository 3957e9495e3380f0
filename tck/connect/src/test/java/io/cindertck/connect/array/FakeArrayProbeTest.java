package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.Stamp;
import io.cindertck.contract.ArrayRequest;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  private static ArrayRequest creation(
      String name, @Nullable String error, Fault.@Nullable Kind by) {
    return new ArrayRequest("createVolume", false, List.of(name), error, by);
  }

  @Test
  void requestsAreToldInOrderWithWhatTheyMetAndWhatTheyWereAnswered() {
    create("w");
    arm(Fault.onRequest(Fault.Kind.BUSY, 2));
    assertThat(creating("x")).isEmpty();
    assertThat(creating("y")).isEqualTo("BUSY");
    assertThat(creating("x")).isEqualTo("EXISTS");
    assertThat(Bench.answer(() -> bench.client.getVolume("x"))).isEmpty();
    assertThat(bench.probe.disarm().requests())
        .containsExactly(
            creation("x", null, null),
            creation("y", "BUSY", Fault.Kind.BUSY),
            creation("x", "EXISTS", null),
            new ArrayRequest("getVolume", true, List.of("x"), null, null));
  }

  @Test
  void aFaultStrikesARequestThatIsDoneAndAnsweredAsWell() {
    arm(Fault.onRequest(Fault.Kind.SLOW, 1));
    assertThat(creating("x")).isEmpty();
    assertThat(bench.probe.disarm().requests())
        .containsExactly(creation("x", null, Fault.Kind.SLOW));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindThatTheContractKnowsStrikesOnTheArrayWhatItCanBefall(Fault.Kind kind) {
    arm(Fault.touching(kind, one));
    assertThat(Bench.answer(() -> bench.client.getVolume(one))).isNotEmpty();
    String unused = creating(one);
    List<ArrayRequest> requests = bench.probe.disarm().requests();
    assertThat(requests)
        .hasSize(2)
        .allSatisfy(
            request -> assertThat(request.fault() == kind).isEqualTo(kind.canBefall(request)));
  }

  @Test
  void aFaultOnAnObjectFollowsItToItsNameOnTheArray() {
    bench.provider(Kind.VOLUME, 1, "provider_id", "lun-7");
    create("lun-7");
    create("vol-" + other);
    arm(Fault.touching(Fault.Kind.REFUSED, one));
    assertThat(Bench.answer(() -> bench.client.getVolume("vol-" + other))).isEmpty();
    assertThat(Bench.answer(() -> bench.client.getVolume("lun-7"))).isEqualTo("REFUSED");
    assertThat(bench.probe.disarm().requests())
        .extracting(ArrayRequest::fault)
        .containsExactly(null, Fault.Kind.REFUSED);
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
    assertThat(bench.probe.disarm().requests()).hasSize(1);
    assertThat(creating(one)).isEmpty();
    bench.probe.arm(List.of(), bench.recorded);
    assertThat(bench.probe.disarm()).isEqualTo(ArrayProbe.Aftermath.UNKNOWN);
  }

  @Test
  void aNewArmingTakesThePlaceOfTheOneBefore() {
    arm(Fault.onRequest(Fault.Kind.BUSY, 2));
    assertThat(creating("x")).isEmpty();
    arm(Fault.onRequest(Fault.Kind.REFUSED, 2));
    assertThat(creating("y")).isEmpty();
    assertThat(creating("z")).isEqualTo("REFUSED");
    assertThat(bench.probe.disarm().requests()).hasSize(2);
  }

  @Test
  void severalFaultsStrikeEachItsOwnRequest() {
    bench.probe.arm(
        List.of(Fault.onRequest(Fault.Kind.LOST, 1), Fault.touching(Fault.Kind.REFUSED, one)),
        bench.recorded);
    assertThat(creating("x")).isEqualTo("NO_ANSWER");
    assertThat(creating(one)).isEqualTo("REFUSED");
    assertThat(bench.look().strangers()).containsExactly(new Held.Stranger(Kind.VOLUME, "x"));
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
  void aVolumeCanBeTakenOutOfTheGroupThatItIsIn() {
    String group = bench.row(Kind.GROUP, 3);
    String elsewhere = bench.row(Kind.GROUP, 4);
    create("vol-" + one);
    create("vol-" + other);
    bench.client.createGroup(group);
    bench.client.createGroup(elsewhere);
    bench.client.addMember(group, "vol-" + one);
    Held before = bench.look();
    bench.probe.expel(elsewhere, one, bench.recorded);
    bench.probe.expel(group, other, bench.recorded);
    bench.probe.expel(Bench.id(9), one, bench.recorded);
    bench.probe.expel(group, Bench.id(9), bench.recorded);
    assertThat(bench.look()).isEqualTo(before);
    bench.probe.arm(List.of(), bench.recorded);
    bench.probe.expel(group, one, bench.recorded);
    assertThat(bench.look().groups().get(group)).isEqualTo(new Held.Group(group, new TreeSet<>()));
    assertThat(bench.look().volumes()).containsOnlyKeys(one, other);
    // It is no request of anybody's.
    assertThat(bench.probe.disarm().requests()).isEmpty();
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
    assertThat(bench.probe.abilities()).containsExactlyInAnyOrder(ArrayProbe.Ability.values());
    assertThat(bench.probe.interleaves()).isTrue();
    bench.probe.close();
    assertThat(bench.closed).isTrue();
  }
}
