package io.cindertck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.array.ArmedFault;
import io.cindertck.array.ArrayState;
import io.cindertck.array.FaultKind;
import io.cindertck.array.Stamp;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.DriverException.Kind;
import io.cindertck.driver.MembersResult;
import io.cindertck.driver.Snapshot;
import io.cindertck.driver.Volume;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CreationTest {
  private final Bench bench = new Bench();

  private static void fails(ThrowingCallable call, Kind kind, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(DriverException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageContaining(message);
  }

  @Test
  void aVolumeIsMadeInItsGroup() {
    bench.make("g");
    assertThat(bench.driver().createVolume(Bench.volume("a", "g"))).isNull();
    assertThat(bench.membersOf("g")).containsExactly("vol-a");
    assertThat(bench.held().volume("vol-a").orElseThrow().sizeGiB()).isEqualTo(2);
  }

  @Test
  void aVolumeThatCannotJoinItsGroupIsNotLeftBehind() {
    bench.make("g");
    bench.busy(2);
    fails(
        () -> bench.driver().createVolume(Bench.volume("a", "g")),
        Kind.BACKEND_API,
        "add volume to group: too busy");
    assertThat(bench.names()).containsExactly("grp-g");
  }

  @Test
  void aVolumeThatTheArrayDoesNotAllowIsInvalid() {
    fails(
        () -> bench.driver().createVolume(Bench.volume("a b", null)),
        Kind.INVALID_INPUT,
        "create volume: ");
  }

  @Test
  void aSnapshotOfOneVolumeComesAndGoes() {
    bench.make("g", "a");
    assertThat(bench.driver().createSnapshot(Bench.snapshots("a").get(0))).isNull();
    assertThat(bench.held().snapshot("snap-s-a").orElseThrow().volume()).isEqualTo("vol-a");
    bench.driver().deleteSnapshot(Bench.snapshots("a").get(0));
    assertThat(bench.held().snapshots()).isEmpty();
    bench.driver().deleteSnapshot(Bench.snapshots("a").get(0));
  }

  @Test
  void aCloneHasTheContentOfItsSourceAndJoinsItsGroup() {
    bench.make("g", "a", "b");
    Volume source = Bench.volume("b", "g");
    assertThat(bench.driver().createClonedVolume(Bench.volume("c", "g", null, "b"), source))
        .isNull();
    bench.driver().createClonedVolume(Bench.volume("d", null, null, "b"), source);
    assertThat(ownerIn("vol-c")).isEqualTo("b");
    assertThat(ownerIn("vol-d")).isEqualTo("b");
    assertThat(bench.membersOf("g")).containsExactly("vol-a", "vol-b", "vol-c");
  }

  @Test
  void aVolumeFromASnapshotHasItsContentAndJoinsItsGroup() {
    bench.make("g", "a", "b");
    bench.snapshot("a", "b");
    bench.array.control().write("vol-b", 0, new Stamp("later", 2));
    Snapshot snapshot = Bench.snapshots("b").get(0);
    assertThat(bench.driver().createVolumeFromSnapshot(Bench.volume("c", "g"), snapshot)).isNull();
    bench.driver().createVolumeFromSnapshot(Bench.volume("d", null), snapshot);
    assertThat(ownerIn("vol-c")).isEqualTo("b");
    assertThat(ownerIn("vol-d")).isEqualTo("b");
    assertThat(bench.membersOf("g")).containsExactly("vol-a", "vol-b", "vol-c");
  }

  @Test
  void aCopyThatCannotJoinItsGroupIsNotLeftBehind() {
    bench.make("g", "a");
    bench.snapshot("a");
    List<String> before = bench.names();
    Snapshot snapshot = Bench.snapshots("a").get(0);
    for (int request = 1; request <= 2; request++) {
      bench.busy(request);
      fails(
          () -> bench.driver().createClonedVolume(Bench.volume("c", "g"), Bench.volume("a", "g")),
          Kind.BACKEND_API,
          "too busy");
      bench.busy(request);
      fails(
          () -> bench.driver().createVolumeFromSnapshot(Bench.volume("c", "g"), snapshot),
          Kind.BACKEND_API,
          "too busy");
      assertThat(bench.names()).as("request %d", request).isEqualTo(before);
    }
  }

  @Test
  void aVolumeGrowsInItsGroupAndDoesNotShrink() {
    bench.make("g", "a");
    bench.driver().extendVolume(Bench.volume("a", "g"), 5);
    assertThat(bench.held().volume("vol-a").orElseThrow().sizeGiB()).isEqualTo(5);
    assertThat(bench.membersOf("g")).containsExactly("vol-a");
    assertThat(ownerIn("vol-a")).isEqualTo("a");
    fails(
        () -> bench.driver().extendVolume(Bench.volume("a", "g"), 4),
        Kind.INVALID_INPUT,
        "extend volume: ");
  }

  @Test
  void aGroupIsMadeOrTheRefusalIsRaised() {
    assertThat(bench.driver().createGroup(Bench.CONTEXT, Bench.group("g"))).isNull();
    assertThat(bench.names()).containsExactly("grp-g");
    bench.refuse("h");
    fails(
        () -> bench.driver().createGroup(Bench.CONTEXT, Bench.group("h")),
        Kind.BACKEND_API,
        "create group: createGroup was refused");
    assertThat(bench.names()).containsExactly("grp-g");
  }

  private MembersResult copy(boolean ofSnapshots, Volume... volumes) {
    return bench
        .driver()
        .createGroupFromSource(
            Bench.CONTEXT,
            Bench.group("h"),
            List.of(volumes),
            ofSnapshots ? Bench.groupSnapshot() : null,
            ofSnapshots ? Bench.snapshots("a", "b") : null,
            ofSnapshots ? null : Bench.group("g"),
            ofSnapshots ? null : Bench.volumes("g", "a", "b"));
  }

  private String ownerIn(String volume) {
    ArrayState.Volume held = bench.held().volume(volume).orElseThrow();
    return held.content().stamps().values().iterator().next().owner();
  }

  @Test
  void eachCopyHasTheContentOfItsOwnSourceWhateverTheOrder() {
    bench.make("g", "a", "b");
    bench.snapshot("a", "b");
    assertThat(copy(true, Bench.volume("y", "h", "s-b", null), Bench.volume("x", "h", "s-a", null)))
        .isEqualTo(MembersResult.NONE);
    assertThat(bench.membersOf("h")).containsExactlyInAnyOrder("vol-x", "vol-y");
    assertThat(ownerIn("vol-x")).isEqualTo("a");
    assertThat(ownerIn("vol-y")).isEqualTo("b");
  }

  @Test
  void aGroupCanBeTheSourceToo() {
    bench.make("g", "a", "b");
    copy(false, Bench.volume("y", "h", null, "b"), Bench.volume("x", "h", null, "a"));
    assertThat(ownerIn("vol-x")).isEqualTo("a");
    assertThat(ownerIn("vol-y")).isEqualTo("b");
    assertThat(bench.membersOf("g")).containsExactly("vol-a", "vol-b");
  }

  @Test
  void whicheverRequestFailsNothingIsLeftOfTheCopy() {
    bench.make("g", "a", "b");
    List<String> before = bench.names();
    // The group, then for each volume the copy and the joining.
    for (int request = 1; request <= 5; request++) {
      bench.busy(request);
      fails(
          () -> copy(false, Bench.volume("x", "h", null, "a"), Bench.volume("y", "h", null, "b")),
          Kind.BACKEND_API,
          "too busy");
      assertThat(bench.names()).as("request %d", request).isEqualTo(before);
    }
  }

  @Test
  void aFailureWhileUndoingIsToldBesideTheFirstAndKeepsNothingElseBack() {
    bench.make("g", "a");
    // Requests: group, copy, joining, then the copy's deletion and the group's.
    bench
        .array
        .control()
        .arm(
            List.of(
                ArmedFault.onRequest(FaultKind.BUSY, 3), ArmedFault.onRequest(FaultKind.BUSY, 4)));
    assertThatThrownBy(() -> copy(false, Bench.volume("x", "h", null, "a")))
        .hasMessage("add volume to group: too busy for addMember")
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("delete volume: too busy for deleteVolume"));
    assertThat(bench.names()).containsExactly("grp-g", "vol-a", "vol-x");
  }

  @Test
  void aVolumeWithoutASourceIsInvalid() {
    bench.make("g", "a", "b");
    fails(
        () -> copy(false, Bench.volume("x", "h")), Kind.INVALID_INPUT, "volume x names no source");
    assertThat(bench.names()).doesNotContain("grp-h");
  }
}
