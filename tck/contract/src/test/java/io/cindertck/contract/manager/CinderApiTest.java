package io.cindertck.contract.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cindertck.contract.Command;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CinderApiTest {

  @Test
  void aNewGroupIsCreatingAndListsItsVolumeTypesInBothForms() {
    Row group = Fixture.accept(Recorded.EMPTY, Fixture.CREATE).row(Kind.GROUP, "g");
    assertThat(group.status()).isEqualTo("creating");
    assertThat(group.text("volume_type_id")).isEqualTo("t1,t2,");
    assertThat(group.get("volume_type_ids"))
        .isEqualTo(Value.list(List.of(Value.text("t1"), Value.text("t2"))));
    assertThat(group.text("host")).isEqualTo("tck@backend#pool");
  }

  @Test
  void aNewVolumeBelongsToItsGroupAndHasOneOfItsTypes() {
    Row volume = Fixture.groupOf("a").row(Kind.VOLUME, "a");
    assertThat(volume.text("group_id")).isEqualTo("g");
    assertThat(volume.text("volume_type_id")).isEqualTo("t1");
    assertThat(volume.get("size")).isEqualTo(new Value.Int(2));
    assertThat(volume.get("metadata")).isEqualTo(Value.Mapping.of(Map.of()));
    assertThat(volume.get("provider_id")).isEqualTo(Value.none());
  }

  @Test
  void aGroupSnapshotBringsASnapshotOfEachVolume() {
    Recorded recorded =
        Fixture.accept(
            Fixture.groupOf("a", "b"),
            new Command.CreateGroupSnapshot("gs", "g", "n", ordered("sb", "b", "sa", "a")));
    assertThat(recorded.row(Kind.GROUP_SNAPSHOT, "gs").text("group_id")).isEqualTo("g");
    assertThat(recorded.snapshotsOf("gs"))
        .extracting(Row::id, row -> row.text("volume_id"), Row::status)
        .containsExactly(tuple("sb", "b", "creating"), tuple("sa", "a", "creating"));
    assertThat(recorded.row(Kind.SNAPSHOT, "sa").get("volume_size")).isEqualTo(new Value.Int(2));
  }

  @Test
  void aGroupMadeFromASourceSaysSoAndSoDoItsVolumes() {
    Recorded fromGroup =
        Fixture.accept(
            Fixture.groupOf("a"),
            new Command.CreateGroupFromSource(
                "h", "n", Command.Source.GROUP, "g", ordered("c", "a")));
    assertThat(fromGroup.row(Kind.GROUP, "h").text("source_group_id")).isEqualTo("g");
    assertThat(fromGroup.row(Kind.GROUP, "h").text("volume_type_id")).isEqualTo("t1,t2,");
    assertThat(fromGroup.row(Kind.VOLUME, "c").text("source_volid")).isEqualTo("a");
    assertThat(fromGroup.row(Kind.VOLUME, "c").text("group_id")).isEqualTo("h");
    assertThat(fromGroup.row(Kind.VOLUME, "c").get("size")).isEqualTo(new Value.Int(2));

    Recorded fromSnapshot =
        Fixture.accept(
            Fixture.groupOf("a"),
            new Command.CreateGroupSnapshot("gs", "g", "n", ordered("s", "a")),
            new Command.CreateGroupFromSource(
                "h", "n", Command.Source.SNAPSHOT, "gs", ordered("c", "s")));
    assertThat(fromSnapshot.row(Kind.GROUP, "h").text("group_snapshot_id")).isEqualTo("gs");
    assertThat(fromSnapshot.row(Kind.VOLUME, "c").text("snapshot_id")).isEqualTo("s");
    assertThat(fromSnapshot.row(Kind.VOLUME, "c").get("size")).isEqualTo(new Value.Int(2));
  }

  @Test
  void aCopyNamesItsSourceAndHasItsSizeAndType() {
    Recorded recorded =
        Fixture.accept(
            Fixture.groupOf("a"),
            new Command.CreateGroupSnapshot("gs", "g", "n", ordered("s", "a")),
            new Command.CloneVolume("c", "a", null, "mine"),
            new Command.CreateVolumeFromSnapshot("d", "s", null, "mine"));
    Row clone = recorded.row(Kind.VOLUME, "c");
    assertThat(clone.text("source_volid")).isEqualTo("a");
    assertThat(clone.get("snapshot_id")).isEqualTo(Value.none());
    Row fromSnapshot = recorded.row(Kind.VOLUME, "d");
    assertThat(fromSnapshot.text("snapshot_id")).isEqualTo("s");
    assertThat(fromSnapshot.get("source_volid")).isEqualTo(Value.none());
    assertThat(List.of(clone, fromSnapshot))
        .allSatisfy(
            copy -> {
              assertThat(copy.status()).isEqualTo("creating");
              assertThat(copy.text("display_name")).isEqualTo("mine");
              assertThat(copy.get("size")).isEqualTo(new Value.Int(2));
              assertThat(copy.text("volume_type_id")).isEqualTo("t1");
              assertThat(copy.get("group_id")).isEqualTo(Value.none());
              assertThat(copy.get("provider_id")).isEqualTo(Value.none());
            });
  }

  @Test
  void aCopyInAGroupKeepsItsTypeOnlyWhereTheGroupTakesIt() {
    Recorded recorded =
        Fixture.accept(Fixture.groupOf("a"), new Command.CreateGroup("h", "n", List.of("t3", "t4")))
            .with(Kind.VOLUME, "a", "volume_type_id", Value.text("t2"));
    Recorded copied =
        Fixture.accept(
            recorded,
            new Command.CloneVolume("c", "a", "g", ""),
            new Command.CloneVolume("d", "a", "h", ""));
    assertThat(copied.row(Kind.VOLUME, "c").text("volume_type_id")).isEqualTo("t2");
    assertThat(copied.row(Kind.VOLUME, "d").text("volume_type_id")).isEqualTo("t3");
    assertThat(copied.members("h")).extracting(Row::id).containsExactly("d");
  }

  @Test
  void aVolumeToExtendIsExtendingAndHasItsOldSizeStill() {
    Row volume =
        Fixture.accept(Fixture.groupOf("a"), new Command.ExtendVolume("a", 5))
            .row(Kind.VOLUME, "a");
    assertThat(volume.status()).isEqualTo("extending");
    assertThat(volume.text("previous_status")).isEqualTo("available");
    assertThat(volume.get("size")).isEqualTo(new Value.Int(2));
  }

  @Test
  void whatIsDeletedIsDeletingWithAllItsMembers() {
    Recorded recorded =
        Fixture.accept(Fixture.groupOf("a", "b"), new Command.DeleteGroup("g", List.of("a", "b")));
    assertThat(recorded.rows().values()).extracting(Row::status).containsOnly("deleting");
  }

  @Test
  void aGroupIsUpdatingAndItsVolumesStayAsTheyAre() {
    Recorded recorded =
        Fixture.accept(Fixture.groupOf("a"), new Command.UpdateGroup("g", null, List.of("a")));
    assertThat(recorded.row(Kind.GROUP, "g").status()).isEqualTo("updating");
    assertThat(recorded.row(Kind.VOLUME, "a").status()).isEqualTo("available");
  }

  @Test
  void whatIsNotThereIsNamed() {
    Recorded recorded = Fixture.groupOf("a");
    refused(recorded, new Command.DeleteVolume("z"), "no volume z");
    refused(recorded, new Command.DeleteGroup("z", List.of()), "no group z");
    refused(recorded, new Command.CreateSnapshot("s", "z", ""), "no volume z");
    refused(recorded, new Command.CreateVolume("v", "z", 1, ""), "no group z");
    refused(recorded, new Command.CreateVolume("a", null, 1, ""), "already something called a");
    refused(recorded, new Command.CloneVolume("v", "z", null, ""), "no volume z");
    refused(recorded, new Command.CloneVolume("v", "a", "z", ""), "no group z");
    refused(recorded, new Command.CloneVolume("a", "a", null, ""), "already something called a");
    refused(recorded, new Command.CreateVolumeFromSnapshot("v", "a", null, ""), "no snapshot a");
    refused(recorded, new Command.ExtendVolume("z", 3), "no volume z");
    refused(recorded, new Command.DeleteSnapshot("a"), "no snapshot a");
    refused(recorded, new Command.UpdateGroup("g", List.of("z"), null), "no volume z");
    refused(
        recorded, new Command.CreateGroupSnapshot("gs", "g", "", ordered("s", "z")), "no volume z");
    refused(recorded.destroying(Kind.VOLUME, "a"), new Command.DeleteVolume("a"), "a is destroyed");
  }

  @Test
  void aStrangerIsNoMember() {
    Recorded recorded = Fixture.accept(Fixture.groupOf("a"), Fixture.volume("b", null));
    refused(recorded, new Command.UpdateGroup("g", null, List.of("b")), "b does not belong to g");
    refused(recorded, new Command.DeleteGroup("g", List.of("b")), "b does not belong to g");
  }

  private static void refused(Recorded recorded, Command command, String why) {
    assertThatThrownBy(() -> CinderApi.accept(command, recorded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
