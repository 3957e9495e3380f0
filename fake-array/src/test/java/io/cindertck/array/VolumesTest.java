package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VolumesTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();

  @BeforeEach
  void oneVolume() {
    client.createVolume("a", STANDARD_POOL, 2);
  }

  @Test
  void aNewVolumeIsEmptyAndInNoGroup() {
    assertThat(client.getVolume("a")).isEqualTo(new VolumeView("a", 2, null, 0));
    assertThat(array.control().state().volumes())
        .containsExactly(new ArrayState.Volume("a", STANDARD_POOL, 2, null, Content.EMPTY));
  }

  @Test
  void volumesAreListedInTheOrderOfCreationWithTheirSnapshotsCounted() {
    client.createVolume("0", STANDARD_POOL, 1);
    client.createSnapshot("a", "s1");
    client.createSnapshot("a", "s2");
    assertThat(client.listVolumes())
        .containsExactly(new VolumeView("a", 2, null, 2), new VolumeView("0", 1, null, 0));
  }

  @Test
  void aTakenNameIsRefusedAndTheFirstVolumeStays() {
    assertFails(Code.EXISTS, () -> client.createVolume("a", STANDARD_POOL, 5)).contains("volume a");
    assertThat(client.getVolume("a").sizeGiB()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereCannotBeUsed() {
    assertFails(Code.NOT_FOUND, () -> client.getVolume("x")).contains("volume x");
    assertFails(Code.NOT_FOUND, () -> client.deleteVolume("x"));
    assertFails(Code.NOT_FOUND, () -> client.resizeVolume("x", 3));
    assertFails(Code.NOT_FOUND, () -> client.createSnapshot("x", "s"));
    assertFails(Code.NOT_FOUND, () -> client.cloneVolume("x", "y"));
    assertFails(Code.NOT_FOUND, () -> client.createVolume("y", "other", 1)).contains("pool other");
  }

  @Test
  void aVolumeWithSnapshotsIsInUse() {
    client.createSnapshot("a", "s");
    assertFails(Code.IN_USE, () -> client.deleteVolume("a"));
    client.deleteSnapshot("s");
    client.deleteVolume("a");
    assertThat(array.control().state().volumes()).isEmpty();
  }

  @Test
  void aVolumeGrowsButDoesNotShrink() {
    client.resizeVolume("a", 3);
    assertThat(client.getVolume("a").sizeGiB()).isEqualTo(3);
    assertFails(Code.INVALID, () -> client.resizeVolume("a", 2)).contains("from 3 to 2 GiB");
    assertThat(client.getVolume("a").sizeGiB()).isEqualTo(3);
  }

  @Test
  void aCloneIsIndependentOfItsSource() {
    array.control().write("a", 0, new Stamp("host", 1));
    client.cloneVolume("a", "copy");
    array.control().write("a", 0, new Stamp("host", 2));
    client.deleteVolume("a");
    assertThat(array.control().state().volume("copy").orElseThrow().content().stamps())
        .containsOnly(Map.entry(0, new Stamp("host", 1)));
  }

  @Test
  void aCloneOfASnapshotHasTheContentAndSizeOfThen() {
    array.control().write("a", 0, new Stamp("host", 1));
    client.createSnapshot("a", "s");
    array.control().write("a", 0, new Stamp("host", 2));
    client.resizeVolume("a", 9);
    client.cloneSnapshot("s", "copy");
    ArrayState state = array.control().state();
    assertThat(state.volume("copy").orElseThrow().content())
        .isEqualTo(state.snapshot("s").orElseThrow().content())
        .isNotEqualTo(state.volume("a").orElseThrow().content());
    assertThat(client.getVolume("copy").sizeGiB()).isEqualTo(2);
  }
}
