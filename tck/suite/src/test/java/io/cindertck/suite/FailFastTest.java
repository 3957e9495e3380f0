package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.report.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run that is to end at the first failure ends at one that the verdict counts. */
class FailFastTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String WHY = "the array still holds volume v1";
  private static final Clause MUST = clause(Level.MUST);
  private static final Clause SHOULD = clause(Level.SHOULD);

  private static Clause clause(Level level) {
    return Catalogue.clauses().stream()
        .filter(clause -> clause.level() == level)
        .findFirst()
        .orElseThrow();
  }

  private static ClauseTally tally(Clause clause, Judgement... judgements) {
    ClauseTally tally = new ClauseTally(clause);
    for (Judgement judgement : judgements) {
      tally.count(judgement, null, new Place(1, 0), 1);
    }
    return tally;
  }

  private static boolean ends(
      boolean asked, boolean strict, @Nullable Waiver waiver, ClauseTally tally) {
    Terms terms = new Terms(null, null, waiver == null ? List.of() : List.of(waiver), Shard.WHOLE);
    CheckRequest request =
        new CheckRequest(
            TargetRequest.of(Targets.REFERENCE, Dialect.GROUP),
            0,
            1,
            null,
            strict,
            asked,
            List.of(),
            Path.of("report"),
            terms);
    return FailFast.of(request, NOW).endsAt(tally);
  }

  private static Waiver waiver(@Nullable String signature, LocalDate expires) {
    return new Waiver(
        MUST.id(), null, null, null, signature, "fixed in 4.2", null, "storage", expires);
  }

  @Test
  void endsAtWhatIsViolated() {
    assertThat(ends(true, false, null, tally(MUST, Judgement.violated(WHY)))).isTrue();
    assertThat(ends(true, false, null, tally(MUST, Judgement.satisfied()))).isFalse();
    assertThat(ends(false, false, null, tally(MUST, Judgement.violated(WHY)))).isFalse();
  }

  @Test
  void endsAtWarningsWhereTheyCount() {
    assertThat(ends(true, false, null, tally(SHOULD, Judgement.violated(WHY)))).isFalse();
    assertThat(ends(true, true, null, tally(SHOULD, Judgement.violated(WHY)))).isTrue();
  }

  /** What is waived is known. */
  @Test
  void goesOnPastWhatIsWaived() {
    ClauseTally known = tally(MUST, Judgement.violated(WHY));
    assertThat(ends(true, false, waiver(null, TODAY), known)).isFalse();
    assertThat(ends(true, false, waiver(FailureWay.of(WHY), TODAY), known)).isFalse();
  }

  @Test
  void endsAtWhatNoWaiverIsFor() {
    ClauseTally known = tally(MUST, Judgement.violated(WHY));
    assertThat(ends(true, false, waiver(null, TODAY.minusDays(1)), known)).isTrue();
    assertThat(ends(true, false, waiver("another way", TODAY), known)).isTrue();
    ClauseTally more =
        tally(MUST, Judgement.violated(WHY), Judgement.violated("it says nothing at all"));
    assertThat(ends(true, false, waiver(FailureWay.of(WHY), TODAY), more)).isTrue();
  }
}
