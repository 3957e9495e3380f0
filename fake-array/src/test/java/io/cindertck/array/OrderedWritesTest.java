package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cindertck.array.ArrayException.Code;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWritesTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final ArrayControl control = array.control();

  @BeforeEach
  void aGroupOfThree() {
    client.createGroup("g");
    for (String name : List.of("a", "b", "c")) {
      client.createVolume(name, STANDARD_POOL, 1);
      client.addMember("g", name);
    }
    control.plan(new OrderedWriter(List.of("a", "b", "c"), "host"));
  }

  @Test
  void writesLandBeforeEveryRequestEvenOneThatFails() {
    client.listVolumes();
    assertThat(control.acknowledged())
        .containsExactly(
            new Write("a", 0, new Stamp("host", 0)),
            new Write("b", 0, new Stamp("host", 1)),
            new Write("c", 0, new Stamp("host", 2)),
            new Write("a", 1, new Stamp("host", 3)));
    assertFails(Code.NOT_FOUND, () -> client.getVolume("x"));
    control.arm(List.of(ArmedFault.onRequest(FaultKind.BUSY, 1)));
    assertFails(Code.BUSY, client::listVolumes);
    assertThat(control.acknowledged()).hasSize(12);
    assertThat(control.state().volume("a").orElseThrow().content().stamps()).hasSize(4);
  }

  @Test
  void aWriterThatComesAfterAnotherGoesOnCounting() {
    client.listVolumes();
    control.plan(new OrderedWriter(List.of("b"), "host"));
    client.listVolumes();
    assertThat(control.acknowledged())
        .extracting(write -> write.stamp().sequence())
        .containsExactly(4L, 5L);
    control.restore(control.checkpoint());
    control.plan(new OrderedWriter(List.of("b"), "host"));
    client.listVolumes();
    assertThat(control.acknowledged())
        .extracting(write -> write.stamp().sequence())
        .containsExactly(0L, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "acb", "bac", "bca", "cab", "cba"})
  void snapshotsTakenOneAfterTheOtherShowAHole(String order) {
    for (int before = 0; before < 3; before++) {
      String suffix = "-" + before;
      order
          .chars()
          .mapToObj(Character::toString)
          .forEach(v -> client.createSnapshot(v, v + suffix));
      List<Long> seen = Sequences.in(control.state(), "a" + suffix, "b" + suffix, "c" + suffix);
      assertThat(seen).as("writes seen").isNotEqualTo(firstWrites(seen.size()));
      client.listVolumes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "ba"})
  void twoMembersAreEnoughForAHole(String order) {
    control.plan(new OrderedWriter(List.of("a", "b"), "host"));
    order.chars().mapToObj(Character::toString).forEach(v -> client.createSnapshot(v, "s" + v));
    List<Long> seen = Sequences.in(control.state(), "sa", "sb");
    assertThat(seen).isNotEqualTo(firstWrites(seen.size()));
  }

  @Test
  void aGroupSnapshotHasNoHoleWheneverItIsTaken() {
    for (int i = 0; i < 10; i++) {
      String n = Integer.toString(i);
      client.createGroupSnapshot("g", "gs" + n, Map.of("a", "a" + n, "b", "b" + n, "c", "c" + n));
      List<Long> seen = Sequences.in(control.state(), "a" + n, "b" + n, "c" + n);
      assertThat(seen).isEqualTo(firstWrites(4 * (i + 1)));
    }
  }

  @Test
  void aWriteToAVolumeThatIsGoneIsSkipped() {
    client.deleteVolume("b");
    client.listVolumes();
    assertThat(control.acknowledged())
        .extracting(write -> write.stamp().sequence())
        .containsExactly(0L, 1L, 2L, 3L, 5L, 6L);
  }

  @Test
  void stoppingEndsTheWritesAndKeepsWhatLanded() {
    client.listVolumes();
    control.stopWrites();
    client.listVolumes();
    assertThat(control.acknowledged()).hasSize(4);
    control.plan(new OrderedWriter(List.of("c"), "other"));
    assertThat(control.acknowledged()).isEmpty();
  }

  @Test
  void longPlansGoAroundInABoundedNumberOfBlocks() {
    OrderedWriter writer = new OrderedWriter(List.of("a", "b"), "host");
    assertThat(writer.write(2L * OrderedWriter.BLOCKS))
        .isEqualTo(new Write("a", 0, new Stamp("host", 2L * OrderedWriter.BLOCKS)));
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderedWriter(List.of(), "host"));
  }

  private static List<Long> firstWrites(int count) {
    return LongStream.range(0, count).boxed().toList();
  }
}
