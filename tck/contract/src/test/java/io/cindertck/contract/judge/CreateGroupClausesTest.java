package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Fault;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a group {@code g}, which the array calls {@code grp-g}. */
class CreateGroupClausesTest {
  private static final String FAILURE_TOLD = "create-group.failure-told";
  private static final String HELD = "create-group.held";
  private static final String NONE_MEANS_AVAILABLE = "create-group.none-means-available";
  private static final String RESIDUE = "create-group.no-residue";
  private static final Reply NONE = Reply.returned(Value.none());

  private static Witness creation(Reply said) {
    return Witness.of(new Command.CreateGroup("g", "tck", List.of()), said);
  }

  private static Witness made(Reply said) {
    return creation(said).saw(new Holdings(), Holdings.group("g"));
  }

  private static Witness notMade(Reply said) {
    return creation(said).saw(new Holdings(), new Holdings());
  }

  private static final String DONE = "LOST|SLOW|DELAYED";

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_NONE, names = DONE)
  void whatTheArrayDeclinedIsTold(Fault.Kind kind) {
    String fault = kind.id();
    notMade(Replies.raised()).met(fault, "createGroup", false, "grp-g").keeps(FAILURE_TOLD);
    notMade(Reply.returned(Replies.status("error")))
        .met(fault, "createGroup", false, "grp-g")
        .keeps(FAILURE_TOLD);
    notMade(NONE)
        .met(fault, "createGroup", false, "grp-g")
        .violates(
            FAILURE_TOLD,
            "create_consistencygroup answered that all went well although array request 1"
                + " (createGroup) was "
                + kind.words()
                + "; group g is not on the array");
    made(NONE).met(fault, "createGroup", false, "grp-g").keeps(FAILURE_TOLD);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ANY, names = DONE)
  void whatTheArrayDidIsNoFailure(Fault.Kind kind) {
    Witness well = made(NONE).met(kind.id(), "createGroup", false, "grp-g");
    well.doesNotConcern(FAILURE_TOLD);
    well.keeps(HELD);
    // A group that is not there is missing, whatever became of the request.
    notMade(NONE)
        .met(kind.id(), "createGroup", false, "grp-g")
        .violates(HELD, "the array does not hold group g");
  }

  @Test
  void noneSaysThatTheGroupIsThere() {
    made(NONE).keeps(NONE_MEANS_AVAILABLE);
    notMade(NONE).violates(NONE_MEANS_AVAILABLE, "answered None", "does not hold it");
    notMade(NONE).faulted("slow", "createGroup", false).doesNotConcern(NONE_MEANS_AVAILABLE);
    notMade(Replies.raised()).doesNotConcern(NONE_MEANS_AVAILABLE);
  }

  @Test
  void aFailedCreationLeavesNothing() {
    notMade(Replies.raised()).keeps(RESIDUE);
    made(Replies.raised()).violates(RESIDUE, "and left behind: group g.");
    creation(Replies.raised())
        .saw(new Holdings(), new Holdings().stranger(Kind.GROUP, "tmp"))
        .violates(RESIDUE, "left behind: group tmp");
    made(NONE).doesNotConcern(RESIDUE);
  }

  @Test
  void whatADriverCannotKnowToBeThereItNeedNotUndo() {
    String fault = "lost";
    made(Replies.raised()).met(fault, "createGroup", false, "grp-g").keeps(RESIDUE);
    creation(Replies.raised())
        .saw(new Holdings(), new Holdings().stranger(Kind.GROUP, "tmp"))
        .met(fault, "createGroup", false, "tmp")
        .keeps(RESIDUE);
    // It is the one object that is in doubt, and no other.
    made(Replies.raised()).met(fault, "createGroup", false, "grp-h").violates(RESIDUE, "group g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow", "delayed", "refused", "busy", "dropped", "error-as-answer"})
  void whatWasAnsweredOrNotDoneIsNoExcuse(String fault) {
    made(Replies.raised())
        .met(fault, "createGroup", false, "grp-g")
        .violates(RESIDUE, "left behind: group g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"refused", "busy", "dropped", "lookup-failed", "error-as-answer"})
  void aDriverThatIsKeptFromUndoingIsExcused(String fault) {
    made(Replies.raised())
        .asked("createGroup", null, "grp-g")
        .met("refused", "setLabel", false, "grp-g")
        .met(fault, "deleteGroup", fault.equals("lookup-failed"), "grp-g")
        .keeps(RESIDUE);
    // What made it undo may be an error of the array's own.
    made(Replies.raised())
        .asked("createGroup", null, "grp-g")
        .asked("setLabel", "EXISTS", "grp-g")
        .met(fault, "deleteGroup", fault.equals("lookup-failed"), "grp-g")
        .keeps(RESIDUE);
  }

  @Test
  void onlyAFaultOnTheUndoingOfThatObjectExcuses() {
    made(Replies.raised())
        .met("refused", "setLabel", false, "grp-g")
        .met("busy", "deleteGroup", false, "grp-h")
        .violates(RESIDUE, "group g");
    made(Replies.raised())
        .met("refused", "setLabel", false, "grp-g")
        .met("slow", "deleteGroup", false, "grp-g")
        .violates(RESIDUE, "group g");
    // Nothing had failed that was to be undone.
    made(Replies.raised())
        .asked("getGroup", null, "grp-g")
        .met("busy", "setLabel", false, "grp-g")
        .violates(RESIDUE, "group g");
  }

  @Test
  void aLookupThatFailsIsAReasonToUndoToo() {
    made(Replies.raised())
        .asked("createGroup", null, "grp-g")
        .met("lookup-failed", "getGroup", true, "grp-g")
        .met("refused", "deleteGroup", false, "grp-g")
        .keeps(RESIDUE);
    made(Replies.raised())
        .asked("createGroup", null, "grp-g")
        .met("lookup-failed", "getGroup", true, "grp-g")
        .violates(RESIDUE, "group g");
  }

  @Test
  void aLookupThatDoesNotSeeYetWhatWasMadeIsAReasonToUndoToo() {
    made(Replies.raised())
        .met("delayed", "createGroup", false, "grp-g")
        .lookedUp("getGroup", "NOT_FOUND", "grp-g")
        .met("refused", "deleteGroup", false, "grp-g")
        .keeps(RESIDUE);
    made(Replies.raised())
        .asked("createGroup", null, "grp-g")
        .lookedUp("getGroup", "NOT_FOUND", "grp-g")
        .met("refused", "deleteGroup", false, "grp-g")
        .violates(RESIDUE, "group g");
  }

  @Test
  void whatCannotBeSeenIsNotJudged() {
    Holdings unseen = new Holdings().unseen(Sight.GROUPS);
    creation(NONE).saw(unseen, unseen).hides(HELD);
    creation(NONE).saw(unseen, unseen).hides(NONE_MEANS_AVAILABLE);
    creation(NONE).saw(unseen, unseen).faulted("busy", "createGroup", false).hides(FAILURE_TOLD);
    creation(Replies.raised()).saw(unseen, unseen).hides(RESIDUE);
    notMade(Replies.TIMED_OUT).leavesOpen(RESIDUE);
  }
}
