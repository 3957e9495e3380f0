package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleting a group {@code g} of {@code a} and {@code b}, on an array that does not always obey. */
class DeletionClausesTest {
  private static final String PARTIAL_FAILURE = "delete-group.partial-failure-told";
  private static final String PARTIAL_SUCCESS = "delete-group.partial-success-told";
  private static final String LOOKUP = "delete-group.lookup-failure-is-not-absence";
  private static final String RETRY = "delete-group.retry-converges";

  private static final Reply B_REFUSED =
      Replies.statuses("error_deleting", "a", "deleted", "b", "error_deleting");

  private static Witness deletion(Reply said) {
    return Witness.of(
        new Command.DeleteGroup("g", List.of("a", "b")), said, Witness.group("a", "b"));
  }

  private static Holdings both() {
    return Holdings.group("g", "a", "b");
  }

  /** {@code b} could not be deleted. */
  private static Witness halfDone(Reply said) {
    return halfDone(said, "refused");
  }

  private static Witness halfDone(Reply said, String fault) {
    return deletion(said)
        .saw(both(), Holdings.group("g", "b"))
        .met(fault, "deleteVolume", false, "vol-b");
  }

  @Test
  void aVolumeStillHeldIsToldByAnEntryOrByRaising() {
    halfDone(B_REFUSED).keeps(PARTIAL_FAILURE);
    halfDone(Replies.statuses("error", "a", "deleted", "b", "error")).keeps(PARTIAL_FAILURE);
    halfDone(Replies.raised()).keeps(PARTIAL_FAILURE);
    halfDone(Replies.statuses("error_deleting")).keeps(PARTIAL_FAILURE);
  }

  @Test
  void aVolumeStillHeldMayNotBeToldDeletedNorLeftOut() {
    halfDone(Replies.NONE_NONE)
        .violates(
            PARTIAL_FAILURE,
            "delete_consistencygroup answered that all went well",
            "although array request 1 (deleteVolume) was refused",
            "the array still holds volume b; Cinder has destroyed its row: 1 GiB is orphaned.");
    halfDone(Replies.statuses("error_deleting", "a", "error_deleting", "b", "deleted"))
        .violates(PARTIAL_FAILURE, "volume b");
    halfDone(Replies.statuses("error_deleting", "a", "error_deleting"))
        .violates(PARTIAL_FAILURE, "volume b");
  }

  @Test
  void withoutAFaultOrWithNothingLeftNoFailureWasPartial() {
    deletion(Replies.NONE_NONE).saw(both(), both()).doesNotConcern(PARTIAL_FAILURE);
    deletion(Replies.NONE_NONE)
        .saw(both(), new Holdings())
        .faulted("refused", "getVolume", true)
        .doesNotConcern(PARTIAL_FAILURE);
  }

  @Test
  void whatCannotBeSeenIsNotJudged() {
    deletion(Replies.NONE_NONE)
        .saw(both().unseen(Sight.VOLUMES), both().unseen(Sight.VOLUMES))
        .faulted("busy", "deleteVolume", false)
        .hides(PARTIAL_FAILURE);
    deletion(Replies.NONE_NONE)
        .saw(both().unseen(Sight.VOLUMES, Sight.GROUPS), both().unseen(Sight.VOLUMES, Sight.GROUPS))
        .faulted("busy", "deleteVolume", false)
        .hides(LOOKUP);
  }

  @ParameterizedTest
  @CsvSource({"GROUPS, groups", "VOLUMES, volumes"})
  void namesOnlyWhatCannotBeSeen(Sight hidden, String named) {
    Judgement judgement =
        deletion(Replies.NONE_NONE)
            .saw(both().unseen(hidden), new Holdings().unseen(hidden))
            .judgedBy("delete-group.held");

    assertThat(judgement).isEqualTo(Judgement.unseen("the array's " + named + " cannot be seen"));
  }

  @Test
  void aCallThatDidNotComeBackLeavesEverythingOpenButThat() {
    Witness lost = halfDone(Replies.TIMED_OUT);
    lost.leavesOpen(PARTIAL_FAILURE);
    lost.leavesOpen(RETRY);
    lost.leavesOpen("record.no-orphan");
    lost.violates("call.returns", "delete_consistencygroup did not come back within 5 ms");
  }

  @Test
  void aVolumeThatIsGoneShouldBeToldGone() {
    halfDone(B_REFUSED).keeps(PARTIAL_SUCCESS);
    halfDone(Replies.raised())
        .violates(
            PARTIAL_SUCCESS,
            "deleted volume a, failed at another, and raised VolumeBackendAPIException",
            "without telling that a is gone");
    halfDone(Replies.statuses("error_deleting", "a", "error_deleting", "b", "error_deleting"))
        .violates(PARTIAL_SUCCESS, "volume a");
    deletion(Replies.raised())
        .saw(both(), both())
        .faulted("refused", "deleteVolume", false)
        .doesNotConcern(PARTIAL_SUCCESS);
  }

  @Test
  void anArrayThatCannotBeAskedIsNotEmpty() {
    Witness denied =
        deletion(Replies.NONE_NONE).saw(both(), both()).faulted("refused", "getVolume", true);
    denied.violates(
        LOOKUP,
        "the array did not say what it holds (array request 1 (getVolume) was refused)",
        "still holds volume a, volume b, group g: 2 GiB are orphaned.");
    deletion(Replies.NONE_NONE)
        .saw(both(), Holdings.group("g"))
        .faulted("dropped", "deleteGroup", false)
        .violates(LOOKUP, "still holds group g");
    deletion(Replies.NONE_NONE)
        .saw(both(), Holdings.group("g"))
        .faulted("busy", "deleteGroup", false)
        .keeps(LOOKUP);
    deletion(Replies.raised())
        .saw(both(), both())
        .faulted("busy", "listVolumes", true)
        .keeps(LOOKUP);
  }

  @Test
  void aRefusalToDeleteIsAnAnswerToTheQuestion() {
    halfDone(Replies.NONE_NONE).doesNotConcern(LOOKUP);
  }

  @Test
  void aVolumeThatLeftItsGroupOnTheArrayIsDeletedWithIt() {
    Holdings strayed = Holdings.group("g", "b").volume("a", null);
    deletion(Replies.NONE_NONE).saw(strayed, new Holdings()).keeps(RETRY);
    deletion(Replies.raised())
        .saw(strayed, strayed)
        .violates(RETRY, "when a volume's membership was gone already and the array was well");
    Holdings used = Holdings.group("g", "b").volume("a", null).snapshots("a");
    deletion(Replies.raised()).saw(used, used).doesNotConcern(RETRY);
  }

  @Test
  void aRetryCompletesWhateverIsGoneAlready() {
    deletion(Replies.NONE_NONE).saw(Holdings.group("g", "b"), new Holdings()).keeps(RETRY);
    deletion(Replies.raised())
        .saw(Holdings.group("g", "b"), Holdings.group("g", "b"))
        .violates(
            RETRY,
            "raised VolumeBackendAPIException when a volume was gone already and the array was"
                + " well; the array still holds volume b, group g");
    deletion(Replies.raised())
        .saw(new Holdings().volume("a", null).volume("b", null), new Holdings())
        .violates(RETRY, "when the group was gone already and the array was well.");
    deletion(Replies.NONE_NONE)
        .saw(Holdings.group("g", "b"), Holdings.group("g"))
        .violates(RETRY, "the array still holds group g");
  }

  @Test
  void aFirstTryIsNoRetryAndAFaultedOneNeedNotConverge() {
    deletion(Replies.raised()).saw(both(), both()).doesNotConcern(RETRY);
    deletion(Replies.raised())
        .saw(Holdings.group("g", "b"), Holdings.group("g", "b"))
        .faulted("busy", "deleteVolume", false)
        .doesNotConcern(RETRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "busy", "dropped", "capacity-exhausted", "error-as-answer"})
  void whateverTheArrayDeclinedIsToldOfEachVolume(String fault) {
    halfDone(B_REFUSED, fault).keeps(PARTIAL_FAILURE);
    halfDone(Replies.NONE_NONE, fault).violates(PARTIAL_FAILURE, "still holds volume b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "slow", "delayed"})
  void whatTheArrayDidIsNoFailureToTell(String fault) {
    halfDone(Replies.NONE_NONE, fault).doesNotConcern(PARTIAL_FAILURE);
    deletion(Replies.NONE_NONE)
        .saw(both(), new Holdings())
        .faulted(fault, "deleteVolume", false)
        .keeps("delete-group.held");
  }

  /** {@code b} could not be deleted, and the deletion of {@code a} met a fault of its own. */
  private static Witness gone(String fault, String object) {
    return halfDone(Replies.raised()).met(fault, "deleteVolume", false, object);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "delayed"})
  void aVolumeThatADriverCannotKnowToBeGoneNeedNotBeToldGone(String fault) {
    gone(fault, "vol-a").doesNotConcern(PARTIAL_SUCCESS);
    gone(fault, "vol-b").violates(PARTIAL_SUCCESS, "deleted volume a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "busy", "dropped"})
  void aDriverThatCouldKnowTellsWhatIsGone(String fault) {
    gone(fault, "vol-a").violates(PARTIAL_SUCCESS, "deleted volume a");
  }

  @ParameterizedTest
  @CsvSource({
    "lookup-failed, true",
    "refused, true",
    "dropped, true",
    "dropped, false",
    "busy, false",
  })
  void anArrayThatSaidNothingOfWhatItHoldsIsNotEmpty(String fault, boolean query) {
    deletion(Replies.NONE_NONE)
        .saw(both(), both())
        .met(fault, "request", query, "vol-a")
        .violates(LOOKUP, "the array did not say what it holds (array request 1 (request) was ");
    deletion(Replies.raised()).saw(both(), both()).met(fault, "request", query).keeps(LOOKUP);
  }

  @ParameterizedTest
  @CsvSource({
    "lost, false",
    "slow, true",
    "slow, false",
    "delayed, false",
    "refused, false",
    "error-as-answer, false",
  })
  void whatTheArrayDidOrDeclinedIsNoMissingAnswer(String fault, boolean query) {
    deletion(Replies.NONE_NONE)
        .saw(both(), both())
        .met(fault, "request", query, "vol-a")
        .doesNotConcern(LOOKUP);
  }

  @Test
  void faultsAreToldByTheNumberOfTheirRequest() {
    deletion(Replies.NONE_NONE)
        .saw(both(), Holdings.group("g", "b"))
        .asked("deleteVolume", null, "vol-a")
        .met("refused", "deleteVolume", false, "vol-b")
        .asked("deleteGroup", "IN_USE", "grp-g")
        .met("busy", "deleteGroup", false, "grp-g")
        .violates(
            PARTIAL_FAILURE,
            "although array request 2 (deleteVolume) was refused, array request 4 (deleteGroup)"
                + " was declined by a busy array;");
  }

  @Test
  void entriesInErrorComeWithAModelAlsoWhereAFailureWasToldInAnotherWay() {
    String present = "reply.model-present-with-errors";
    Reply noModel =
        Reply.returned(
            Value.tuple(Value.none(), Replies.entries("a", "deleted", "b", "error_deleting")));
    halfDone(noModel).violates(present, "returned an entry in error_deleting and None");
    halfDone(B_REFUSED).keeps(present);
    halfDone(Replies.raised()).keeps(present);
    halfDone(Replies.raised(), "slow").doesNotConcern(present);
    deletion(Replies.NONE_NONE).saw(both(), new Holdings()).doesNotConcern(present);
  }
}
