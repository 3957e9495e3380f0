package io.cindertck.contract.manager;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Digest;
import io.cindertck.contract.DriverCall;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Row;
import io.cindertck.contract.value.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Volumes and snapshots on their own, which the kit needs but does not judge. */
class ArrangingCommandsTest {
  private static final Command CREATE_VOLUME = Fixture.volume("v", "g");
  private static final Command DELETE_VOLUME = new Command.DeleteVolume("a");
  private static final Command CREATE_SNAPSHOT = new Command.CreateSnapshot("s", "a", "n");
  private static final Command DELETE_SNAPSHOT = new Command.DeleteSnapshot("s");

  private static Digest run(Command command, Recorded recorded, Reply reply) {
    return Fixture.run(ManagerPath.CONSISTENCYGROUP, command, recorded, reply);
  }

  private static Recorded withSnapshot() {
    return Fixture.available(
        Fixture.accept(Fixture.groupOf("a"), CREATE_SNAPSHOT), Kind.SNAPSHOT, "s");
  }

  @Test
  void whatCreateVolumeReturnsIsSaved() {
    Value update =
        Value.Mapping.of(
            Map.of(
                "provider_id", Value.text("lun-7"),
                "metadata", Value.Mapping.of(Map.of("pool", Value.text("gold"))),
                "no_such_column", new Value.Int(1)));
    Digest digest = run(CREATE_VOLUME, Fixture.groupOf(), Reply.returned(update));
    Row volume = digest.recorded().row(Kind.VOLUME, "v");
    assertThat(volume.status()).isEqualTo("available");
    assertThat(volume.text("provider_id")).isEqualTo("lun-7");
    assertThat(volume.get("metadata"))
        .isEqualTo(Value.Mapping.of(Map.of("pool", Value.text("gold"))));
    assertThat(volume.columns()).doesNotContainKey("no_such_column");
    assertThat(digest.error()).isEmpty();
  }

  @Test
  void theDriverIsHandedTheVolumeWithItsName() {
    Digest digest = run(CREATE_VOLUME, Fixture.groupOf(), Reply.returned(Value.none()));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.method()).isEqualTo("create_volume");
    assertThat(call.arguments()).containsOnlyKeys("volume");
    assertThat(call.rows("volume").get(0).text("name")).isEqualTo("volume-v");
  }

  @Test
  void aVolumeThatCannotBeCreatedIsInError() {
    Digest digest = run(CREATE_VOLUME, Fixture.groupOf(), Fixture.broken());
    assertThat(digest.recorded().row(Kind.VOLUME, "v").status()).isEqualTo("error");
    assertThat(digest.error()).contains(new Digest.ManagerError("OSError", "no", false));
  }

  @Test
  void anUpdateThatIsNoDictionaryFailsTheVolume() {
    Digest digest = run(CREATE_VOLUME, Fixture.groupOf(), Reply.returned(Value.text("ok")));
    assertThat(digest.recorded().row(Kind.VOLUME, "v").status()).isEqualTo("error");
    assertThat(digest.error().orElseThrow().message())
        .isEqualTo("'str' object has no attribute 'items'");
  }

  @Test
  void aDeletedVolumeIsDestroyedWhateverIsReturned() {
    Digest digest = run(DELETE_VOLUME, Fixture.groupOf("a"), Reply.returned(Value.text("error")));
    assertThat(digest.recorded().row(Kind.VOLUME, "a").isDeleted()).isTrue();
  }

  @Test
  void aBusyVolumeIsAvailableAgain() {
    Digest digest = run(DELETE_VOLUME, Fixture.groupOf("a"), Fixture.busy("VolumeIsBusy"));
    assertThat(digest.recorded().row(Kind.VOLUME, "a").status()).isEqualTo("available");
    assertThat(digest.error()).isEmpty();
  }

  @Test
  void aVolumeThatCannotBeDeletedIsInErrorDeleting() {
    Digest digest = run(DELETE_VOLUME, Fixture.groupOf("a"), Fixture.busy("SnapshotIsBusy"));
    assertThat(digest.recorded().row(Kind.VOLUME, "a").status()).isEqualTo("error_deleting");
    assertThat(digest.error()).contains(new Digest.ManagerError("SnapshotIsBusy", "no", true));
  }

  @Test
  void aSnapshotIsAvailableOnceItIsTaken() {
    Value update = Value.Mapping.of(Map.of("provider_location", Value.text("here")));
    Digest digest = run(CREATE_SNAPSHOT, Fixture.groupOf("a"), Reply.returned(update));
    Row snapshot = digest.recorded().row(Kind.SNAPSHOT, "s");
    assertThat(snapshot.status()).isEqualTo("available");
    assertThat(snapshot.text("progress")).isEqualTo("100%");
    assertThat(snapshot.text("provider_location")).isEqualTo("here");
  }

  @Test
  void aSnapshotThatCannotBeTakenIsInError() {
    Digest digest = run(CREATE_SNAPSHOT, Fixture.groupOf("a"), Fixture.broken());
    assertThat(digest.recorded().row(Kind.SNAPSHOT, "s").status()).isEqualTo("error");
    assertThat(digest.error()).isPresent();
  }

  @Test
  void aSnapshotIsDestroyedOrBusyOrInErrorDeleting() {
    assertThat(run(DELETE_SNAPSHOT, withSnapshot(), Reply.returned(Value.none())).recorded())
        .matches(recorded -> recorded.row(Kind.SNAPSHOT, "s").isDeleted());
    Digest busy = run(DELETE_SNAPSHOT, withSnapshot(), Fixture.busy("SnapshotIsBusy"));
    assertThat(busy.recorded().row(Kind.SNAPSHOT, "s").status()).isEqualTo("available");
    assertThat(busy.error()).isEmpty();
    Digest broken = run(DELETE_SNAPSHOT, withSnapshot(), Fixture.broken());
    assertThat(broken.recorded().row(Kind.SNAPSHOT, "s").status()).isEqualTo("error_deleting");
  }

  @Test
  void whatOnlyPythonItselfCatchesLeavesTheStatus() {
    Reply interrupted = Fixture.raising("KeyboardInterrupt", "BaseException", "object");
    Digest digest = run(DELETE_VOLUME, Fixture.groupOf("a"), interrupted);
    assertThat(digest.recorded().row(Kind.VOLUME, "a").status()).isEqualTo("deleting");
    assertThat(digest.error().orElseThrow().type()).isEqualTo("KeyboardInterrupt");
  }
}
