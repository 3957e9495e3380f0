package io.cindertck.contract.judge;

import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking the snapshot {@code gs} of a group {@code g} with {@code a} and {@code b}. */
class SnapshotClausesTest {
  private static final String CUT = "create-group-snapshot.consistent-cut";
  private static final String RESIDUE = "create-group-snapshot.no-residue";
  private static final String PARTIAL_FAILURE = "create-group-snapshot.partial-failure-told";

  private static Witness snapshot(Reply said) {
    return Witness.of(Witness.snapshotOf("a", "b"), said, Witness.group("a", "b"));
  }

  private static Holdings both() {
    return Holdings.group("g", "a", "b");
  }

  /** Write 0 goes to a, 1 to b, 2 to a; the snapshots hold the writes given. */
  private static Witness written(Stamp[] ofA, Stamp[] ofB) {
    Holdings after = both().snapshots().snapshot("s-a", "a", ofA).snapshot("s-b", "b", ofB);
    return snapshot(Replies.NONE_NONE)
        .saw(both(), after)
        .wrote("a", 0, 0)
        .wrote("b", 0, 1)
        .wrote("a", 1, 2);
  }

  private static Stamp[] writes(int... blocksAndSequences) {
    Stamp[] stamps = new Stamp[blocksAndSequences.length / 2];
    for (int i = 0; i < stamps.length; i++) {
      stamps[i] = new Stamp(blocksAndSequences[2 * i], "host", blocksAndSequences[2 * i + 1]);
    }
    return stamps;
  }

  @Test
  void anyFirstWritesAreOnePointInTime() {
    written(writes(), writes()).keeps(CUT);
    written(writes(0, 0), writes()).keeps(CUT);
    written(writes(0, 0), writes(0, 1)).keeps(CUT);
    written(writes(0, 0, 1, 2), writes(0, 1)).keeps(CUT);
  }

  @Test
  void aLaterWriteWithoutAnEarlierOneIsAHole() {
    written(writes(0, 0, 1, 2), writes())
        .violates(
            CUT,
            "the snapshot of volume a holds write 2, that of volume b lacks write 1",
            "create_cgsnapshot did not snapshot at one point in time");
    written(writes(), writes(0, 1))
        .violates(CUT, "volume b holds write 1", "volume a lacks write 0");
  }

  @Test
  void aBlockThatWasWrittenAgainHeldItsEarlierWriteToo() {
    written(writes(0, 6, 1, 2), writes(0, 1)).keeps(CUT);
  }

  /** Each is of the other volume, and all are of one point in time. */
  @Test
  void aCutIsJudgedByTheVolumesThatSnapshotsAreReallyOf() {
    Holdings mixed = both().snapshots().snapshot("s-a", "b").snapshot("s-b", "a", writes(0, 0));
    snapshot(Replies.NONE_NONE).saw(both(), mixed).wrote("a", 0, 0).wrote("b", 0, 1).keeps(CUT);
  }

  @Test
  void aCutNeedsWritesTwoSnapshotsAndASuccess() {
    Holdings after = both().snapshots("a", "b");
    snapshot(Replies.NONE_NONE).saw(both(), after).doesNotConcern(CUT);
    snapshot(Replies.NONE_NONE)
        .saw(both(), both().snapshots("a"))
        .wrote("a", 0, 0)
        .doesNotConcern(CUT);
    snapshot(Replies.raised()).saw(both(), after).wrote("a", 0, 0).doesNotConcern(CUT);
  }

  @Test
  void aCutInContentThatNobodySeesIsNotJudged() {
    snapshot(Replies.NONE_NONE)
        .saw(both(), both().snapshots("a", "b").unseen(Sight.CONTENT))
        .wrote("a", 0, 0)
        .hides(CUT);
  }

  private static Witness halfTaken(Reply said) {
    return halfTaken(said, "refused");
  }

  private static Witness halfTaken(Reply said, String fault) {
    return snapshot(said)
        .saw(both(), both().snapshots("a"))
        .faulted(fault, "createSnapshot", false);
  }

  @Test
  void aSnapshotThatIsMissingIsToldError() {
    halfTaken(Replies.statuses("error", "s-a", "available", "s-b", "error")).keeps(PARTIAL_FAILURE);
    halfTaken(Replies.statuses("error")).keeps(PARTIAL_FAILURE);
    halfTaken(Replies.raised()).keeps(PARTIAL_FAILURE);
    halfTaken(Replies.NONE_NONE)
        .violates(PARTIAL_FAILURE, "(createSnapshot) was refused", "does not hold snapshot s-b");
    halfTaken(Replies.statuses("error", "s-a", "error", "s-b", "available"))
        .violates(PARTIAL_FAILURE, "snapshot s-b");
  }

  @Test
  void errorDeletingTellsNothingOfASnapshotThatWasToBeMade() {
    halfTaken(Replies.statuses("error_deleting", "s-a", "available", "s-b", "error_deleting"))
        .violates(PARTIAL_FAILURE, "snapshot s-b");
  }

  @Test
  void whenAllSnapshotsAreThereNothingFailedInPart() {
    snapshot(Replies.NONE_NONE)
        .saw(both(), both().snapshots("a", "b"))
        .faulted("busy", "createSnapshot", false)
        .doesNotConcern(PARTIAL_FAILURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "dropped", "capacity-exhausted", "error-as-answer"})
  void whateverTheArrayDeclinedIsTold(String fault) {
    halfTaken(Replies.NONE_NONE, fault).violates(PARTIAL_FAILURE, "does not hold snapshot s-b");
    halfTaken(Replies.raised(), fault).keeps(PARTIAL_FAILURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "slow", "delayed"})
  void whatTheArrayDidIsNoFailureToTell(String fault) {
    halfTaken(Replies.NONE_NONE, fault).doesNotConcern(PARTIAL_FAILURE);
  }

  @Test
  void aFailureToldAsWholeLeavesNoSnapshot() {
    halfTaken(Replies.raised()).violates(RESIDUE, "left behind: snapshot s-a, group snapshot gs");
    halfTaken(Replies.statuses("error")).violates(RESIDUE, "left behind: snapshot s-a");
    halfTaken(Replies.statuses("error", "s-a", "available", "s-b", "error"))
        .doesNotConcern(RESIDUE);
    snapshot(Replies.raised()).saw(both(), both()).keeps(RESIDUE);
  }

  @Test
  void aSnapshotThatADriverCannotKnowOfOrIsKeptFromDeletingMayStay() {
    Holdings left = both().snapshot("s-a", "a");
    snapshot(Replies.raised())
        .saw(both(), left)
        .met("lost", "createSnapshot", false, "vol-a", "snap-s-a")
        .keeps(RESIDUE);
    snapshot(Replies.raised())
        .saw(both(), left)
        .met("lost", "createSnapshot", false, "vol-b", "snap-s-b")
        .violates(RESIDUE, "snapshot s-a");
    snapshot(Replies.raised())
        .saw(both(), left)
        .asked("createSnapshot", null, "vol-a", "snap-s-a")
        .met("busy", "createSnapshot", false, "vol-b", "snap-s-b")
        .met("dropped", "deleteSnapshot", false, "snap-s-a")
        .keeps(RESIDUE);
  }
}
