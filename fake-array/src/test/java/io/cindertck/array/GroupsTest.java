package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();

  @BeforeEach
  void aGroupOfTwo() {
    client.createGroup("g");
    for (String name : new String[] {"a", "b", "c"}) {
      client.createVolume(name, STANDARD_POOL, 1);
    }
    client.addMember("g", "b");
    client.addMember("g", "a");
  }

  @Test
  void membersKeepTheOrderInWhichTheyJoined() {
    assertThat(client.getGroup("g")).hasToString("GroupView[name=g, members=[b, a]]");
    assertThat(client.getVolume("a").group()).isEqualTo("g");
    assertThat(client.getVolume("c").group()).isNull();
  }

  @Test
  void aVolumeIsInOneGroupAtMost() {
    client.createGroup("h");
    assertFails(Code.ALREADY_MEMBER, () -> client.addMember("h", "a")).contains("group g");
    assertFails(Code.ALREADY_MEMBER, () -> client.addMember("g", "a"));
    assertFails(Code.NOT_MEMBER, () -> client.removeMember("h", "a"));
    client.removeMember("g", "a");
    client.addMember("h", "a");
    assertThat(client.getGroup("g").members()).containsExactly("b");
    assertThat(client.getGroup("h").members()).containsExactly("a");
  }

  @Test
  void deletingTheGroupLeavesItsMembersUngrouped() {
    client.deleteGroup("g");
    assertThat(client.listVolumes()).hasSize(3).allMatch(volume -> volume.group() == null);
    assertFails(Code.NOT_FOUND, () -> client.getGroup("g"));
  }

  @Test
  void deletingAMemberTakesItOutOfItsGroup() {
    client.deleteVolume("b");
    assertThat(client.getGroup("g").members()).containsExactly("a");
  }

  @Test
  void aGroupSnapshotShowsAllMembersAtOnePoint() {
    array.control().plan(new OrderedWriter(List.of("a", "b"), "host"));
    client.createGroupSnapshot("g", "gs", Map.of("a", "sa", "b", "sb"));
    client.listVolumes();
    ArrayState state = array.control().state();
    assertThat(Sequences.in(state, "sa", "sb")).containsExactly(0L, 1L, 2L);
    assertThat(client.getGroupSnapshot("gs"))
        .hasToString("GroupSnapshotView[name=gs, group=g, snapshots=[sb, sa]]");
    assertThat(client.getSnapshot("sa")).isEqualTo(new SnapshotView("sa", "a", 1, "gs"));
  }

  @Test
  void aGroupSnapshotNamesEveryMemberAndNoOther() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("a", "sa"),
            Map.of("a", "sa", "b", "sb", "c", "sc"),
            Map.of("a", "sa", "c", "sc"),
            Map.of("a", "same", "b", "same"))) {
      assertFails(Code.INVALID, () -> client.createGroupSnapshot("g", "gs", wrong));
    }
    assertThat(array.control().state().snapshots()).isEmpty();
    assertThat(array.control().state().groupSnapshots()).isEmpty();
  }

  @Test
  void aGroupSnapshotIsTakenWhollyOrNotAtAll() {
    client.createSnapshot("a", "sa");
    Map<String, String> names = Map.of("a", "sa", "b", "sb");
    assertFails(Code.EXISTS, () -> client.createGroupSnapshot("g", "gs", names)).contains("sa");
    assertThat(client.listSnapshots("b")).isEmpty();
    assertFails(Code.NOT_FOUND, () -> client.getGroupSnapshot("gs"));
  }

  @Test
  void deletingAGroupSnapshotDeletesTheSnapshotsStillInIt() {
    client.createSnapshot("a", "alone");
    client.createGroupSnapshot("g", "gs", Map.of("a", "sa", "b", "sb"));
    client.deleteSnapshot("sa");
    assertThat(client.getGroupSnapshot("gs").snapshots()).containsExactly("sb");
    client.deleteGroupSnapshot("gs");
    assertThat(array.control().state().snapshots())
        .extracting(ArrayState.Snapshot::name)
        .containsExactly("alone");
  }
}
