package io.cindertck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.CreateGroupFromSource;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Row;
import io.cindertck.contract.manager.CinderApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A group {@code g} with {@code a} and {@code b}, beside it {@code x}; the rest as tests say. */
class FittingTest {
  private Recorded recorded = Recorded.EMPTY;

  FittingTest() {
    accept(Steps.group("g"));
    accept(Steps.volume("a", "g"));
    accept(Steps.volume("b", "g"));
    accept(Steps.volume("x", null));
  }

  /** As if the command had succeeded. */
  private void accept(Command command) {
    recorded = CinderApi.accept(command, recorded);
    for (Row row : recorded.rows().values()) {
      if (row.status().equals("creating")) {
        status(row.kind(), row.id(), "available");
      }
    }
  }

  private void status(Kind kind, String id, String status) {
    recorded = recorded.withStatus(kind, id, status);
  }

  private void accepted(Command command, Command as) {
    assertThat(new Fitting(recorded).fit(command)).contains(as);
  }

  private void accepted(Command command) {
    accepted(command, command);
  }

  private void refused(Command... commands) {
    for (Command command : commands) {
      assertThat(new Fitting(recorded).fit(command)).as("%s", command).isEmpty();
    }
  }

  @Test
  void aNewVolumeNeedsANewIdAndAUsableGroup() {
    accepted(Steps.volume("n", null));
    accepted(Steps.volume("n", "g"));
    refused(Steps.volume("a", null), Steps.volume("n", "h"));
    status(Kind.GROUP, "g", "error");
    refused(Steps.volume("n", "g"));
  }

  @Test
  void aCloneNeedsAUsableSource() {
    accepted(new Command.CloneVolume("n", "x", null, "tck"));
    accepted(new Command.CloneVolume("n", "a", "g", "tck"));
    refused(
        new Command.CloneVolume("b", "a", null, "tck"),
        new Command.CloneVolume("n", "z", null, "tck"),
        new Command.CloneVolume("n", "g", null, "tck"),
        new Command.CloneVolume("n", "a", "h", "tck"));
    status(Kind.VOLUME, "x", "in-use");
    accepted(new Command.CloneVolume("n", "x", null, "tck"));
    status(Kind.GROUP, "g", "error");
    refused(new Command.CloneVolume("n", "x", "g", "tck"));
    status(Kind.VOLUME, "x", "error");
    refused(new Command.CloneVolume("n", "x", null, "tck"));
  }

  @Test
  void aVolumeFromASnapshotNeedsAnAvailableOneWhichMayBePartOfAGroupSnapshot() {
    accept(new Command.CreateSnapshot("s", "x", "tck"));
    accept(Steps.snapshot("gs", "g", "sa", "a", "sb", "b"));
    accepted(new Command.CreateVolumeFromSnapshot("n", "s", null, "tck"));
    accepted(new Command.CreateVolumeFromSnapshot("n", "sa", "g", "tck"));
    refused(
        new Command.CreateVolumeFromSnapshot("a", "s", null, "tck"),
        new Command.CreateVolumeFromSnapshot("n", "x", null, "tck"),
        new Command.CreateVolumeFromSnapshot("n", "gs", null, "tck"),
        new Command.CreateVolumeFromSnapshot("n", "s", "h", "tck"));
    status(Kind.SNAPSHOT, "s", "error");
    refused(new Command.CreateVolumeFromSnapshot("n", "s", null, "tck"));
    recorded = recorded.destroying(Kind.SNAPSHOT, "sa");
    refused(new Command.CreateVolumeFromSnapshot("n", "sa", null, "tck"));
  }

  @Test
  void anAvailableVolumeGrowsAndDoesNotShrink() {
    accepted(new Command.ExtendVolume("x", 2));
    accepted(new Command.ExtendVolume("a", 7));
    refused(
        new Command.ExtendVolume("x", 1),
        new Command.ExtendVolume("x", 0),
        new Command.ExtendVolume("g", 2),
        new Command.ExtendVolume("n", 2));
    status(Kind.VOLUME, "x", "in-use");
    refused(new Command.ExtendVolume("x", 2));
  }

  @Test
  void aVolumeThatCouldNotBeExtendedCanOnlyBeDeleted() {
    status(Kind.VOLUME, "x", "error_extending");
    refused(
        new Command.ExtendVolume("x", 2),
        new Command.CloneVolume("n", "x", null, "tck"),
        new Command.CreateSnapshot("s", "x", "tck"));
    accepted(new Command.DeleteVolume("x"));
    status(Kind.VOLUME, "a", "error_extending");
    accepted(
        new Command.UpdateGroup("g", List.of("x"), List.of("a", "b")),
        new Command.UpdateGroup("g", List.of(), List.of("b")));
    accepted(Steps.delete("g", "a", "b"));
  }

  @Test
  void aVolumeThatGoesIsInNoGroupHasNoSnapshotAndIsSettled() {
    accepted(new Command.DeleteVolume("x"));
    refused(new Command.DeleteVolume("a"), new Command.DeleteVolume("n"));
    status(Kind.VOLUME, "x", "error_deleting");
    accepted(new Command.DeleteVolume("x"));
    status(Kind.VOLUME, "x", "deleting");
    refused(new Command.DeleteVolume("x"));
    status(Kind.VOLUME, "x", "available");
    accept(new Command.CreateSnapshot("s", "x", "tck"));
    refused(new Command.DeleteVolume("x"));
    recorded = recorded.destroying(Kind.SNAPSHOT, "s");
    accepted(new Command.DeleteVolume("x"));
    recorded = recorded.destroying(Kind.VOLUME, "x");
    refused(new Command.DeleteVolume("x"));
  }

  @Test
  void aSnapshotNeedsAUsableVolumeAndGoesAloneOnlyWhenItIsAlone() {
    accepted(new Command.CreateSnapshot("s", "x", "tck"));
    refused(new Command.CreateSnapshot("a", "x", "tck"), new Command.CreateSnapshot("s", "n", ""));
    accept(new Command.CreateSnapshot("s", "x", "tck"));
    accepted(new Command.DeleteSnapshot("s"));
    accept(Steps.snapshot("gs", "g", "sa", "a", "sb", "b"));
    refused(new Command.DeleteSnapshot("sa"), new Command.DeleteSnapshot("n"));
    status(Kind.VOLUME, "x", "error");
    refused(new Command.CreateSnapshot("t", "x", "tck"));
  }

  @Test
  void aNewGroupNeedsANewId() {
    accepted(Steps.group("h"));
    refused(Steps.group("g"), Steps.group("a"));
  }

  @Test
  void aGroupGoesWithWhateverIsRecordedInTheOrderAskedFor() {
    accepted(Steps.delete("g", "b", "a"));
    accepted(Steps.delete("g", "b", "n", "x"), Steps.delete("g", "b", "a"));
    refused(Steps.delete("h"));
    status(Kind.GROUP, "g", "updating");
    refused(Steps.delete("g", "a", "b"));
    status(Kind.GROUP, "g", "error");
    accepted(Steps.delete("g", "a", "b"));
  }

  @Test
  void aGroupWithSnapshotsStays() {
    accept(new Command.CreateSnapshot("s", "a", "tck"));
    refused(Steps.delete("g", "a", "b"));
    recorded = recorded.destroying(Kind.SNAPSHOT, "s");
    accept(Steps.snapshot("gs", "g", "sa", "a", "sb", "b"));
    recorded = recorded.destroying(Kind.SNAPSHOT, "sa").destroying(Kind.SNAPSHOT, "sb");
    refused(Steps.delete("g", "a", "b"));
    recorded = recorded.destroying(Kind.GROUP_SNAPSHOT, "gs");
    accepted(Steps.delete("g", "a", "b"));
  }

  @Test
  void onlyLooseUsableVolumesJoinAndOnlyMembersLeave() {
    accepted(new Command.UpdateGroup("g", List.of("x"), List.of("a")));
    accepted(new Command.UpdateGroup("g", null, List.of("a")));
    accepted(
        new Command.UpdateGroup("g", List.of("a", "n"), List.of("x", "b")),
        new Command.UpdateGroup("g", List.of(), List.of("b")));
    status(Kind.VOLUME, "x", "error");
    accepted(
        new Command.UpdateGroup("g", List.of("x"), List.of("a")),
        new Command.UpdateGroup("g", List.of(), List.of("a")));
    status(Kind.GROUP, "g", "error");
    refused(
        new Command.UpdateGroup("g", null, List.of("a")),
        new Command.UpdateGroup("h", null, List.of("a")));
  }

  @Test
  void aGroupSnapshotIsOfEveryMemberOnceAndOfNothingElse() {
    accepted(Steps.snapshot("gs", "g", "sb", "b", "sa", "a"));
    accepted(
        Steps.snapshot("gs", "g", "sb", "b", "sx", "x", "sa", "a"),
        Steps.snapshot("gs", "g", "sb", "b", "sa", "a"));
    refused(
        Steps.snapshot("gs", "g", "sa", "a"),
        Steps.snapshot("gs", "g", "sa", "a", "sb", "a"),
        Steps.snapshot("gs", "g", "sa", "a", "sb", "b", "sc", "a"),
        Steps.snapshot("gs", "g", "a", "a", "sb", "b"),
        Steps.snapshot("g", "g", "sa", "a", "sb", "b"),
        Steps.snapshot("gs", "h"));
    status(Kind.VOLUME, "b", "error");
    refused(Steps.snapshot("gs", "g", "sb", "b", "sa", "a"));
    status(Kind.VOLUME, "b", "available");
    status(Kind.GROUP, "g", "error");
    refused(Steps.snapshot("gs", "g", "sb", "b", "sa", "a"));
    accept(Steps.group("empty"));
    refused(Steps.snapshot("gs", "empty"));
  }

  @Test
  void aGroupSnapshotGoesWithWhateverIsRecorded() {
    accept(Steps.snapshot("gs", "g", "sa", "a", "sb", "b"));
    accepted(
        new Command.DeleteGroupSnapshot("gs", List.of("sb", "n")),
        new Command.DeleteGroupSnapshot("gs", List.of("sb", "sa")));
    status(Kind.GROUP_SNAPSHOT, "gs", "deleting");
    refused(new Command.DeleteGroupSnapshot("gs", List.of("sa", "sb")));
    refused(new Command.DeleteGroupSnapshot("n", List.of()));
  }

  private static CreateGroupFromSource copy(Source source, String id, String... pairs) {
    return new CreateGroupFromSource("h", "tck", source, id, Steps.map(pairs));
  }

  @Test
  void aCopyIsOfEveryMemberOfAWellSource() {
    accepted(copy(Source.GROUP, "g", "d", "b", "c", "a"));
    refused(
        copy(Source.GROUP, "g", "c", "a"),
        copy(Source.GROUP, "g", "c", "a", "d", "a"),
        copy(Source.GROUP, "g", "x", "a", "d", "b"),
        copy(Source.GROUP, "n", "c", "a", "d", "b"),
        new CreateGroupFromSource("g", "tck", Source.GROUP, "g", Map.of("c", "a", "d", "b")));
    status(Kind.VOLUME, "a", "error");
    refused(copy(Source.GROUP, "g", "d", "b", "c", "a"));
  }

  @Test
  void aSnapshotCanBeTheSourceToo() {
    accept(Steps.snapshot("gs", "g", "sa", "a", "sb", "b"));
    accepted(copy(Source.SNAPSHOT, "gs", "c", "sa", "d", "sb"));
    refused(copy(Source.GROUP, "gs", "c", "sa", "d", "sb"));
    status(Kind.GROUP_SNAPSHOT, "gs", "error");
    refused(copy(Source.SNAPSHOT, "gs", "c", "sa", "d", "sb"));
    accept(Steps.group("empty"));
    refused(copy(Source.GROUP, "empty"));
  }

  /** Cinder would let it through; then it is chance what a driver finds. */
  @Test
  void aGroupIsNotDeletedWhileAMemberIsCreated() {
    accepted(Steps.delete("g", "a", "b"));
    recorded = CinderApi.accept(Steps.volume("n", "g"), recorded);
    refused(Steps.delete("g", "a", "b", "n"));
  }

  @Test
  void anUpdateChangesSomething() {
    accepted(new Command.UpdateGroup("g", List.of("x"), null));
    accepted(new Command.UpdateGroup("g", null, List.of("a")));
    refused(
        new Command.UpdateGroup("g", null, null),
        new Command.UpdateGroup("g", List.of(), List.of()),
        new Command.UpdateGroup("g", List.of("a"), List.of("x")));
  }
}
