package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code b} joins the group {@code g} of {@code a}. */
class UpdateGroupClausesTest {
  private static final String FAILURE_TOLD = "update-group.failure-told";
  private static final String MEMBERSHIP = "update-group.membership";
  private static final String NONE_LISTS = "update-group.none-lists";

  private static Witness update(Command.UpdateGroup command, Reply said) {
    List<Command> earlier = new ArrayList<>(List.of(Witness.group("a")));
    earlier.add(new Command.CreateVolume("b", null, 1, "tck"));
    return Witness.of(command, said, earlier.toArray(Command[]::new));
  }

  private static Witness joining(Reply said) {
    return update(new Command.UpdateGroup("g", List.of("b"), List.of()), said);
  }

  private static Holdings apart() {
    return Holdings.group("g", "a").volume("b", null);
  }

  private static Holdings joined() {
    return Holdings.group("g", "a", "b");
  }

  private static Witness refused(Reply said) {
    return refused(said, "refused");
  }

  private static Witness refused(Reply said, String fault) {
    return joining(said).saw(apart(), apart()).faulted(fault, "addMember", false);
  }

  @Test
  void aRefusedChangeIsRaisedOrToldByTheModel() {
    refused(Replies.raised()).keeps(FAILURE_TOLD);
    refused(Reply.returned(Value.tuple(Replies.status("error"), Value.none(), Value.none())))
        .keeps(FAILURE_TOLD);
  }

  @Test
  void aRefusedChangeIsNotToldAsASuccess() {
    refused(Replies.NONES)
        .violates(
            FAILURE_TOLD,
            "update_consistencygroup answered that all went well",
            "although array request 1 (addMember) was refused",
            "group g lacks volume b");
  }

  @Test
  void aVolumeToldBrokenByItsEntryIsTold() {
    refused(
            Reply.returned(
                Value.tuple(
                    Replies.status("available"), Replies.entries("b", "error"), Value.none())))
        .keeps(FAILURE_TOLD);
  }

  @Test
  void withoutAFaultThereIsNoFailureToTell() {
    joining(Replies.NONES).saw(apart(), apart()).doesNotConcern(FAILURE_TOLD);
    Sight[] groups = {Sight.GROUPS};
    joining(Replies.NONES)
        .saw(apart().unseen(groups), apart().unseen(groups))
        .faulted("busy", "addMember", false)
        .hides(FAILURE_TOLD);
    refused(Replies.TIMED_OUT).leavesOpen(FAILURE_TOLD);
  }

  @Test
  void theMembersAreThoseBeforeWithTheAddedWithoutTheRemoved() {
    joining(Replies.NONES).saw(apart(), joined()).keeps(MEMBERSHIP);
    joining(Replies.NONES).saw(apart(), apart()).violates(MEMBERSHIP, "group g lacks volume b");
    Command.UpdateGroup leaving = new Command.UpdateGroup("g", List.of(), List.of("a"));
    update(leaving, Replies.NONES)
        .saw(apart(), apart())
        .violates(MEMBERSHIP, "group g has volume a");
    joining(Replies.NONES)
        .saw(apart(), Holdings.group("g", "b").volume("a", null))
        .violates(MEMBERSHIP, "group g lacks volume a");
  }

  @Test
  void aDisturbedOrFailedChangeSaysNothingOfMembership() {
    refused(Replies.NONES).doesNotConcern(MEMBERSHIP);
    joining(Replies.NONES).saw(apart(), apart()).tampered().doesNotConcern(MEMBERSHIP);
    joining(Replies.raised()).saw(apart(), apart()).doesNotConcern(MEMBERSHIP);
  }

  @Test
  void noneInPlaceOfAListIsAnEmptyList() {
    Command.UpdateGroup nothing = new Command.UpdateGroup("g", null, null);
    update(nothing, Replies.NONES).saw(apart(), apart()).keeps(NONE_LISTS);
    update(nothing, Replies.raised("TypeError", "Exception"))
        .saw(apart(), apart())
        .violates(NONE_LISTS, "raised TypeError when it was handed None in place of a list");
    joining(Replies.NONES).saw(apart(), joined()).doesNotConcern(NONE_LISTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "dropped", "capacity-exhausted", "error-as-answer"})
  void whateverTheArrayDeclinedIsTold(String fault) {
    refused(Replies.NONES, fault).violates(FAILURE_TOLD, "group g lacks volume b");
    refused(Replies.raised(), fault).keeps(FAILURE_TOLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "slow", "delayed"})
  void aSuccessHasToBeTrueWhateverTheDriverHeard(String fault) {
    refused(Replies.NONES, fault).violates(MEMBERSHIP, "group g lacks volume b");
    refused(Replies.NONES, fault)
        .violates("update-group.none-means-available", "group g lacks volume b");
    refused(Replies.raised(), fault).doesNotConcern(MEMBERSHIP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost", "slow", "delayed"})
  void whatTheArrayDidIsNoFailureToTell(String fault) {
    refused(Replies.NONES, fault).doesNotConcern(FAILURE_TOLD);
    joining(Replies.NONES)
        .saw(apart(), joined())
        .faulted(fault, "addMember", false)
        .keeps(MEMBERSHIP);
  }
}
