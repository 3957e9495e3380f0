package io.cindertck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.cindertck.driver.DriverException;
import io.cindertck.driver.MembersResult;
import org.junit.jupiter.api.Test;

class DeletionTest {
  private final Bench bench = new Bench();

  private MembersResult deleteGroup(String... members) {
    return bench.driver().deleteGroup(Bench.CONTEXT, Bench.group("g"), Bench.volumes("g", members));
  }

  private MembersResult deleteGroupSnapshot(String... volumes) {
    return bench
        .driver()
        .deleteGroupSnapshot(Bench.CONTEXT, Bench.groupSnapshot(), Bench.snapshots(volumes));
  }

  @Test
  void aGroupGoesWithItsVolumes() {
    bench.make("g", "a", "b");
    bench.make("h", "x");
    assertThat(deleteGroup("b", "a")).isEqualTo(MembersResult.NONE);
    assertThat(bench.names()).containsExactly("grp-h", "vol-x");
  }

  @Test
  void anEmptyGroupGoesToo() {
    bench.make("g");
    assertThat(deleteGroup()).isEqualTo(MembersResult.NONE);
    assertThat(bench.names()).isEmpty();
  }

  @Test
  void eachVolumesOwnOutcomeIsToldAndTheSameCallCompletesLater() {
    bench.make("g", "a", "b", "c");
    bench.refuse("vol-b");
    assertThat(Bench.statuses(deleteGroup("a", "b", "c")))
        .containsExactly(
            entry("", "error_deleting"),
            entry("a", "deleted"),
            entry("b", "error_deleting"),
            entry("c", "deleted"));
    assertThat(bench.names()).containsExactly("grp-g", "vol-b");
    bench.mend();
    assertThat(deleteGroup("a", "b", "c")).isEqualTo(MembersResult.NONE);
    assertThat(bench.names()).isEmpty();
    assertThat(deleteGroup("a", "b", "c")).isEqualTo(MembersResult.NONE);
  }

  @Test
  void aGroupThatStaysIsToldBesideVolumesThatAreGone() {
    bench.make("g", "a");
    bench.busy(2);
    assertThat(Bench.statuses(deleteGroup("a")))
        .containsExactly(entry("", "error_deleting"), entry("a", "deleted"));
    assertThat(bench.names()).containsExactly("grp-g");
  }

  @Test
  void anEmptyGroupThatStaysIsRaised() {
    bench.make("g");
    bench.refuse("grp-g");
    assertThatThrownBy(this::deleteGroup)
        .isInstanceOf(DriverException.class)
        .hasMessage("delete group: deleteGroup was refused");
  }

  @Test
  void aVolumeWithSnapshotsIsNotGone() {
    bench.make("g", "a");
    bench.snapshot("a");
    assertThat(Bench.statuses(deleteGroup("a")))
        .containsExactly(entry("", "error_deleting"), entry("a", "error_deleting"));
    assertThatThrownBy(() -> bench.driver().deleteVolume(Bench.volume("a", "g")))
        .hasMessageContaining("delete volume: ");
  }

  @Test
  void aGroupSnapshotGoesWithItsSnapshotsAndTheVolumesStay() {
    bench.make("g", "a", "b");
    bench.snapshot("a", "b");
    assertThat(deleteGroupSnapshot("a", "b")).isEqualTo(MembersResult.NONE);
    assertThat(bench.names()).containsExactly("grp-g", "vol-a", "vol-b");
    assertThat(bench.membersOf("g")).containsExactly("vol-a", "vol-b");
    assertThat(deleteGroupSnapshot("a", "b")).isEqualTo(MembersResult.NONE);
  }

  @Test
  void eachSnapshotsOwnOutcomeIsToldAndTheSameCallCompletesLater() {
    bench.make("g", "a", "b");
    bench.snapshot("a", "b");
    bench.refuse("snap-s-a");
    assertThat(Bench.statuses(deleteGroupSnapshot("a", "b")))
        .containsExactly(
            entry("", "error_deleting"), entry("s-a", "error_deleting"), entry("s-b", "deleted"));
    bench.mend();
    assertThat(deleteGroupSnapshot("a", "b")).isEqualTo(MembersResult.NONE);
    assertThat(bench.held().snapshots()).isEmpty();
    assertThat(bench.held().groupSnapshots()).isEmpty();
  }

  @Test
  void aGroupSnapshotCanBeDeletedAfterTheMembershipChanged() {
    bench.make("g", "a", "b");
    bench.snapshot("a", "b");
    bench.driver().updateGroup(Bench.CONTEXT, Bench.group("g"), null, Bench.volumes("g", "a"));
    assertThat(deleteGroupSnapshot("a", "b")).isEqualTo(MembersResult.NONE);
    assertThat(bench.names()).containsExactly("grp-g", "vol-a", "vol-b");
  }
}
