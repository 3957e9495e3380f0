package io.cindertck.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Verdict;
import io.cindertck.report.WaiverResult.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is claimed and waived is shown, and no verdict stands against it. */
class TermsTest {
  private static final Terms NONE = new Terms(null, List.of(), List.of(), List.of(), null);

  private static Terms waiving(String clause, State state) {
    WaiverResult waiver =
        new WaiverResult(clause, null, "any run", "why", null, "storage", "2027-01-31", state);
    return new Terms(null, List.of(), List.of(waiver), List.of(), null);
  }

  private static Terms claiming(CapabilityResult.Found found) {
    CapabilityResult capability = new CapabilityResult("update-group", true, found, null);
    return new Terms(null, List.of(capability), List.of(), List.of(), null);
  }

  private static Result on(Terms terms, Conformance verdict) {
    return ResultBuilder.like(Samples.conformant()).verdict(verdict).terms(terms).build();
  }

  @Test
  void aStaleWaiverContradictsAConformantVerdict() {
    Result stale = on(waiving("reply.arity", State.PASSING), Conformance.CONFORMANT);

    assertThat(Soundness.contradicted(stale)).contains(Conformance.INCOMPLETE);
    assertThat(Headline.of(stale).doubts()).singleElement().asString().contains("waived is not so");
    assertThat(
            Soundness.contradicted(
                on(waiving("reply.arity", State.IN_FORCE), Conformance.CONFORMANT)))
        .isEqualTo(Optional.empty());
  }

  @Test
  void aBrokenClaimContradictsAConformantVerdictAndBearsANonConformantOne() {
    Terms missing = claiming(CapabilityResult.Found.MISSING);

    assertThat(Soundness.contradicted(on(missing, Conformance.CONFORMANT))).isPresent();
    assertThat(
            Soundness.contradicted(
                on(claiming(CapabilityResult.Found.WORKS), Conformance.CONFORMANT)))
        .isEmpty();
    assertThat(Headline.of(on(missing, Conformance.NON_CONFORMANT)).doubts()).isEmpty();
    assertThat(Headline.of(on(NONE, Conformance.NON_CONFORMANT)).doubts()).isNotEmpty();
    assertThat(Headline.of(on(missing, Conformance.NON_CONFORMANT)).meaning())
        .isEqualTo("The driver does not do what is claimed of it.");
  }

  @Test
  void whatWasNotReachedContradictsAConformantVerdict() {
    Terms terms =
        new Terms(null, List.of(), List.of(), List.of("drawn scenarios: 1 of 2 not played"), null);
    Result cut = on(terms, Conformance.CONFORMANT);

    assertThat(Soundness.contradicted(cut)).contains(Conformance.INCOMPLETE);
    assertThat(Headline.of(cut).doubts()).singleElement().asString().contains("was cut short");
  }

  @Test
  void aRunWithAllJudgedIsNotToldToHaveJudgedTooLittle() {
    Result stale = on(waiving("reply.arity", State.EXPIRED), Conformance.INCOMPLETE);

    assertThat(Headline.of(stale).meaning()).startsWith("A waiver or a claim does not hold");
    assertThat(Headline.of(Samples.incomplete()).meaning()).contains("had to be judged was not");
  }

  @Test
  void aClauseThatNothingWaivesIsDoubted() {
    Result waived =
        Samples.conformant()
            .with(
                Samples.conformant().clauses().stream()
                    .map(each -> each.id().equals("reply.arity") ? waived(each) : each)
                    .toList());
    Result without = ResultBuilder.like(waived).terms(NONE).build();
    Result with = ResultBuilder.like(waived).terms(waiving("reply.arity", State.IN_FORCE)).build();

    assertThat(Headline.of(without).doubts())
        .containsExactly("1 clause waived by no waiver in force");
    assertThat(Headline.of(with).doubts()).isEmpty();
    assertThat(Headline.of(waived).doubts()).as("of a kit before").isEmpty();
  }

  private static ClauseResult waived(ClauseResult clause) {
    return clause.with(Verdict.WAIVED, "known");
  }

  @Test
  void thePageHasNoTermsWhereThereAreNone() {
    assertThat(Page.of(Samples.conformant()).html()).doesNotContain("id=\"terms\"");
    assertThat(Page.of(on(NONE, Conformance.CONFORMANT)).html()).doesNotContain("id=\"terms\"");
  }
}
