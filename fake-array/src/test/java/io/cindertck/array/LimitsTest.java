package io.cindertck.array;

import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  private final FakeArray array =
      new FakeArray(
          ArrayProfile.standard()
              .withPool("small", 10)
              .withMaxGroupMembers(1)
              .withMaxSnapshotsPerVolume(2));
  private final ArrayClient client = array.client();

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", ".a", "a b", "a/b", "a@b", "ä", "a\n"})
  void namesHaveLettersDigitsAndFewMarks(String name) {
    assertFails(Code.INVALID, () -> client.createVolume(name, "small", 1)).contains("volume");
    assertFails(Code.INVALID, () -> client.createGroup(name)).contains("group");
    assertThat(array.control().state().groups()).isEmpty();
  }

  @Test
  void namesHaveAtMostSixtyThreeCharacters() {
    client.createVolume("v".repeat(63), "small", 1);
    assertFails(Code.INVALID, () -> client.createVolume("v".repeat(64), "small", 1))
        .contains("63")
        .contains("64");
  }

  @Test
  void namesOfSnapshotsAreHeldToTheSameRule() {
    client.createVolume("a", "small", 1);
    assertFails(Code.INVALID, () -> client.createSnapshot("a", "no/slash"));
    assertFails(Code.INVALID, () -> client.cloneVolume("a", "no/slash"));
  }

  @Test
  void volumesTakeFromTheirPoolAndSnapshotsDoNot() {
    client.createVolume("a", "small", 6);
    client.createSnapshot("a", "s");
    assertFails(Code.NO_SPACE, () -> client.createVolume("b", "small", 5)).contains("4 GiB left");
    assertFails(Code.NO_SPACE, () -> client.cloneVolume("a", "b"));
    assertFails(Code.NO_SPACE, () -> client.cloneSnapshot("s", "b"));
    assertFails(Code.NO_SPACE, () -> client.resizeVolume("a", 11));
    client.resizeVolume("a", 10);
    client.deleteSnapshot("s");
    client.deleteVolume("a");
    client.createVolume("b", "small", 10);
  }

  @Test
  void onePoolDoesNotTakeFromAnother() {
    client.createVolume("a", ArrayProfile.STANDARD_POOL, 100);
    client.createVolume("b", "small", 10);
    assertThat(client.listVolumes()).hasSize(2);
  }

  @Test
  void aVolumeHasAtLeastOneGiB() {
    assertFails(Code.INVALID, () -> client.createVolume("a", "small", 0));
    assertFails(Code.INVALID, () -> client.createVolume("a", "small", -1));
  }

  @Test
  void groupsAndVolumesCanBeFull() {
    client.createVolume("a", "small", 1);
    client.createVolume("b", "small", 1);
    client.createGroup("g");
    client.addMember("g", "a");
    assertFails(Code.INVALID, () -> client.addMember("g", "b")).contains("1 members");
    client.createSnapshot("a", "s1");
    client.createSnapshot("a", "s2");
    assertFails(Code.INVALID, () -> client.createSnapshot("a", "s3")).contains("2 snapshots");
  }
}
