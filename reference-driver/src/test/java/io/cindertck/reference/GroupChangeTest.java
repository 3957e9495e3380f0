package io.cindertck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cindertck.array.OrderedWriter;
import io.cindertck.driver.DriverException;
import io.cindertck.driver.UpdateResult;
import io.cindertck.driver.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changes a group, or reads it. */
class GroupChangeTest {
  private final Bench bench = new Bench();

  private UpdateResult update(@Nullable List<Volume> add, @Nullable List<Volume> remove) {
    return bench.driver().updateGroup(Bench.CONTEXT, Bench.group("g"), add, remove);
  }

  private void arrange() {
    bench.make("g", "a", "b");
    bench.driver().createVolume(Bench.volume("x", null));
    bench.driver().createVolume(Bench.volume("y", null));
  }

  @Test
  void volumesJoinAndLeaveAndLiveOn() {
    arrange();
    assertThat(update(Bench.volumes(null, "x", "y"), Bench.volumes("g", "a")))
        .isEqualTo(UpdateResult.NONE);
    assertThat(bench.membersOf("g")).containsExactly("vol-b", "vol-x", "vol-y");
    assertThat(bench.held().volume("vol-a").orElseThrow().content().stamps()).hasSize(1);
  }

  @Test
  void noneAndEmptyListsChangeNothing() {
    arrange();
    assertThat(update(null, null)).isEqualTo(UpdateResult.NONE);
    assertThat(update(List.of(), List.of())).isEqualTo(UpdateResult.NONE);
    assertThat(bench.membersOf("g")).containsExactly("vol-a", "vol-b");
  }

  @Test
  void whicheverChangeFailsTheMembersAreAsBefore() {
    arrange();
    for (int request = 1; request <= 4; request++) {
      bench.busy(request);
      assertThatThrownBy(() -> update(Bench.volumes(null, "x", "y"), Bench.volumes("g", "a", "b")))
          .isInstanceOf(DriverException.class)
          .hasMessageContaining("too busy");
      assertThat(bench.membersOf("g"))
          .as("request %d", request)
          .containsExactlyInAnyOrder("vol-a", "vol-b");
    }
  }

  @Test
  void aVolumeThatHasLeftAlreadyMayLeave() {
    arrange();
    bench.array.control().removeMember("grp-g", "vol-a");
    assertThat(update(null, Bench.volumes("g", "a"))).isEqualTo(UpdateResult.NONE);
    bench.array.control().removeVolume("vol-b");
    assertThat(update(null, Bench.volumes("g", "b"))).isEqualTo(UpdateResult.NONE);
  }

  @Test
  void aVolumeOfAnotherGroupMayNotJoin() {
    arrange();
    bench.make("h", "z");
    assertThatThrownBy(() -> update(Bench.volumes("h", "z"), null))
        .hasMessageContaining("add volume to group: ");
    assertThat(bench.membersOf("h")).containsExactly("vol-z");
  }

  @Test
  void everyMemberIsSnapshottedAtOnePoint() {
    bench.make("g", "a", "b");
    bench.array.control().plan(new OrderedWriter(List.of("vol-a", "vol-b"), "host"));
    bench.snapshot("a", "b");
    assertThat(bench.held().snapshots())
        .extracting(snapshot -> snapshot.name() + " of " + snapshot.volume())
        .containsExactlyInAnyOrder("snap-s-a of vol-a", "snap-s-b of vol-b");
    // Three writes landed before the only request there was.
    assertThat(bench.array.control().acknowledged()).hasSize(3);
  }

  @Test
  void aRefusedSnapshotLeavesNothing() {
    bench.make("g", "a", "b");
    bench.refuse("s-b");
    assertThatThrownBy(() -> bench.snapshot("a", "b"))
        .isInstanceOf(DriverException.class)
        .hasMessage("create group snapshot: createGroupSnapshot was refused");
    assertThat(bench.held().snapshots()).isEmpty();
    assertThat(bench.held().groupSnapshots()).isEmpty();
  }
}
