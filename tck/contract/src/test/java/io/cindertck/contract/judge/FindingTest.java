package io.cindertck.contract.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cindertck.contract.Account;
import io.cindertck.contract.Command;
import io.cindertck.contract.Held;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Recorded;
import io.cindertck.contract.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final Held NOTHING = new Holdings().held();

  private static Witness deletion() {
    return Witness.of(
            new Command.DeleteGroup("g", List.of("a")), Replies.NONE_NONE, Witness.group("a"))
        .saw(Holdings.group("g", "a"), new Holdings());
  }

  private static List<Finding> of(boolean concurrent, Observation... seen) {
    return Finding.of(new Trace(List.of(seen), NOTHING, NOTHING, concurrent, List.of(), true));
  }

  @Test
  void everyConcernedClauseHasItsFinding() {
    assertThat(of(false, deletion().observation()))
        .extracting(finding -> finding.clause().id(), Finding::observation)
        .contains(tuple("delete-group.held", 0), tuple("history.no-residue", Finding.WHOLE))
        .doesNotContain(tuple("create-group.held", 0));
    assertThat(of(false, deletion().observation()))
        .noneMatch(finding -> finding.judgement() instanceof Judgement.NotConcerned)
        .allMatch(finding -> finding.judgement() instanceof Judgement.Satisfied);
  }

  @Test
  void callsThatRanAtATimeAreJudgedByWhatTheySaidAndByTheirCommonEffect() {
    Observation together =
        Witness.of(new Command.DeleteGroup("g", List.of("a")), Replies.raised(), Witness.group("a"))
            .saw(Holdings.group("g", "a"), new Holdings().volume("x", null))
            .together()
            .observation();
    assertThat(of(true, together))
        .filteredOn(finding -> finding.observation() != Finding.WHOLE)
        .isNotEmpty()
        .allMatch(finding -> finding.clause().account() == Account.SAID);
    assertThat(of(true, deletion().together().observation()))
        .extracting(finding -> finding.clause().id())
        .contains("reply.arity", "call.returns", "history.no-residue")
        .doesNotContain("delete-group.held", "record.no-orphan", "record.settled");
  }

  @Test
  void aCallThatRanAloneIsJudgedInFullAlsoBesideOthersThatDidNot() {
    assertThat(of(true, deletion().together().observation(), deletion().observation()))
        .extracting(finding -> finding.clause().id())
        .contains("delete-group.held");
  }

  private static Witness failing() {
    return Witness.of(
            new Command.DeleteGroup("g", List.of("a")), Replies.raised(), Witness.group("a"))
        .saw(Holdings.group("g", "a"), Holdings.group("g", "a"));
  }

  private static List<Judgement> retryAfter(Witness first) {
    return of(false, first.observation(), failing().observation()).stream()
        .filter(finding -> finding.clause().id().equals("delete-group.retry-converges"))
        .map(Finding::judgement)
        .toList();
  }

  @Test
  void aDeletionThatFailedUnderAFaultIsToSucceedOnceTheArrayIsWell() {
    assertThat(retryAfter(failing().faulted("busy", "deleteVolume", false)))
        .singleElement()
        .isInstanceOfSatisfying(
            Judgement.Violated.class,
            violated -> assertThat(violated.why()).contains("when it was asked for again"));
    assertThat(retryAfter(failing())).isEmpty();
  }

  @Test
  void callsThatOnlyArrangeAreNotJudged() {
    Observation seen = deletion().observation();
    Observation arranging =
        new Observation(
            0,
            seen.dialect(),
            new Command.DeleteVolume("a"),
            seen.call(),
            seen.said(),
            seen.before(),
            seen.recorded(),
            seen.error(),
            seen.heldBefore(),
            seen.held(),
            List.of(),
            false,
            List.of(),
            false);
    assertThat(of(false, arranging))
        .isNotEmpty()
        .allMatch(finding -> finding.observation() == Finding.WHOLE);
  }

  @Test
  void aJudgeThatFailsIsTheKitsOwnFault() {
    assertThat(of(false, withoutRows(deletion().observation())))
        .filteredOn(finding -> finding.judgement() instanceof Judgement.KitError)
        .isNotEmpty()
        .allMatch(finding -> finding.observation() == 7);
  }

  /** A call about a group that no row is of: judges that look for it fail. */
  private static Observation withoutRows(Observation seen) {
    return new Observation(
        7,
        seen.dialect(),
        seen.command(),
        seen.call(),
        seen.said(),
        Recorded.EMPTY,
        seen.recorded(),
        seen.error(),
        seen.heldBefore(),
        seen.held(),
        List.of(),
        false,
        List.of(),
        false);
  }
}
