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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Volumes and snapshots on their own, which the kit needs but does not judge. */
class ArrangingCommandsTest {
  private static final Command CREATE_VOLUME = Fixture.volume("v", "g");
  private static final Command DELETE_VOLUME = new Command.DeleteVolume("a");
  private static final Command CLONE = new Command.CloneVolume("c", "a", null, "n");
  private static final Command FROM_SNAPSHOT =
      new Command.CreateVolumeFromSnapshot("c", "s", "g", "n");
  private static final Command EXTEND = new Command.ExtendVolume("a", 5);
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
  void whileAVolumeIsMadeItsGroupGoesUnderTheOlderNameToo() {
    for (Command command : List.of(CREATE_VOLUME, FROM_SNAPSHOT, CLONE)) {
      Digest digest = run(command, withSnapshot(), Reply.returned(Value.none()));
      Row handed = digest.exchanges().get(0).call().rows("volume").get(0);
      assertThat(handed.get("consistencygroup_id"))
          .isEqualTo(command == CLONE ? Value.none() : Value.text("g"));
      assertThat(digest.recorded().row(Kind.VOLUME, command.id()).get("consistencygroup_id"))
          .isEqualTo(Value.none());
    }
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
  void whatWasAssignedBeforeAFailureIsSavedUnlessItCannotBe() {
    Map<String, Value> update = new LinkedHashMap<>();
    update.put("provider_id", Value.text("lun-7"));
    update.put("metadata", Value.text("gold"));
    Digest digest = run(CREATE_VOLUME, Fixture.groupOf(), Reply.returned(Value.Mapping.of(update)));
    Row volume = digest.recorded().row(Kind.VOLUME, "v");
    assertThat(volume.status()).isEqualTo("error");
    assertThat(volume.text("provider_id")).isEqualTo("lun-7");
    update.put("metadata", Value.Mapping.of(Map.of()));
    update.put("glance_metadata", Value.Mapping.of(Map.of("k", Value.text("v"))));
    digest = run(CREATE_VOLUME, Fixture.groupOf(), Reply.returned(Value.Mapping.of(update)));
    volume = digest.recorded().row(Kind.VOLUME, "v");
    assertThat(volume.status()).isEqualTo("creating");
    assertThat(volume.text("provider_id")).isEmpty();
    assertThat(digest.error().orElseThrow().type()).isEqualTo("ObjectActionError");
  }

  @Test
  void aCloneIsAskedForWithItsSource() {
    Value update = Value.Mapping.of(Map.of("provider_id", Value.text("lun-7")));
    Digest digest = run(CLONE, Fixture.groupOf("a"), Reply.returned(update));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.method()).isEqualTo("create_cloned_volume");
    assertThat(call.arguments().keySet()).containsExactly("volume", "src_vref");
    assertThat(call.rows("volume").get(0).text("source_volid")).isEqualTo("a");
    assertThat(call.rows("src_vref").get(0).status()).isEqualTo("available");
    Row clone = digest.recorded().row(Kind.VOLUME, "c");
    assertThat(clone.status()).isEqualTo("available");
    assertThat(clone.text("provider_id")).isEqualTo("lun-7");
    assertThat(digest.recorded().row(Kind.VOLUME, "a"))
        .isEqualTo(Fixture.groupOf("a").row(Kind.VOLUME, "a"));
  }

  @Test
  void aVolumeFromASnapshotIsAskedForWithTheSnapshot() {
    Digest digest = run(FROM_SNAPSHOT, withSnapshot(), Reply.returned(Value.none()));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.method()).isEqualTo("create_volume_from_snapshot");
    assertThat(call.arguments().keySet()).containsExactly("volume", "snapshot");
    assertThat(call.rows("volume").get(0).text("snapshot_id")).isEqualTo("s");
    assertThat(call.rows("snapshot").get(0).text("volume_name")).isEqualTo("volume-a");
    assertThat(digest.recorded().row(Kind.VOLUME, "c").status()).isEqualTo("available");
  }

  @Test
  void aCopyThatCannotBeMadeIsInErrorAlsoWhereTheDriverDoesNotMakeAny() {
    Reply refusal =
        Fixture.raising("NotImplementedError", "RuntimeError", "Exception", "BaseException");
    for (Command command : List.of(CLONE, FROM_SNAPSHOT)) {
      for (Reply reply : List.of(refusal, Fixture.busy("VolumeIsBusy"))) {
        Digest digest = run(command, withSnapshot(), reply);
        assertThat(digest.recorded().row(Kind.VOLUME, "c").status()).isEqualTo("error");
        assertThat(digest.error()).isPresent();
      }
    }
  }

  @Test
  void aCopyOfWhatIsGoneIsInErrorBeforeTheDriverIsAsked() {
    Recorded accepted = CinderApi.accept(CLONE, Fixture.groupOf("a")).destroying(Kind.VOLUME, "a");
    Digest digest =
        new ManagerModel(ManagerPath.GROUP)
            .handle(CLONE, accepted, call -> Reply.returned(Value.none()));
    assertThat(digest.exchanges()).isEmpty();
    assertThat(digest.recorded().row(Kind.VOLUME, "c").status()).isEqualTo("error");
    assertThat(digest.error().orElseThrow().type()).isEqualTo("VolumeNotFound");
  }

  @Test
  void anExtendedVolumeHasItsNewSizeWhateverIsReturned() {
    Value said = Value.Mapping.of(Map.of("size", new Value.Int(9), "provider_id", Value.text("p")));
    Digest digest = run(EXTEND, Fixture.groupOf("a"), Reply.returned(said));
    DriverCall call = digest.exchanges().get(0).call();
    assertThat(call.method()).isEqualTo("extend_volume");
    assertThat(call.arguments().keySet()).containsExactly("volume", "new_size");
    assertThat(call.arguments()).containsEntry("new_size", new DriverCall.Plain(new Value.Int(5)));
    assertThat(call.rows("volume").get(0).get("size")).isEqualTo(new Value.Int(2));
    assertThat(call.rows("volume").get(0).status()).isEqualTo("extending");
    Row volume = digest.recorded().row(Kind.VOLUME, "a");
    assertThat(volume.status()).isEqualTo("available");
    assertThat(volume.get("size")).isEqualTo(new Value.Int(5));
    assertThat(volume.text("provider_id")).isEmpty();
  }

  @Test
  void aVolumeThatCannotBeExtendedIsInErrorExtendingAndNobodyIsTold() {
    Reply.InputChange assigned =
        new Reply.InputChange("volume", -1, "size", new Value.Int(2), new Value.Int(5));
    Reply refusal = new Reply(Fixture.broken().outcome(), List.of(assigned));
    Digest digest = run(EXTEND, Fixture.groupOf("a"), refusal);
    Row volume = digest.recorded().row(Kind.VOLUME, "a");
    assertThat(volume.status()).isEqualTo("error_extending");
    assertThat(volume.get("size")).isEqualTo(new Value.Int(2));
    assertThat(digest.error()).isEmpty();
  }

  @Test
  void aTargetThatIsNotUpdatedDoesNotFailAnExtension() {
    Digest digest = run(EXTEND, Fixture.groupOf("a"), Fixture.busy("TargetUpdateFailed"));
    Row volume = digest.recorded().row(Kind.VOLUME, "a");
    assertThat(volume.status()).isEqualTo("available");
    assertThat(volume.get("size")).isEqualTo(new Value.Int(5));
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
    assertThat(run(EXTEND, Fixture.groupOf("a"), interrupted).recorded())
        .satisfies(rows -> assertThat(rows.row(Kind.VOLUME, "a").status()).isEqualTo("extending"));
    assertThat(digest.error().orElseThrow().type()).isEqualTo("KeyboardInterrupt");
  }
}
