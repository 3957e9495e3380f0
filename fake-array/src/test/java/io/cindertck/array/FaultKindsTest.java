package io.cindertck.array;

import static io.cindertck.array.ArrayProfile.STANDARD_POOL;
import static io.cindertck.array.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.array.ArrayException.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of fault makes of a request, on an array that has the volume {@code a}. */
class FaultKindsTest {

  private final FakeArray array = FakeArray.standard();
  private final ArrayClient client = array.client();
  private final ArrayControl control = array.control();

  @BeforeEach
  void oneVolume() {
    client.createVolume("a", STANDARD_POOL, 1);
  }

  private void arm(FaultKind kind) {
    control.arm(List.of(ArmedFault.onRequest(kind, 1)));
  }

  private JournalEntry lastRequest() {
    List<JournalEntry> journal = control.journal();
    return journal.get(journal.size() - 1);
  }

  @Test
  void aDroppedRequestIsNeitherDoneNorAnswered() {
    arm(FaultKind.DROPPED);
    assertFails(Code.NO_ANSWER, () -> client.deleteVolume("a"))
        .isEqualTo("no answer to deleteVolume");
    assertThat(control.state().volume("a")).isPresent();
    arm(FaultKind.DROPPED);
    assertFails(Code.NO_ANSWER, () -> client.getVolume("a"));
  }

  @Test
  void aLostAnswerIsOfARequestThatIsDone() {
    arm(FaultKind.LOST);
    assertFails(Code.NO_ANSWER, () -> client.deleteVolume("a"))
        .isEqualTo("no answer to deleteVolume");
    assertThat(control.state().volume("a")).isEmpty();
    assertThat(lastRequest().error()).isEqualTo("NO_ANSWER");
    assertThat(lastRequest().fault()).isEqualTo(FaultKind.LOST);
  }

  @Test
  void aFailureIsLostAsWell() {
    arm(FaultKind.LOST);
    assertFails(Code.NO_ANSWER, () -> client.deleteVolume("x"));
    assertThat(control.struck()).extracting(StruckFault::kind).containsExactly(FaultKind.LOST);
  }

  @Test
  void whileARequestIsSlowHostsGoOnWriting() {
    OrderedWriter writer = new OrderedWriter(List.of("a"), "host");
    control.plan(writer);
    arm(FaultKind.SLOW);
    assertThat(client.createSnapshot("a", "s").done()).isTrue();
    int writes = writer.burst() * (1 + FaultKind.PATIENCE);
    assertThat(control.acknowledged()).hasSize(writes);
    assertThat(Sequences.in(control.state(), "s")).hasSize(writes);
    arm(FaultKind.SLOW);
    assertFails(Code.NOT_FOUND, () -> client.getVolume("x"));
    assertThat(control.struck()).hasSize(1);
  }

  @Test
  void onlyWhatTakesCapacityFindsNoneLeft() {
    client.createGroup("g");
    client.addMember("g", "a");
    client.createSnapshot("a", "s");
    ArrayState before = control.state();
    control.arm(List.of(ArmedFault.onObject(FaultKind.CAPACITY_EXHAUSTED, "a")));
    assertFails(Code.NO_SPACE, () -> client.createVolume("a2", STANDARD_POOL, 1))
        .isEqualTo("no space for createVolume");
    assertFails(Code.NO_SPACE, () -> client.resizeVolume("a", 2));
    assertFails(Code.NO_SPACE, () -> client.createSnapshot("a", "t"));
    assertFails(Code.NO_SPACE, () -> client.cloneVolume("a", "b"));
    assertFails(Code.NO_SPACE, () -> client.cloneSnapshot("s", "a2"));
    assertFails(Code.NO_SPACE, () -> client.createGroupSnapshot("g", "gs", Map.of("a", "t")));
    assertThat(control.state()).isEqualTo(before);
    client.getVolume("a");
    client.removeMember("g", "a");
    client.deleteSnapshot("s");
    client.deleteVolume("a");
    assertThat(control.struck()).hasSize(6);
  }

  @Test
  void aFailedLookupSaysNothingOfWhatIsThere() {
    control.arm(List.of(ArmedFault.onObject(FaultKind.LOOKUP_FAILED, "a")));
    client.createGroup("group-of-a");
    assertFails(Code.UNAVAILABLE, () -> client.getVolume("a"))
        .isEqualTo("the array cannot be asked: getVolume");
    assertFails(Code.UNAVAILABLE, () -> client.getVolume("a-that-is-not-there"));
    client.deleteVolume("a");
    assertThat(control.struck()).extracting(StruckFault::query).containsExactly(true, true);
  }

  @Test
  void anErrorCanHideInAnAnswer() {
    arm(FaultKind.ERROR_AS_ANSWER);
    Receipt receipt = client.deleteVolume("a");
    assertThat(receipt.done()).isFalse();
    assertThat(receipt.error()).isEqualTo("deleteVolume was not done");
    assertFails(Code.REFUSED, receipt::orThrow).isEqualTo("deleteVolume was not done");
    assertThat(control.state().volume("a")).isPresent();
    assertThat(lastRequest().error()).as("it was answered well").isNull();
    assertThat(lastRequest().fault()).isEqualTo(FaultKind.ERROR_AS_ANSWER);
    client.deleteVolume("a").orThrow();
  }

  @Test
  void aDelayedChangeIsHiddenFromTheLookupsAmongTheNextRequests() {
    arm(FaultKind.DELAYED);
    client.deleteVolume("a").orThrow();
    assertThat(control.state().volume("a")).as("the truth").isEmpty();
    assertThat(client.getVolume("a").sizeGiB()).isEqualTo(1);
    // A change meets the truth.
    assertFails(Code.NOT_FOUND, () -> client.deleteVolume("a"));
    assertThat(client.listVolumes()).hasSize(1);
    assertFails(Code.NOT_FOUND, () -> client.getVolume("a"));
  }

  @Test
  void whatIsDelayedLaterDoesNotShowWhatIsStillDelayed() {
    control.arm(List.of(ArmedFault.onObject(FaultKind.DELAYED, "g")));
    client.createGroup("g");
    client.deleteGroup("g");
    assertFails(Code.NOT_FOUND, () -> client.getGroup("g"));
    assertFails(Code.NOT_FOUND, () -> client.getGroup("g"));
    assertThat(client.getGroup("g").members()).as("created, and not yet deleted").isEmpty();
    assertFails(Code.NOT_FOUND, () -> client.getGroup("g"));
  }

  @Test
  void aDelayEndsWithTheFaultsAndTellsFailuresAtOnce() {
    Checkpoint checkpoint = control.checkpoint();
    for (Runnable end :
        List.<Runnable>of(
            control::disarm, () -> control.arm(List.of()), () -> control.restore(checkpoint))) {
      control.restore(checkpoint);
      // Each state has a size of its own: restored, hidden behind, true.
      client.resizeVolume("a", 2).orThrow();
      arm(FaultKind.DELAYED);
      client.resizeVolume("a", 3).orThrow();
      end.run();
      assertThat(client.getVolume("a").sizeGiB())
          .isEqualTo(control.state().volumes().get(0).sizeGiB());
    }
    arm(FaultKind.DELAYED);
    assertFails(Code.NOT_FOUND, () -> client.deleteVolume("x"));
    client.resizeVolume("a", 4).orThrow();
    assertThat(client.getVolume("a").sizeGiB()).as("nothing was delayed").isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "ERROR_AS_ANSWER", "DELAYED", "CAPACITY_EXHAUSTED"})
  void aLookupIsPassedByWhatBefallsChanges(FaultKind kind) {
    control.arm(List.of(ArmedFault.onRequest(kind, 1), ArmedFault.onObject(FaultKind.BUSY, "a")));
    assertFails(Code.BUSY, () -> client.getVolume("a"));
    assertThat(control.struck()).extracting(StruckFault::kind).containsExactly(FaultKind.BUSY);
  }
}
