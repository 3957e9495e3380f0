package io.cindertck.array.face.nexentastor5;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.array.ArrayState;
import io.cindertck.array.Checkpoint;
import io.cindertck.array.OrderedWriter;
import io.cindertck.array.Sequences;
import io.cindertck.array.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZfsSemanticsTest {

  private final Appliance appliance = new Appliance();
  private final Rest rest = appliance.rest();

  @BeforeEach
  void aVolumeWithASnapshotAndAClone() {
    appliance.createVolume("a", 1).assertDone();
    appliance.control().write("cinder/iscsi/a", 0, new Stamp("host", 1));
    appliance.createSnapshot("a@old").assertDone();
    appliance.createSnapshot("a@s").assertDone();
    appliance.control().write("cinder/iscsi/a", 0, new Stamp("host", 2));
    appliance.createSnapshot("a@late").assertDone();
    appliance.createClone("a@s", "clone").assertDone();
  }

  @AfterEach
  void close() {
    appliance.close();
  }

  @Test
  void aCloneHasTheContentOfItsOriginAndIsNamedByIt() {
    ArrayState state = appliance.control().state();
    assertThat(state.volume("cinder/iscsi/clone").orElseThrow().content())
        .isEqualTo(state.snapshot("cinder/iscsi/a@s").orElseThrow().content())
        .isNotEqualTo(state.volume("cinder/iscsi/a").orElseThrow().content());
    assertThat(clones("a@s")).containsExactly("cinder/iscsi/clone");
    assertThat(clones("a@old")).isEmpty();
  }

  @Test
  void aSnapshotWithClonesStaysUnlessItMayBeDeferred() {
    rest.delete(Appliance.snapshot("a@s")).assertError(400, "EEXIST");
    rest.delete(Appliance.snapshot("a@s") + "?defer=False").assertError(400, "EEXIST");
    assertThat(visible()).contains("cinder/iscsi/a@s");
    rest.delete(Appliance.snapshot("a@s") + "?defer=True").assertDone();
    assertThat(visible()).doesNotContain("cinder/iscsi/a@s");
    assertThat(clones("a@s")).as("it is kept for its clone").hasSize(1);
    appliance.createSnapshot("a@s").assertError(400, "EEXIST");
  }

  @Test
  void aDeferredSnapshotGoesWithItsLastClone() {
    appliance.createClone("a@s", "second").assertDone();
    rest.delete(Appliance.snapshot("a@s") + "?defer=True").assertDone();
    rest.delete(Appliance.volume("clone")).assertDone();
    rest.get(Appliance.snapshot("a@s")).assertDone();
    rest.delete(Appliance.volume("second")).assertDone();
    rest.get(Appliance.snapshot("a@s")).assertError(404, "ENOENT");
    rest.get(Appliance.snapshot("a@old")).assertDone();
  }

  @Test
  void aVolumeGoesWithItsSnapshotsOnlyWhenAskedToAndWhenNoneHasClones() {
    rest.delete(Appliance.volume("a") + "?snapshots=True").assertError(400, "EEXIST");
    rest.delete(Appliance.volume("clone")).assertDone();
    rest.delete(Appliance.volume("a")).assertError(400, "EEXIST");
    assertThat(visible()).hasSize(3);
    rest.delete(Appliance.volume("a") + "?snapshots=True").assertDone();
    assertThat(visible()).isEmpty();
    assertThat(appliance.control().state().volumes()).isEmpty();
  }

  @Test
  void promotingTurnsCloneAndOriginAround() {
    appliance.createClone("a@old", "elder").assertDone();
    rest.post(Appliance.volume("clone") + "/promote", "").assertDone();
    assertThat(visible())
        .containsExactlyInAnyOrder(
            "cinder/iscsi/a@late", "cinder/iscsi/clone@old", "cinder/iscsi/clone@s");
    assertThat(clones("clone@s")).containsExactly("cinder/iscsi/a");
    assertThat(clones("clone@old")).containsExactly("cinder/iscsi/elder");
    assertThat(rest.get(Appliance.volume("clone")).body().path("originalSnapshot").isNull())
        .isTrue();
    rest.post(Appliance.volume("clone") + "/promote", "").assertError(400, "EINVAL");
    rest.delete(Appliance.volume("a") + "?snapshots=True").assertDone();
    assertThat(clones("clone@s")).isEmpty();
  }

  @Test
  void promotingIsRefusedWhenASnapshotsNameIsTaken() {
    appliance.createSnapshot("clone@old").assertDone();
    rest.post(Appliance.volume("clone") + "/promote", "").assertError(400, "EEXIST");
    assertThat(clones("a@s")).containsExactly("cinder/iscsi/clone");
  }

  @Test
  void aSnapshotOfTheVolumeGroupShowsAllItsVolumesAtOnePoint() {
    appliance.createVolume("b", 1).assertDone();
    appliance
        .control()
        .plan(new OrderedWriter(List.of("cinder/iscsi/a", "cinder/iscsi/b"), "host"));
    rest.get("storage/volumes");
    appliance.createGroupSnapshot("g").assertDone();
    rest.get("storage/volumes");
    assertThat(Sequences.in(appliance.control().state(), "cinder/iscsi/a@g", "cinder/iscsi/b@g"))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(appliance.control().state().groupSnapshots()).isEmpty();
  }

  @Test
  void aSnapshotOfTheVolumeGroupIsTakenWhollyOrNotAtAll() {
    appliance.createSnapshot("clone@g").assertDone();
    int before = visible().size();
    appliance.createGroupSnapshot("g").assertError(400, "EEXIST");
    assertThat(visible()).hasSize(before);
    rest.get(Appliance.snapshot("@g")).assertError(404, "ENOENT");
  }

  @Test
  void aRenamedSnapshotIsSparedWhenTheRestIsDeleted() {
    appliance.createGroupSnapshot("g").assertDone();
    rest.post(Appliance.snapshot("a@g") + "/rename", "{'newName': 'late'}")
        .assertError(400, "EEXIST");
    rest.post(Appliance.snapshot("a@g") + "/rename", "{'newName': 'kept'}").assertDone();
    rest.get(Appliance.snapshot("@g")).assertDone();
    rest.delete(Appliance.snapshot("@g") + "?defer=True&recursive=True").assertDone();
    assertThat(visible()).contains("cinder/iscsi/a@kept").doesNotContain("cinder/iscsi/clone@g");
    rest.delete(Appliance.snapshot("@g") + "?defer=True&recursive=True").assertError(404, "ENOENT");
  }

  @Test
  void clonesFollowARenamedSnapshot() {
    rest.post(Appliance.snapshot("a@s") + "/rename", "{'newName': 'renamed'}").assertDone();
    assertThat(clones("a@renamed")).containsExactly("cinder/iscsi/clone");
    rest.delete(Appliance.snapshot("a@renamed")).assertError(400, "EEXIST");
  }

  @Test
  void aVolumeCanBeTakenBackToItsLatestSnapshotOnly() {
    rest.post(Appliance.volume("a") + "/rollback", "{'snapshot': 's'}").assertError(400, "EEXIST");
    rest.delete(Appliance.snapshot("a@late")).assertDone();
    rest.post(Appliance.volume("a") + "/rollback", "{'snapshot': 's'}").assertDone();
    assertThat(
            appliance.control().state().volume("cinder/iscsi/a").orElseThrow().content().stamps())
        .containsEntry(0, new Stamp("host", 1));
  }

  @Test
  void aCheckpointKeepsOriginsDeferralsAndVolumeGroups() {
    rest.delete(Appliance.snapshot("a@s") + "?defer=True").assertDone();
    rest.post("storage/volumeGroups", "{'path': 'cinder/new'}").assertDone();
    appliance.createGroupSnapshot("g").assertDone();
    Checkpoint checkpoint = appliance.control().checkpoint();
    rest.delete(Appliance.snapshot("@g") + "?defer=True&recursive=True").assertDone();
    rest.delete(Appliance.volume("clone") + "?snapshots=True").assertDone();
    rest.get(Appliance.snapshot("a@s")).assertError(404, "ENOENT");

    appliance.control().restore(checkpoint);
    assertThat(clones("a@s")).containsExactly("cinder/iscsi/clone");
    assertThat(visible()).doesNotContain("cinder/iscsi/a@s");
    rest.get("storage/volumeGroups/cinder%2Fnew").assertDone();
    rest.get(Appliance.snapshot("@g")).assertDone();
  }

  @Test
  void whatIsTakenAwayFromOutsideLeavesNoOriginBehind() {
    appliance.control().removeSnapshot("cinder/iscsi/a@s");
    assertThat(rest.get(Appliance.volume("clone")).body().path("originalSnapshot").isNull())
        .isTrue();
    rest.delete(Appliance.volume("a") + "?snapshots=True").assertDone();
  }

  private List<String> clones(String snapshot) {
    JsonNode told = rest.get(Appliance.snapshot(snapshot)).assertDone().body();
    List<String> paths = new ArrayList<>();
    told.path("clones").forEach(clone -> paths.add(clone.asText()));
    return paths;
  }

  private List<String> visible() {
    return appliance.control().state().snapshots().stream().map(ArrayState.Snapshot::name).toList();
  }
}
