package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A group {@code h} with {@code c}, made from the group {@code g} with {@code a}. */
class FromSourceClausesTest {
  private static final String FAILURE_RAISED = "create-group-from-source.failure-raised";
  private static final String USABLE = "create-group-from-source.usable-from-record";
  private static final String RESIDUE = "create-group-from-source.no-residue";
  private static final String CONTENT = "create-group-from-source.content";

  private static final Command COPY =
      new Command.CreateGroupFromSource("h", "tck", Command.Source.GROUP, "g", Map.of("c", "a"));

  private static Witness copying(Reply said) {
    return Witness.of(COPY, said, Witness.group("a"));
  }

  private static Holdings source() {
    return Holdings.group("g").volume("a", "g", new Stamp(1, "a", 1));
  }

  private static Holdings copied() {
    return source().alsoGroup("h").volume("c", "h", new Stamp(1, "a", 1));
  }

  private static Witness refused(Reply said) {
    return refused(said, "refused");
  }

  private static Witness refused(Reply said, String fault) {
    return copying(said).saw(source(), source()).faulted(fault, "cloneVolume", false);
  }

  @Test
  void aFailureIsRaised() {
    refused(Replies.raised()).keeps(FAILURE_RAISED);
    refused(Replies.NONE_NONE)
        .violates(
            FAILURE_RAISED,
            "although array request 1 (cloneVolume) was refused and the array lacks volume c,"
                + " group h");
  }

  @Test
  void aStatusTellsNobodyOfAFailureWithOrWithoutAFault() {
    Reply told = Replies.statuses("error", "c", "error");
    for (Witness witness : List.of(refused(told), copying(told).saw(source(), source()))) {
      witness.violates(
          FAILURE_RAISED,
          "create_consistencygroup_from_src told a failure by a status, ({'status': 'error'}",
          "Cinder has recorded group and volumes as available");
    }
  }

  @Test
  void aFaultThatWasOvercomeNeedNotBeRaised() {
    copying(Replies.NONE_NONE)
        .saw(source(), copied())
        .faulted("busy", "cloneVolume", false)
        .keeps(FAILURE_RAISED);
    copying(Replies.NONE_NONE).saw(source(), copied()).doesNotConcern(FAILURE_RAISED);
  }

  @Test
  void aFaultOnAnUnseenArrayIsNotJudged() {
    Sight[] all = Sight.values();
    copying(Replies.NONE_NONE)
        .saw(source().unseen(all), copied().unseen(all))
        .faulted("refused", "cloneVolume", false)
        .hides(FAILURE_RAISED);
    refused(Replies.TIMED_OUT).leavesOpen(FAILURE_RAISED);
  }

  @Test
  void aCopyContainsWhatItsOwnSourceContained() {
    copying(Replies.NONE_NONE).saw(source(), copied()).keeps(CONTENT);
    Holdings blank = source().alsoGroup("h").volume("c", "h");
    copying(Replies.NONE_NONE)
        .saw(source(), blank)
        .violates(CONTENT, "volume c does not contain what its source a contained");
    copying(Replies.raised()).saw(source(), source()).doesNotConcern(CONTENT);
    copying(Replies.NONE_NONE).saw(source(), blank.unseen(Sight.CONTENT)).hides(CONTENT);
  }

  private static Witness deletingTheCopy(Reply said) {
    List<Command> earlier = new ArrayList<>(List.of(Witness.group("a")));
    earlier.add(COPY);
    return Witness.of(
        new Command.DeleteGroup("h", List.of("c")), said, earlier.toArray(Command[]::new));
  }

  @Test
  void whatWasMadeFromASourceCanBeUsed() {
    deletingTheCopy(Replies.NONE_NONE).saw(copied(), source()).keeps(USABLE);
    deletingTheCopy(Replies.raised())
        .saw(copied(), copied())
        .violates(USABLE, "raised VolumeBackendAPIException for group h", "made from a source");
  }

  @Test
  void aDisturbedUseOrOneOfSomethingHalfMadeSaysNothing() {
    deletingTheCopy(Replies.raised())
        .saw(copied(), copied())
        .faulted("busy", "deleteVolume", false)
        .doesNotConcern(USABLE);
    deletingTheCopy(Replies.raised()).saw(copied(), copied()).tampered().doesNotConcern(USABLE);
    deletingTheCopy(Replies.raised()).saw(source(), source()).doesNotConcern(USABLE);
    copying(Replies.raised()).saw(copied(), copied()).doesNotConcern(USABLE);
  }

  @Test
  void whatStrayedFromTheGroupSinceIsNotItsMakersFault() {
    Holdings strayed = Holdings.group("g", "a").alsoGroup("h").volume("c", null);
    deletingTheCopy(Replies.raised()).saw(strayed, strayed).doesNotConcern(USABLE);
    Holdings groupless = Holdings.group("g", "a").volume("c", "h");
    deletingTheCopy(Replies.raised()).saw(groupless, groupless).doesNotConcern(USABLE);
  }

  @Test
  void whatIsToJoinAndNeverLeftItsGroupIsNotTheMakersFaultEither() {
    List<Command> earlier = new ArrayList<>(List.of(Witness.group("a")));
    earlier.add(COPY);
    earlier.add(new Command.UpdateGroup("g", null, List.of("a")));
    Witness joining =
        Witness.of(
            new Command.UpdateGroup("h", List.of("a"), null),
            Replies.raised(),
            earlier.toArray(Command[]::new));
    Holdings let = Holdings.group("g").alsoGroup("h").volume("a", null).volume("c", "h");

    joining.saw(copied(), copied()).doesNotConcern(USABLE);
    joining.saw(let, let).violates(USABLE, "raised VolumeBackendAPIException for group h");
  }

  @Test
  void aGroupThatWasNotMadeFromASourceIsNotMeant() {
    Witness.of(new Command.DeleteGroup("g", List.of("a")), Replies.raised(), Witness.group("a"))
        .saw(source(), source())
        .doesNotConcern(USABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "dropped", "capacity-exhausted", "error-as-answer"})
  void whateverTheArrayDeclinedIsRaised(String fault) {
    refused(Replies.raised(), fault).keeps(FAILURE_RAISED);
    refused(Replies.NONE_NONE, fault).violates(FAILURE_RAISED, "lacks volume c, group h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "slow", "delayed"})
  void whatTheArrayDidIsNoFailureToRaise(String fault) {
    refused(Replies.NONE_NONE, fault).doesNotConcern(FAILURE_RAISED);
  }

  @Test
  void aFailedCopyLeavesNothingThatItsDriverCanKnowOfAndTakeAway() {
    copying(Replies.raised())
        .saw(source(), copied())
        .met("busy", "addMember", false, "grp-h", "vol-c")
        .violates(RESIDUE, "left behind: volume c, group h");
    copying(Replies.raised())
        .saw(source(), copied())
        .met("busy", "addMember", false, "grp-h", "vol-c")
        .met("dropped", "deleteVolume", false, "vol-c")
        .violates(RESIDUE, "left behind: group h.");
    copying(Replies.raised())
        .saw(source(), copied())
        .met("lost", "createGroup", false, "grp-h")
        .met("lost", "cloneVolume", false, "vol-a", "vol-c")
        .keeps(RESIDUE);
    copying(Replies.raised())
        .saw(source(), copied())
        .met("lost", "createGroup", false, "grp-h")
        .met("delayed", "cloneVolume", false, "vol-a", "vol-c")
        .violates(RESIDUE, "left behind: volume c.");
  }
}
