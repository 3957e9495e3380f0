package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a run gives as reasons, and what of them its clauses do not come to. */
class RunVerdictTest {
  private static final String CUT = "the run was cut short: it was interrupted";
  private static final String BROKEN = "the kit failed in 1 scenarios";

  private static RunVerdict verdict(String... troubles) {
    return RunVerdict.of(List.of(), false, List.of(troubles)).amongOnly("reply.*");
  }

  @Test
  void whyARunIsNotWholeComesBeforeWhatFollowsFromIt() {
    assertThat(verdict(CUT, BROKEN).reasons())
        .hasSize(4)
        .containsSubsequence(
            CUT, BROKEN, "no MUST clause applies: nothing was checked that a driver owes")
        .first()
        .asString()
        .startsWith("only the clauses that match 'reply.*' were judged: 0 of 0");
  }

  @Test
  void whatTheClausesDoNotComeToIsFoundAgain() {
    assertThat(verdict().troublesIn(verdict(CUT, BROKEN).reasons())).contains(List.of(CUT, BROKEN));
    assertThat(verdict().troublesIn(verdict().reasons())).contains(List.of());
  }

  @Test
  void reasonsThatTheClausesDoNotComeToAreNone() {
    List<String> reasons = verdict().reasons();
    assertThat(verdict().troublesIn(List.of())).isEmpty();
    assertThat(verdict().troublesIn(reasons.subList(0, 1))).isEmpty();
    assertThat(verdict().troublesIn(List.of("all is well", reasons.get(1)))).isEmpty();
    assertThat(verdict().troublesIn(List.of(reasons.get(0), reasons.get(1), CUT))).isEmpty();
  }
}
