package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Trace;
import io.cindertck.contract.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was said, held and recorded of each object, and whether all of it can be true. */
class ObjectAccountsTest {
  private static final Holdings BOTH = Holdings.group("g", "a", "b");

  private static Witness deletion(Reply said) {
    return Witness.of(
        new Command.DeleteGroup("g", List.of("a", "b")), said, Witness.group("a", "b"));
  }

  private static Witness snapshot(Reply said) {
    return Witness.of(Witness.snapshotOf("a", "b"), said, Witness.group("a", "b"));
  }

  private static List<String> of(Witness witness) {
    return lines(ObjectAccounts.of(witness.observation()));
  }

  private static List<String> lines(List<ObjectAccounts> accounts) {
    return accounts.stream()
        .map(
            one ->
                (one.agree() ? "" : "X ")
                    + String.join(
                        " | ",
                        one.kind().noun() + " " + one.id(),
                        one.said(),
                        one.held(),
                        one.recorded()))
        .collect(Collectors.toList());
  }

  @Test
  void aHalfDeletionThatIsToldAsAWholeLeavesAnOrphan() {
    assertThat(of(deletion(Replies.NONE_NONE).saw(BOTH, Holdings.group("g", "b"))))
        .containsExactly(
            "X group g | None, which means deleted | there, member b | deleted, row destroyed",
            "volume a | None, which means deleted | nothing | deleted, row destroyed",
            "X volume b | None, which means deleted | there, 1 GiB, in group g |"
                + " deleted, row destroyed");
  }

  @Test
  void aHalfDeletionThatIsToldAsSuchAgrees() {
    Reply told = Replies.statuses("error_deleting", "a", "deleted", "b", "error_deleting");
    assertThat(of(deletion(told).saw(BOTH, Holdings.group("g", "b"))))
        .containsExactly(
            "group g | 'error_deleting' | there, member b | error",
            "volume a | 'deleted' | nothing | deleted",
            "volume b | 'error_deleting' | there, 1 GiB, in group g |"
                + " error_deleting, 1 GiB, in group g");
  }

  @Test
  void aDeletionThatIsDoneAndToldAsFailedDisagrees() {
    assertThat(of(deletion(Replies.raised()).saw(BOTH, Holdings.group("g", "b"))))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("X volume a | raised VolumeBackendAPIException | nothing | error"))
        .anySatisfy(line -> assertThat(line).startsWith("volume b | raised"));
  }

  @Test
  void whatMayBeBelievedThereIsNotHeldAgainstTheDriver() {
    Witness lost =
        deletion(Replies.raised())
            .saw(BOTH, Holdings.group("g", "b"))
            .met("lost", "deleteVolume", false, "vol-a");
    assertThat(ObjectAccounts.of(lost.observation())).allMatch(ObjectAccounts::agree);
  }

  @Test
  void silenceBesideAFailureIsNoSuccess() {
    Reply told = Replies.statuses("error_deleting", "b", "error_deleting");
    assertThat(of(deletion(told).saw(BOTH, Holdings.group("g", "b"))).get(1))
        .startsWith("X volume a | nothing | nothing | deleting");
  }

  @Test
  void whatCannotBeSeenIsJudgedByTheOthers() {
    Holdings blind = new Holdings().unseen(Sight.values());
    assertThat(of(deletion(Replies.NONE_NONE).saw(blind, blind)))
        .containsExactly(
            "group g | None, which means deleted | not seen | deleted, row destroyed",
            "volume a | None, which means deleted | not seen | deleted, row destroyed",
            "volume b | None, which means deleted | not seen | deleted, row destroyed");
  }

  @Test
  void whatIsRecordedAsUsableAndNotThereIsAPhantom() {
    assertThat(of(snapshot(Replies.NONE_NONE).saw(BOTH, BOTH)))
        .containsExactly(
            "X group snapshot gs | None, which means available | nothing | available",
            "X snapshot s-a | None, which means available | nothing | available",
            "X snapshot s-b | None, which means available | nothing | available");
  }

  @Test
  void aGroupSnapshotMayBeItsSnapshots() {
    Holdings taken = new Holdings();
    taken.alsoGroup("g").volume("a", "g").volume("b", "g");
    taken.snapshot("s-a", "a").snapshot("s-b", "b");
    assertThat(of(snapshot(Replies.NONE_NONE).saw(BOTH, taken)).get(0))
        .isEqualTo(
            "group snapshot gs | None, which means available |"
                + " its snapshots, and no object beside them | available");
  }

  @Test
  void whatAFailedCreationLeavesDisagrees() {
    Holdings half = Holdings.group("g", "a", "b").snapshots("a");
    assertThat(of(snapshot(Replies.raised()).saw(BOTH, half)))
        .contains(
            "X snapshot s-a | raised VolumeBackendAPIException | there, of volume a | error",
            "snapshot s-b | raised VolumeBackendAPIException | nothing | error");
  }

  @Test
  void snapshotsOfDifferentPointsInTimeDisagreeWithEachOther() {
    Holdings torn = Holdings.group("g", "a", "b");
    torn.snapshot("s-a", "a", new Stamp(0, "host", 0));
    torn.snapshot("s-b", "b", new Stamp(0, "host", 1), new Stamp(1, "host", 3));
    Witness witness =
        snapshot(Replies.NONE_NONE)
            .saw(BOTH, torn)
            .wrote("a", 0, 0)
            .wrote("b", 0, 1)
            .wrote("a", 1, 2)
            .wrote("b", 1, 3);
    assertThat(of(witness).subList(1, 3))
        .containsExactly(
            "X snapshot s-a | None, which means available |"
                + " there, of volume a, holds write 0, lacks write 2 | available",
            "X snapshot s-b | None, which means available |"
                + " there, of volume b, holds write 3 | available");
  }

  @Test
  void snapshotsOfOnePointInTimeAgree() {
    Holdings whole = Holdings.group("g", "a", "b");
    whole.snapshot("s-a", "a", new Stamp(0, "host", 0)).snapshot("s-b", "b");
    Witness witness =
        snapshot(Replies.NONE_NONE).saw(BOTH, whole).wrote("a", 0, 0).wrote("b", 0, 1);
    assertThat(of(witness).subList(1, 3))
        .containsExactly(
            "snapshot s-a | None, which means available |"
                + " there, of volume a, holds write 0 | available",
            "snapshot s-b | None, which means available |"
                + " there, of volume b, holds no write, lacks write 1 | available");
  }

  @Test
  void othersAreThereWhenTheCallChangedThem() {
    Command[] others = {
      new Command.CreateGroup("g", "tck", List.of()),
      new Command.CreateVolume("a", "g", 1, "tck"),
      new Command.CreateVolume("b", "g", 1, "tck"),
      new Command.CreateVolume("x", null, 1, "tck"),
      new Command.CreateVolume("y", null, 1, "tck")
    };
    Holdings before = Holdings.group("g", "a", "b").volume("x", null).volume("y", null);
    Holdings after = new Holdings().volume("x", null, new Stamp(0, "driver", 1)).volume("y", null);
    after.stranger(Kind.SNAPSHOT, "tmp-1");
    Witness witness =
        Witness.of(new Command.DeleteGroup("g", List.of("a", "b")), Replies.NONE_NONE, others)
            .saw(before, after);
    assertThat(of(witness))
        .hasSize(5)
        .endsWith(
            "X volume x |  | there, 1 GiB, in no group; it has other content than it had |"
                + " available, 1 GiB, in no group",
            "X snapshot tmp-1 |  | there | no row");
  }

  @Test
  void aCallThatDidNotComeBackSaysNothing() {
    assertThat(of(deletion(Replies.TIMED_OUT).saw(BOTH, Holdings.group("g"))))
        .contains("volume a | no answer | nothing | deleting, 1 GiB, in group g");
  }

  @Test
  void anAnswerThatIsNoneOfThoseOwedSaysNothingThatCanBeRead() {
    assertThat(of(deletion(Reply.returned(Value.text("done"))).saw(BOTH, new Holdings())).get(1))
        .isEqualTo("volume a | nothing that can be read | nothing | error, 1 GiB, in group g");
  }

  @Test
  void anUpdateIsOfMembership() {
    Witness witness =
        Witness.of(
                new Command.UpdateGroup("g", null, List.of("b")),
                Replies.NONES,
                Witness.group("a", "b"))
            .saw(BOTH, BOTH);
    assertThat(of(witness))
        .containsExactly(
            "group g | None, which means available | there, members a, b | available",
            "X volume b | None, which means removed | there, 1 GiB, in group g |"
                + " available, 1 GiB, in no group");
  }

  @Test
  void aCopyWithOtherContentThanItsSourceDisagrees() {
    Holdings before = Holdings.group("g").volume("a", "g", new Stamp(0, "a", 1));
    Holdings after = Holdings.group("g").alsoGroup("c").volume("a", "g", new Stamp(0, "a", 1));
    after.volume("ca", "c");
    Witness witness =
        Witness.of(
                new Command.CreateGroupFromSource(
                    "c", "tck", Command.Source.GROUP, "g", Map.of("ca", "a")),
                Replies.NONE_NONE,
                Witness.group("a"))
            .saw(before, after);
    assertThat(of(witness))
        .containsExactly(
            "group c | None, which means available | there, member ca | available",
            "X volume ca | None, which means available |"
                + " there, 1 GiB, in group c, other content than its source |"
                + " available, 1 GiB, in group c");
  }

  @Test
  void theEndHasEveryRowThatIsLeftAndWhatDiffersFromTheReferenceDriver() {
    Witness made = snapshot(Replies.NONE_NONE);
    Holdings expected = Holdings.group("g", "a", "b").snapshots("a", "b");
    Holdings end = Holdings.group("g", "a", "b").snapshots("a");
    end.stranger(Kind.GROUP, "tmp");
    Trace trace =
        new Trace(
            List.of(made.saw(BOTH, end).observation()),
            new Holdings().held(),
            end.held(),
            false,
            List.of(expected.held()),
            true);
    assertThat(lines(ObjectAccounts.atEnd(trace)))
        .contains(
            "volume a |  | there, 1 GiB, in group g | available, 1 GiB, in group g",
            "snapshot s-a |  | there, of volume a | available",
            "X snapshot s-b |  | nothing; it is missing | available",
            "X group tmp |  | there | no row");
  }

  @Test
  void aScenarioWithoutACallHasNone() {
    Trace empty =
        new Trace(List.of(), new Holdings().held(), new Holdings().held(), false, List.of(), true);
    assertThat(ObjectAccounts.atEnd(empty)).isEmpty();
  }
}
