package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Held.Stamp;
import io.cindertck.contract.Reply;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A group {@code h} with {@code c} and {@code d}, copied from {@code a} and {@code b}. */
class CopiesTest {
  private static final Stamp OF_A = new Stamp(0, "host", 0);
  private static final Stamp OF_B = new Stamp(0, "host", 1);

  private static Witness copying(Reply said) {
    Command copy =
        new Command.CreateGroupFromSource(
            "h", "tck", Command.Source.GROUP, "g", Map.of("c", "a", "d", "b"));
    return Witness.of(copy, said, Witness.group("a", "b"));
  }

  private static Holdings source() {
    return Holdings.group("g", "a", "b");
  }

  private static Holdings copied(Stamp... inD) {
    return source().alsoGroup("h").volume("c", "h").volume("d", "h", inD);
  }

  private static Optional<String> hole(Witness witness) {
    return ConsistentCut.holeInCopies(witness.observation());
  }

  /** Write 0 goes to a, and 1 to b. */
  private static Witness written(Reply said, Holdings after) {
    return copying(said).saw(source(), after).wrote("a", 0, 0).wrote("b", 0, 1);
  }

  @Test
  void copiesOfOnePointInTimeHaveNoHole() {
    assertThat(hole(written(Replies.NONE_NONE, copied()))).isEmpty();
    Holdings both = source().alsoGroup("h").volume("c", "h", OF_A).volume("d", "h", OF_B);
    assertThat(hole(written(Replies.NONE_NONE, both))).isEmpty();
    Holdings first = source().alsoGroup("h").volume("c", "h", OF_A).volume("d", "h");
    assertThat(hole(written(Replies.NONE_NONE, first))).isEmpty();
  }

  @Test
  void aLaterWriteWithoutAnEarlierOneIsAHoleAndTheSourcesAreNamed() {
    assertThat(hole(written(Replies.NONE_NONE, copied(OF_B))))
        .contains("the copy of volume b holds write 1, that of volume a lacks write 0");
  }

  @Test
  void nothingIsSaidWithoutWritesSuccessSightOrACopy() {
    assertThat(hole(copying(Replies.NONE_NONE).saw(source(), copied(OF_B)))).isEmpty();
    assertThat(hole(written(Replies.raised(), copied(OF_B)))).isEmpty();
    assertThat(hole(written(Replies.TIMED_OUT, copied(OF_B)))).isEmpty();
    assertThat(hole(written(Replies.NONE_NONE, copied(OF_B).unseen(Sight.CONTENT)))).isEmpty();
    Witness snapshot =
        Witness.of(Witness.snapshotOf("a", "b"), Replies.NONE_NONE, Witness.group("a", "b"))
            .saw(source(), copied(OF_B))
            .wrote("a", 0, 0)
            .wrote("b", 0, 1);
    assertThat(hole(snapshot)).isEmpty();
  }

  @Test
  void whatHostsWroteMeanwhileIsNoWrongContent() {
    written(Replies.NONE_NONE, copied(OF_B)).keeps("create-group-from-source.content");
  }
}
