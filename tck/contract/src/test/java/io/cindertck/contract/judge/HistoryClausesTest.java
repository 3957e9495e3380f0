package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Held.Sight;
import io.cindertck.contract.Kind;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Reply;
import io.cindertck.contract.Trace;
import io.cindertck.contract.value.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryClausesTest {
  private static final List<String> CLAUSES =
      List.of("history.matches-reference", "history.linearizable", "history.no-residue");
  private static final Holdings NOTHING = new Holdings();
  private static final Holdings GROUP = Holdings.group("g");

  private static Witness creation() {
    return Witness.of(new Command.CreateGroup("g", "tck", List.of()), Reply.returned(none()));
  }

  private static Value none() {
    return Value.none();
  }

  private static Witness deletion() {
    return Witness.of(new Command.DeleteGroup("g", List.of()), Replies.NONE_NONE, Witness.group());
  }

  private static Judgement judged(
      String clause, boolean concurrent, Witness seen, Holdings end, Holdings... expected) {
    return judged(
        clause,
        new Trace(
            List.of(seen.observation()),
            NOTHING.held(),
            end.held(),
            concurrent,
            Arrays.stream(expected).map(Holdings::held).toList(),
            true));
  }

  private static Judgement judged(String clause, Trace trace) {
    Clause found = Catalogue.find(clause).orElseThrow();
    return ((Clause.TraceJudge) found.judge()).judge(trace);
  }

  private static String why(Judgement judgement) {
    assertThat(judgement).isInstanceOf(Judgement.Violated.class);
    return ((Judgement.Violated) judgement).why();
  }

  @Test
  void callsAtATimeLeaveWhatSomeOrderLeaves() {
    String clause = "history.linearizable";
    Holdings other = Holdings.group("g", "a");
    assertThat(judged(clause, true, creation(), GROUP, other, GROUP))
        .isEqualTo(Judgement.satisfied());
    Holdings far = Holdings.group("h", "x", "y");
    assertThat(why(judged(clause, true, creation(), GROUP, far, other)))
        .contains("No order of the calls")
        // Of all orders the one is told that comes closest.
        .contains("group g has the members [] and should have [a]");
  }

  @Test
  void orderIsNoMatterForCallsInTurnOrWithoutExpectation() {
    String clause = "history.linearizable";
    assertThat(judged(clause, false, creation(), GROUP, NOTHING))
        .isEqualTo(Judgement.notConcerned());
    assertThat(judged(clause, true, creation(), GROUP)).isEqualTo(Judgement.notConcerned());
    Witness disturbed = creation().faulted("busy", "createGroup", false);
    assertThat(judged(clause, true, disturbed, GROUP, NOTHING)).isEqualTo(Judgement.notConcerned());
  }

  @Test
  void theSameCallsLeaveTheSameAsOnTheReference() {
    String clause = "history.matches-reference";
    assertThat(judged(clause, false, creation(), GROUP, GROUP)).isEqualTo(Judgement.satisfied());
    assertThat(why(judged(clause, false, creation(), NOTHING, GROUP)))
        .contains("group g is missing");
    assertThat(judged(clause, true, creation(), NOTHING, GROUP))
        .isEqualTo(Judgement.notConcerned());
    assertThat(judged(clause, false, creation(), NOTHING)).isEqualTo(Judgement.notConcerned());
    assertThat(judged(clause, false, creation().tampered(), NOTHING, GROUP))
        .isEqualTo(Judgement.notConcerned());
  }

  @Test
  void whenAllIsDeletedNothingIsLeft() {
    String clause = "history.no-residue";
    assertThat(judged(clause, false, deletion(), NOTHING)).isEqualTo(Judgement.satisfied());
    assertThat(why(judged(clause, false, deletion(), GROUP))).contains("group g is there");
    Holdings temporary = new Holdings().stranger(Kind.SNAPSHOT, "tmp-1");
    assertThat(why(judged(clause, false, deletion(), temporary)))
        .contains("still holds what the calls made: snapshot tmp-1");
  }

  @Test
  void asLongAsSomethingIsRecordedItMayBeHeld() {
    assertThat(judged("history.no-residue", false, creation(), GROUP))
        .isEqualTo(Judgement.notConcerned());
    Trace empty = new Trace(List.of(), NOTHING.held(), GROUP.held(), false, List.of(), true);
    assertThat(judged("history.no-residue", empty)).isEqualTo(Judgement.notConcerned());
  }

  @Test
  void aStrangerFromBeforeIsNoResidue() {
    Held strange = new Holdings().stranger(Kind.VOLUME, "golden-image").held();
    Observation seen = deletion().observation();
    assertThat(
            judged(
                "history.no-residue",
                new Trace(List.of(seen), strange, strange, false, List.of(), true)))
        .isEqualTo(Judgement.satisfied());
  }

  @Test
  void aHistoryOutOfSightIsNotJudged() {
    Held unseen = new Holdings().unseen(Sight.values()).held();
    Observation seen = deletion().observation();
    for (String clause : CLAUSES) {
      assertThat(judged(clause, new Trace(List.of(seen), unseen, unseen, false, List.of(), true)))
          .isInstanceOf(Judgement.Unseen.class);
    }
  }

  private static Witness lost() {
    return Witness.of(new Command.DeleteGroup("g", List.of()), Replies.TIMED_OUT, Witness.group());
  }

  @Test
  void anEndAfterACallThatDidNotComeBackIsNotHeldAgainstAnOrder() {
    for (String clause : List.of("history.matches-reference", "history.linearizable")) {
      assertThat(judged(clause, true, lost(), GROUP, NOTHING))
          .isEqualTo(
              new Judgement.Indefinite("delete_consistencygroup did not come back within 5 ms"));
    }
  }

  @Test
  void ordersThatWereNotAllTriedDecideNothingButASuccess() {
    String clause = "history.linearizable";
    List<Observation> seen = List.of(creation().observation());
    List<Held> tried = List.of(NOTHING.held(), Holdings.group("h").held());
    Trace open = new Trace(seen, NOTHING.held(), GROUP.held(), true, tried, false);
    assertThat(judged(clause, open))
        .isEqualTo(
            new Judgement.Indefinite("the calls at a time have more orders than can be tried"));
    Trace decided =
        new Trace(seen, NOTHING.held(), GROUP.held(), true, List.of(GROUP.held()), false);
    assertThat(judged(clause, decided)).isEqualTo(Judgement.satisfied());
  }

  /** All was deleted in the end, and something is left that {@code before} may have to do with. */
  private static Judgement left(Observation before, Holdings end) {
    Observation last = deletion().observation();
    return judged(
        "history.no-residue",
        new Trace(List.of(before, last), NOTHING.held(), end.held(), false, List.of(), true));
  }

  private static Holdings stranger() {
    return new Holdings().stranger(Kind.VOLUME, "tmp");
  }

  @Test
  void whatACallThatDidNotComeBackLeftIsNoResidue() {
    Observation lost = lost().saw(GROUP, stranger()).observation();
    assertThat(left(lost, stranger())).isEqualTo(Judgement.satisfied());
    assertThat(why(left(lost, stranger().stranger(Kind.VOLUME, "tmp-2")))).contains("volume tmp-2");
    // It was there already when the call was made.
    assertThat(why(left(lost().saw(stranger(), stranger()).observation(), stranger())))
        .contains("volume tmp");
    // What Cinder has a row of was deleted by a later call, which said so.
    assertThat(why(left(lost, GROUP))).contains("group g is there");
  }

  @ParameterizedTest
  @CsvSource({"lost, true", "delayed, false", "slow, false", "refused, false", "busy, false"})
  void whatADriverCannotKnowThatItMadeIsNoResidue(String fault, boolean excused) {
    Observation seen = creation().met(fault, "createVolume", false, "tmp").observation();
    Judgement judgement = left(seen, stranger());
    assertThat(judgement instanceof Judgement.Satisfied).isEqualTo(excused);
    assertThat(why(left(seen, new Holdings().stranger(Kind.VOLUME, "tmp-2")))).contains("tmp-2");
  }

  /** A deletion fails, on an array that is well, with something there that no row tells of. */
  private static Witness stuck() {
    return Witness.of(new Command.DeleteGroup("g", List.of()), Replies.raised(), Witness.group())
        .saw(GROUP, Holdings.group("g").stranger(Kind.SNAPSHOT, "tmp-1"));
  }

  private static Judgement stuckAfter(Witness earlier, Witness deletion) {
    return judged(
        "history.no-residue",
        new Trace(
            List.of(earlier.observation(), deletion.observation()),
            NOTHING.held(),
            GROUP.held(),
            false,
            List.of(),
            true));
  }

  private static Witness refused() {
    return creation().met("refused", "deleteSnapshot", false, "tmp-1");
  }

  @Test
  void whatIsLeftMustNotKeepFromBeingDeletedWhatIsRecorded() {
    assertThat(why(stuckAfter(refused(), stuck())))
        .contains("failed on an array that is well")
        .contains("of which no row tells: snapshot tmp-1");
  }

  @Test
  void aDeletionThatFailsOfSomethingElseIsNoMatterOfResidue() {
    // Without a disturbance the failure itself is what is wrong.
    assertThat(stuckAfter(creation(), stuck())).isEqualTo(Judgement.notConcerned());
    assertThat(stuckAfter(refused(), stuck().tampered())).isEqualTo(Judgement.notConcerned());
    assertThat(stuckAfter(refused(), stuck().met("busy", "deleteGroup", false, "grp-g")))
        .isEqualTo(Judgement.notConcerned());
    assertThat(stuckAfter(refused(), stuck().together())).isEqualTo(Judgement.notConcerned());
    assertThat(stuckAfter(refused(), stuck().saw(GROUP, GROUP)))
        .isEqualTo(Judgement.notConcerned());
    // It cannot know that it is there, or was kept from undoing it.
    assertThat(stuckAfter(creation().met("lost", "createSnapshot", false, "tmp-1"), stuck()))
        .isEqualTo(Judgement.notConcerned());
    assertThat(stuckAfter(refused().met("busy", "deleteSnapshot", false, "tmp-1"), stuck()))
        .isEqualTo(Judgement.notConcerned());
  }
}
