package io.cindertck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.WaiverResult.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A waiver waives the failure that it was written for, as long as it is in force. */
class WaiversTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String CLAUSE = "delete-group.held";
  private static final String WAY = "delete-group answered that all went well";

  private static ClauseResult clause(Verdict verdict, @Nullable String signature) {
    return clause(verdict, Level.MUST, signature);
  }

  private static ClauseResult clause(Verdict verdict, Level level, @Nullable String signature) {
    return new ClauseResult(
        CLAUSE,
        "delete-group",
        level,
        "held",
        "",
        "",
        "",
        verdict,
        null,
        4,
        2,
        null,
        null,
        signature);
  }

  private static Waiver waiver(String clause, @Nullable String signature, LocalDate expires) {
    return new Waiver(
        clause, null, null, null, signature, "fixed in 4.2", "ACME-7", "storage", expires);
  }

  private static Waiver scoped(
      @Nullable String driver, @Nullable String dialect, @Nullable String profile) {
    return new Waiver(CLAUSE, driver, dialect, profile, null, "why", null, "storage", TODAY);
  }

  private static Waivers of(Waiver... waivers) {
    return new Waivers(
        List.of(waivers), TODAY, "python:acme:Driver", Dialect.CONSISTENCYGROUP, "nightly");
  }

  private static Verdict verdict(ClauseResult clause, Waiver... waivers) {
    return of(waivers).applied(List.of(clause)).get(0).verdict();
  }

  private static List<State> states(ClauseResult clause, Waiver... waivers) {
    return of(waivers).results(List.of(clause)).stream().map(WaiverResult::state).toList();
  }

  @Test
  void aFailureIsWaivedAndKeepsWhatWasCounted() {
    ClauseResult failed = clause(Verdict.FAILED, WAY);
    ClauseResult waived = of(waiver(CLAUSE, WAY, TODAY)).applied(List.of(failed)).get(0);

    assertThat(waived)
        .isEqualTo(
            failed.with(
                Verdict.WAIVED, "ACME-7: fixed in 4.2 (storage), in force until 2026-11-23"));
    assertThat(states(failed, waiver(CLAUSE, WAY, TODAY))).containsExactly(State.IN_FORCE);
    // A result that is read again says the same.
    assertThat(states(waived, waiver(CLAUSE, WAY, TODAY))).containsExactly(State.IN_FORCE);
  }

  @Test
  void itsLastDayIsItsLast() {
    Waiver over = waiver(CLAUSE, WAY, TODAY.minusDays(1));

    assertThat(verdict(clause(Verdict.FAILED, WAY), over)).isEqualTo(Verdict.FAILED);
    assertThat(states(clause(Verdict.FAILED, WAY), over)).containsExactly(State.EXPIRED);
    assertThat(states(clause(Verdict.PASSED, null), over)).containsExactly(State.EXPIRED);
    assertThat(verdict(clause(Verdict.WAIVED, WAY), over)).isEqualTo(Verdict.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b; c d | a b; c d | WAIVED | IN_FORCE",
        "c d;   a  b | a b; c d | WAIVED | IN_FORCE",
        "a b; c d | a b | WAIVED | IN_FORCE",
        "a | a b | WAIVED | IN_FORCE",
        "a b | a bc | FAILED | CHANGED",
        "a b | a b; c d | FAILED | CHANGED",
        "a b | c d | FAILED | CHANGED",
        " | a b; c d | WAIVED | IN_FORCE",
        "a b; more ways than are told | a b; more ways than are told | FAILED | CHANGED",
        " | a b; more ways than are told | WAIVED | IN_FORCE",
      })
  void aFailureFitsWhereEachOfItsWaysIsKnown(
      @Nullable String waived, String failure, Verdict verdict, State state) {
    Waiver waiver = waiver(CLAUSE, waived, TODAY);

    assertThat(verdict(clause(Verdict.FAILED, failure), waiver)).isEqualTo(verdict);
    assertThat(states(clause(Verdict.FAILED, failure), waiver)).containsExactly(state);
  }

  @Test
  void twoWaiversWaiveTwoWays() {
    Waiver first = waiver(CLAUSE, "a b", TODAY);
    Waiver second = waiver(CLAUSE, "c d", TODAY);

    assertThat(verdict(clause(Verdict.FAILED, "a b; c d"), first, second))
        .isEqualTo(Verdict.WAIVED);
    assertThat(states(clause(Verdict.FAILED, "a b; c d"), first, second))
        .containsExactly(State.IN_FORCE, State.IN_FORCE);
    assertThat(states(clause(Verdict.FAILED, "a b"), first, second))
        .containsExactly(State.IN_FORCE, State.CHANGED);
  }

  @ParameterizedTest
  @CsvSource({
    "PASSED, PASSING",
    "NOT_APPLICABLE, UNMATCHED",
    "NOT_OBSERVED, NOT_JUDGED",
    "INCONCLUSIVE, NOT_JUDGED",
    "KIT_ERROR, NOT_JUDGED",
  })
  void aClauseThatDoesNotFailIsNotWaived(Verdict verdict, State state) {
    Waiver waiver = waiver(CLAUSE, null, TODAY);

    assertThat(verdict(clause(verdict, null), waiver)).isEqualTo(verdict);
    assertThat(states(clause(verdict, null), waiver)).containsExactly(state);
  }

  @Test
  void aClauseThatThereIsNotIsNamedAndOneThatWasNotAskedForIsNot() {
    ClauseResult passed = clause(Verdict.PASSED, null);

    assertThat(states(passed, waiver("delete-group.hold", null, TODAY)))
        .containsExactly(State.UNMATCHED);
    assertThat(states(passed, waiver("update-group.membership", null, TODAY))).isEmpty();
  }

  @Test
  void whatIsForAnotherRunIsNotConcerned() {
    ClauseResult failed = clause(Verdict.FAILED, WAY);
    for (Waiver other :
        List.of(
            scoped("python:acme:Other", null, null),
            scoped(null, "group", null),
            scoped(null, null, "weekly"))) {
      assertThat(verdict(failed, other)).isEqualTo(Verdict.FAILED);
      assertThat(states(failed, other)).isEmpty();
    }
    assertThat(verdict(failed, scoped("python:acme:Driver", "consistencygroup", "nightly")))
        .isEqualTo(Verdict.WAIVED);
  }

  private static RunVerdict run(ClauseResult clause, boolean strict, Waiver... waivers) {
    Waivers all = of(waivers);
    List<ClauseResult> clauses = all.applied(List.of(clause, other()));
    return RunVerdict.of(
        clauses,
        strict,
        new Terms(null, List.of(), all.results(clauses), List.of(), null),
        List.of());
  }

  /** A clause that passes. */
  private static ClauseResult other() {
    return new ClauseResult(
        "reply.arity",
        "every",
        Level.MUST,
        "said",
        "",
        "",
        "",
        Verdict.PASSED,
        null,
        4,
        0,
        null,
        null,
        null);
  }

  @Test
  void aWaivedFailureIsCountedAsWaivedAndLetsTheRunBeConformant() {
    RunVerdict verdict = run(clause(Verdict.FAILED, WAY), false, waiver(CLAUSE, WAY, TODAY));

    assertThat(verdict.conformance()).isEqualTo(Conformance.CONFORMANT);
    assertThat(verdict.reasons())
        .containsExactly("2 of 2 applicable MUST clauses judged: 1 passed, 0 failed, 1 waived");
  }

  @Test
  void aWaivedShouldDoesNotCountInAStrictRun() {
    ClauseResult should = clause(Verdict.FAILED, Level.SHOULD, WAY);

    assertThat(run(should, true).conformance()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(run(should, true, waiver(CLAUSE, WAY, TODAY)).conformance())
        .isEqualTo(Conformance.CONFORMANT);
  }

  @Test
  void aFailureThatIsNotValidlyWaivedIsAFailureAndTheWaiverIsNamed() {
    RunVerdict expired =
        run(clause(Verdict.FAILED, WAY), false, waiver(CLAUSE, WAY, TODAY.minusDays(1)));
    RunVerdict changed = run(clause(Verdict.FAILED, WAY), false, waiver(CLAUSE, "x", TODAY));

    assertThat(expired.conformance()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(expired.reasons())
        .contains(
            "the waiver of delete-group.held (ACME-7) has expired: its last day was 2026-11-22");
    assertThat(changed.conformance()).isEqualTo(Conformance.NON_CONFORMANT);
    assertThat(changed.reasons().get(1))
        .endsWith(
            " does not fit: the clause fails in another way than is waived;"
                + " 'cinder-tck waivers suggest REPORT' prints a waiver that fits");
  }

  @Test
  void aWaiverThatOthersMakeNeedlessIsForNothing() {
    RunVerdict verdict =
        run(
            clause(Verdict.FAILED, WAY),
            false,
            waiver(CLAUSE, WAY, TODAY),
            waiver(CLAUSE, "x", TODAY));

    assertThat(verdict.conformance()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(verdict.reasons().get(1))
        .endsWith(" is for nothing: the clause no longer fails in that way");
  }

  @Test
  void aWaiverThatIsForNothingMakesTheRunIncomplete() {
    RunVerdict passing = run(clause(Verdict.PASSED, null), false, waiver(CLAUSE, null, TODAY));
    RunVerdict unknown = run(clause(Verdict.PASSED, null), false, waiver("no.such", null, TODAY));
    RunVerdict warned =
        run(clause(Verdict.FAILED, Level.SHOULD, WAY), false, waiver(CLAUSE, "x", TODAY));

    assertThat(passing.conformance()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(passing.reasons().get(1)).endsWith("is for nothing: the clause passes");
    assertThat(unknown.conformance()).isEqualTo(Conformance.INCOMPLETE);
    assertThat(unknown.reasons().get(1)).startsWith("the waiver of no.such (ACME-7) is for");
    assertThat(warned.conformance()).isEqualTo(Conformance.INCOMPLETE);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void eachStateButTwoIsNamed(State state) {
    WaiverResult waiver =
        new WaiverResult(CLAUSE, null, "any run", "why", null, "storage", "2026-11-23", state);
    List<String> told =
        TermsInWords.of(new Terms(null, List.of(), List.of(waiver), List.of(), null), List.of());

    assertThat(told.isEmpty()).isEqualTo(state.isHarmless());
    assertThat(told)
        .allMatch(line -> line.startsWith("the waiver of delete-group.held by storage"));
  }
}
