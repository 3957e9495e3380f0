package io.cindertck.connect.array;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.Stamp;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldReadingTest {
  private final Bench bench = new Bench();
  private final String volume = bench.row(Kind.VOLUME, 1);
  private final String group = bench.row(Kind.GROUP, 2);

  private Held.Volume volume() {
    return Objects.requireNonNull(bench.look().volumes().get(volume));
  }

  private Held.Group group() {
    return Objects.requireNonNull(bench.look().groups().get(group));
  }

  private Held.GroupSnapshot groupSnapshot(String id) {
    return Objects.requireNonNull(bench.look().groupSnapshots().get(id));
  }

  private void arrange() {
    bench.client.createVolume("vol-" + volume, "pool", 3);
    bench.client.createGroup(Bench.undashed(2));
    bench.client.addMember(Bench.undashed(2), "vol-" + volume);
  }

  @Test
  void volumesAndGroupsAreFoundUnderCindersIds() {
    arrange();
    bench.array.control().write("vol-" + volume, 4, new Stamp("host", 9));
    Held.Content content = new Held.Content(List.of(new Held.Stamp(4, "host", 9)));
    assertThat(bench.look().volumes())
        .isEqualTo(Map.of(volume, new Held.Volume("vol-" + volume, 3, group, content)));
    assertThat(group().members()).containsExactly(volume);
    assertThat(group().arrayName()).isEqualTo(Bench.undashed(2));
    assertThat(bench.look().strangers()).isEmpty();
  }

  @Test
  void snapshotsAndGroupSnapshotsAreFoundToo() {
    arrange();
    String snapshot = bench.row(Kind.SNAPSHOT, 3);
    String groupSnapshot = bench.row(Kind.GROUP_SNAPSHOT, 4);
    // An array that names snapshots itself: the driver has recorded what it said.
    String name = "auto-0001";
    bench.provider(Kind.SNAPSHOT, 3, "provider_id", name);
    bench.client.createGroupSnapshot(
        Bench.undashed(2), "gs." + groupSnapshot, Map.of("vol-" + volume, name));
    assertThat(bench.look().snapshots())
        .isEqualTo(
            Map.of(snapshot, new Held.Snapshot(name, volume, groupSnapshot, Held.Content.BLANK)));
    assertThat(groupSnapshot(groupSnapshot).snapshots()).containsExactly(snapshot);
  }

  @Test
  void whatNoRowAccountsForIsAStrangerOfItsKind() {
    arrange();
    bench.client.createVolume("golden-image", "pool", 1);
    bench.client.createSnapshot("golden-image", "tmp");
    bench.client.createGroup("theirs");
    bench.client.createGroupSnapshot("theirs", "theirs-too", Map.of());
    assertThat(bench.look().strangers())
        .containsExactly(
            new Held.Stranger(Kind.VOLUME, "golden-image"),
            new Held.Stranger(Kind.SNAPSHOT, "tmp"),
            new Held.Stranger(Kind.GROUP, "theirs"),
            new Held.Stranger(Kind.GROUP_SNAPSHOT, "theirs-too"));
    assertThat(bench.look().volumes()).containsOnlyKeys(volume);
  }

  @Test
  void ofTwoObjectsForOneRowTheSecondIsAStranger() {
    arrange();
    bench.client.createVolume("tmp-" + volume, "pool", 1);
    assertThat(bench.look().strangers())
        .containsExactly(new Held.Stranger(Kind.VOLUME, "tmp-" + volume));
    assertThat(volume().arrayName()).isEqualTo("vol-" + volume);
  }

  @Test
  void aMemberOrAGroupThatCinderDoesNotKnowKeepsItsArrayName() {
    arrange();
    bench.client.createVolume("golden-image", "pool", 1);
    bench.client.addMember(Bench.undashed(2), "golden-image");
    assertThat(group().members()).containsExactlyInAnyOrder(volume, "golden-image");
    bench.client.removeMember(Bench.undashed(2), "vol-" + volume);
    bench.client.createGroup("theirs");
    bench.client.addMember("theirs", "vol-" + volume);
    assertThat(volume().group()).isEqualTo("theirs");
  }

  @Test
  void whatCannotBeSeenIsSaidToBeOutOfSight() {
    try (FakeArrayProbe blind =
        new FakeArrayProbe("f", bench.array, Set.of(Sight.VOLUMES), false, () -> {})) {
      assertThat(blind.look(bench.recorded).sees(Kind.VOLUME)).isTrue();
      assertThat(blind.look(bench.recorded).sees(Kind.GROUP)).isFalse();
      assertThat(blind.sights()).containsExactly(Sight.VOLUMES);
    }
  }
}
