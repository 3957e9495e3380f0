package io.cindertck.suite;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run says as a whole, and what it rests on. It is drawn from the catalogue, and never from
 * counts of tests: a clause that was not judged cannot make it conformant.
 */
record RunVerdict(Conformance conformance, List<String> reasons) {

  /**
   * The verdict over the clauses that were asked for.
   *
   * @param strict whether a SHOULD that failed counts like a MUST
   * @param troubles what kept the run from being whole, a line each
   */
  static RunVerdict of(List<ClauseResult> clauses, boolean strict, List<String> troubles) {
    return of(clauses, strict, Terms.NONE, troubles);
  }

  /**
   * The same on terms.
   *
   * @param terms what became of what is claimed and waived, and what was not reached: the reason
   *     for that is one of the troubles
   */
  static RunVerdict of(
      List<ClauseResult> clauses, boolean strict, Terms terms, List<String> troubles) {
    List<ClauseResult> musts =
        clauses.stream().filter(clause -> clause.level() == Level.MUST).toList();
    List<ClauseResult> shoulds =
        clauses.stream().filter(clause -> clause.level() == Level.SHOULD).toList();
    List<String> reasons = new ArrayList<>();
    long failed = count(musts, Verdict.FAILED);
    long warned = count(shoulds, Verdict.FAILED);
    long applicable = musts.size() - count(musts, Verdict.NOT_APPLICABLE);
    long waived = count(musts, Verdict.WAIVED);
    long passed = count(musts, Verdict.PASSED);
    reasons.add(
        String.format(
            Locale.ROOT,
            "%d of %d applicable MUST clauses judged: %d passed, %d failed%s",
            passed + failed + waived,
            applicable,
            passed,
            failed,
            waived == 0 ? "" : ", " + waived + " waived"));
    // Where a run was cut short, what it did not come to follows from that.
    reasons.addAll(troubles);
    if (warned > 0) {
      reasons.add(
          warned
              + (warned == 1 ? " SHOULD clause" : " SHOULD clauses")
              + " failed"
              + (strict ? ", which counts in a strict run" : ""));
    }
    musts.stream()
        .filter(clause -> isOpen(clause.verdict()))
        .forEach(
            clause ->
                reasons.add(clause.id() + " is " + clause.verdict() + ": " + clause.reason()));
    if (applicable == 0) {
      reasons.add("no MUST clause applies: nothing was checked that a driver owes");
    }
    List<String> doubts = TermsInWords.of(terms, clauses);
    reasons.addAll(doubts);
    boolean broken = terms.capabilities().stream().anyMatch(CapabilityResult::isBroken);
    if (failed > 0 || broken || (strict && warned > 0)) {
      return new RunVerdict(Conformance.NON_CONFORMANT, reasons);
    }
    return new RunVerdict(
        applicable > 0
                && passed + waived == applicable
                && doubts.isEmpty()
                && troubles.isEmpty()
                && terms.notReached().isEmpty()
            ? Conformance.CONFORMANT
            : Conformance.INCOMPLETE,
        reasons);
  }

  /**
   * What keeps a run from being whole, of the reasons that it gives: they are these, and that much
   * more behind the first. Empty where they are not.
   */
  Optional<List<String>> troublesIn(List<String> given) {
    int more = given.size() - reasons.size();
    if (more < 0) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(given);
    List<String> troubles = rest.subList(1, 1 + more);
    List<String> found = List.copyOf(troubles);
    troubles.clear();
    return rest.equals(reasons) ? Optional.of(found) : Optional.empty();
  }

  /** The same, saying so where only some clauses were asked for. */
  RunVerdict amongOnly(@Nullable String glob) {
    if (glob == null) {
      return this;
    }
    List<String> said = new ArrayList<>(reasons);
    said.set(0, "only the clauses that match '" + glob + "' were judged: " + reasons.get(0));
    return new RunVerdict(conformance, said);
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict == Verdict.NOT_OBSERVED
        || verdict == Verdict.INCONCLUSIVE
        || verdict == Verdict.KIT_ERROR;
  }

  private static long count(List<ClauseResult> clauses, Verdict verdict) {
    return clauses.stream().filter(clause -> clause.verdict() == verdict).count();
  }
}
