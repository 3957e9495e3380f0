package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordClausesTest {
  private static final String SETTLED = "record.settled";
  private static final String BYSTANDERS = "bystanders.untouched";
  private static final String ORPHAN = "record.no-orphan";
  private static final String PHANTOM = "record.no-phantom";

  private static Witness deletion(Reply said) {
    return Witness.of(new Command.DeleteGroup("g", List.of("a")), said, Witness.group("a"));
  }

  private static Witness snapshot(Reply said) {
    return Witness.of(Witness.snapshotOf("a"), said, Witness.group("a"));
  }

  @Test
  void everySuccessAndEveryFailureThatCinderCanDigestIsSettled() {
    deletion(Replies.NONE_NONE).keeps(SETTLED);
    deletion(Replies.raised()).keeps(SETTLED);
    deletion(Replies.statuses("error_deleting", "a", "error_deleting")).keeps(SETTLED);
  }

  @Test
  void anAnswerThatCinderCannotDigestLeavesRowsStuck() {
    Value noStatus = Value.list(List.of(Value.Mapping.of(Map.of("id", Value.text("a")))));
    deletion(Reply.returned(Value.tuple(Replies.status("deleted"), noStatus)))
        .violates(
            SETTLED,
            "Cinder's volume a stays deleting for good (the manager failed with KeyError)",
            "delete_consistencygroup answered (");
  }

  @Test
  void anExceptionThatIsNoneOfCindersIsAnotherClausesAffair() {
    Witness strange = snapshot(Replies.raised("OSError", "Exception"));
    strange.doesNotConcern(SETTLED);
    strange.violates("raise.backend-error", "raised OSError, which is none of Cinder's exceptions");
    snapshot(Replies.raised()).keeps(SETTLED);
  }

  @Test
  void whatIsRecordedAsGoneIsNotHeld() {
    Holdings there = Holdings.group("g", "a");
    deletion(Replies.NONE_NONE).saw(there, new Holdings()).keeps(ORPHAN);
    deletion(Replies.NONE_NONE)
        .saw(there, new Holdings().volume("a", null))
        .violates(
            ORPHAN,
            "Cinder has recorded volume a as gone and the array still holds it: 1 GiB is orphaned.");
    deletion(Replies.raised()).saw(there, there).doesNotConcern(ORPHAN);
    deletion(Replies.NONE_NONE)
        .saw(there.unseen(Sight.values()), new Holdings().unseen(Sight.values()))
        .hides(ORPHAN);
  }

  @Test
  void whatIsRecordedAsUsableIsHeld() {
    Holdings there = Holdings.group("g", "a");
    Holdings taken = Holdings.group("g", "a").snapshots("a");
    snapshot(Replies.NONE_NONE).saw(there, taken).keeps(PHANTOM);
    snapshot(Replies.NONE_NONE)
        .saw(there, there)
        .violates(
            PHANTOM,
            "recorded group snapshot gs as available and the array does not hold it: whoever uses it finds nothing.");
    snapshot(Replies.raised()).saw(there, there).doesNotConcern(PHANTOM);
  }

  private static Holdings beside() {
    return Holdings.group("g", "a").alsoGroup("h").volume("x", "h", new Stamp(0, "x", 1));
  }

  @Test
  void aNeighbourIsLeftAlone() {
    Holdings after = new Holdings().alsoGroup("h").volume("x", "h", new Stamp(0, "x", 1));
    deletion(Replies.NONE_NONE).saw(beside(), after).keeps(BYSTANDERS);
  }

  @Test
  void aNeighbourThatIsGoneMovedOrOverwrittenWasTouched() {
    deletion(Replies.NONE_NONE)
        .saw(beside(), new Holdings().alsoGroup("h"))
        .violates(BYSTANDERS, "delete_consistencygroup touched what is not part of the call");
    deletion(Replies.NONE_NONE)
        .saw(beside(), new Holdings().alsoGroup("h").volume("x", null, new Stamp(0, "x", 1)))
        .violates(BYSTANDERS, "group h has the members [] and had [x]");
    deletion(Replies.NONE_NONE)
        .saw(beside(), new Holdings().alsoGroup("h").volume("x", "h"))
        .violates(BYSTANDERS, "volume x has other content than it had");
  }

  @Test
  void whatHostsWroteMeanwhileWasNotTheDriver() {
    Holdings after = new Holdings().alsoGroup("h").volume("x", "h", new Stamp(0, "host", 9));
    deletion(Replies.NONE_NONE).saw(beside(), after).wrote("x", 0, 9).keeps(BYSTANDERS);
  }

  @Test
  void aCallWithNothingBesideCouldHarmNobody() {
    deletion(Replies.NONE_NONE)
        .saw(Holdings.group("g", "a"), new Holdings())
        .doesNotConcern(BYSTANDERS);
  }

  @Test
  void anUnseenNeighbourIsNotJudged() {
    deletion(Replies.NONE_NONE)
        .saw(beside().unseen(Sight.VOLUMES), beside().unseen(Sight.VOLUMES))
        .hides(BYSTANDERS);
  }

  @Test
  void anOperationThatIsNotOfferedIsNotJudged() {
    Judgement judgement = deletion(Replies.NOT_IMPLEMENTED).judgedBy(BYSTANDERS);
    assertThat(judgement).isEqualTo(new Judgement.NotOffered());
  }
}
