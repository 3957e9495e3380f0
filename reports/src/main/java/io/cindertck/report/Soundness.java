package io.cindertck.report;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the good that a result says of a driver is what its clauses and its terms say. */
final class Soundness {
  private Soundness() {}

  /**
   * What a result that says conformant comes to; empty where it is borne out, or says otherwise.
   */
  static Optional<Conformance> contradicted(Result result) {
    if (result.verdict() != Conformance.CONFORMANT) {
      return Optional.empty();
    }
    Tally must = Tally.of(result.clauses(), Level.MUST);
    if (must.count(Verdict.FAILED) > 0) {
      return Optional.of(Conformance.NON_CONFORMANT);
    }
    return must.open() > 0
            || must.judged() == 0
            || breaksTerms(result)
            || !result.notReached().isEmpty()
        ? Optional.of(Conformance.INCOMPLETE)
        : Optional.empty();
  }

  /** Whether something is not as it is claimed or waived. */
  static boolean breaksTerms(Result result) {
    Terms terms = result.terms();
    return terms != null
        && (terms.waivers().stream().anyMatch(waiver -> !waiver.state().isHarmless())
            || terms.capabilities().stream()
                .anyMatch(capability -> capability.isBroken() || capability.isUnshown()));
  }

  /** The same result with another verdict, which says that it is not the file's own. */
  static Result as(Result result, Conformance verdict) {
    List<String> reasons = new ArrayList<>();
    reasons.add("the result said conformant, and its clauses do not bear that out");
    reasons.addAll(result.reasons());
    return result.with(verdict, reasons);
  }
}
