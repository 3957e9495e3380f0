package io.cindertck.contract.judge;

import io.cindertck.contract.Command;
import io.cindertck.contract.Command.Source;
import io.cindertck.contract.Reply;
import io.cindertck.contract.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * An answer that the manager cannot digest is told by the clauses about answers: what the call was
 * about is not to blame where it was done well.
 */
class UndigestedAnswersTest {
  /** None, where a tuple is owed. */
  private static final Reply NONE = Reply.returned(Value.none());

  private static Witness of(Command command, Command... earlier) {
    return Witness.of(command, NONE, earlier);
  }

  private static Command[] then(Command[] earlier, Command... more) {
    List<Command> all = new ArrayList<>(Arrays.asList(earlier));
    all.addAll(List.of(more));
    return all.toArray(Command[]::new);
  }

  @Test
  void aRetryThatCompletedConverged() {
    of(new Command.DeleteGroup("g", List.of("a", "b")), Witness.group("a", "b"))
        .saw(Holdings.group("g", "b"), new Holdings())
        .doesNotConcern("delete-group.retry-converges");
  }

  @Test
  void anEmptyGroupThatIsGoneWasDeleted() {
    of(new Command.DeleteGroup("g", List.of()), Witness.group())
        .saw(Holdings.group("g"), new Holdings())
        .doesNotConcern("delete-group.empty-group");
  }

  @Test
  void aSnapshotThatIsGoneWasDeletedWhateverJoinedItsGroup() {
    of(
            new Command.DeleteGroupSnapshot("gs", List.of("s-a")),
            then(
                Witness.group("a"),
                Witness.snapshotOf("a"),
                new Command.CreateVolume("b", "g", 1, "tck")))
        .saw(Holdings.group("g", "a", "b").snapshots("a"), Holdings.group("g", "a", "b"))
        .doesNotConcern("delete-group-snapshot.after-membership-change");
  }

  @Test
  void listsThatWereHeededWereUnderstood() {
    of(
            new Command.UpdateGroup("g", List.of("b"), null),
            then(Witness.group("a"), new Command.CreateVolume("b", null, 1, "tck")))
        .saw(Holdings.group("g", "a").volume("b", null), Holdings.group("g", "a", "b"))
        .doesNotConcern("update-group.none-lists");
  }

  @Test
  void aCopyThatIsThereWasMadeFromItsSource() {
    Holdings before = Holdings.group("g", "a");
    Holdings after = Holdings.group("g", "a").alsoGroup("h").volume("c", "h");
    of(
            new Command.CreateGroupFromSource("h", "tck", Source.GROUP, "g", Map.of("c", "a")),
            Witness.group("a"))
        .saw(before, after)
        .doesNotConcern("create-group-from-source.from-group");
  }
}
