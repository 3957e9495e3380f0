package io.cindertck.suite;

import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.CapabilityResult.Found;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is not as it was claimed or waived, in words. */
final class TermsInWords {
  private TermsInWords() {}

  /**
   * Whatever keeps a run from being conformant, a line each.
   *
   * @param clauses what was found of them, with the waivers applied
   */
  static List<String> of(Terms terms, List<ClauseResult> clauses) {
    Set<String> waived =
        clauses.stream()
            .filter(clause -> clause.verdict() == Verdict.WAIVED)
            .map(ClauseResult::id)
            .collect(Collectors.toSet());
    Stream<String> waivers =
        terms.waivers().stream()
            .filter(waiver -> !waiver.state().isHarmless())
            .map(waiver -> stale(waiver, waived.contains(waiver.clause())));
    Stream<String> capabilities =
        terms.capabilities().stream()
            .filter(capability -> capability.isBroken() || capability.isUnshown())
            .map(TermsInWords::amiss);
    return Stream.concat(waivers, capabilities).toList();
  }

  /** What works and is not claimed, a line each. */
  static List<String> unclaimed(Terms terms) {
    return terms.capabilities().stream()
        .filter(each -> Boolean.FALSE.equals(each.claimed()) && each.found() == Found.WORKS)
        .map(
            each ->
                each.id()
                    + " works, and is not claimed"
                    + (each.reason() == null ? "" : "; it works " + each.reason()))
        .toList();
  }

  private static String stale(WaiverResult waiver, boolean isWaivedByOthers) {
    String ticket = waiver.ticket();
    String which =
        "the waiver of "
            + waiver.clause()
            + (ticket == null ? " by " + waiver.owner() : " (" + ticket + ")");
    return switch (waiver.state()) {
      case EXPIRED -> which + " has expired: its last day was " + waiver.expires();
      case UNMATCHED -> which + " is for nothing that applies to this driver";
      case CHANGED ->
          isWaivedByOthers
              ? which + " is for nothing: the clause no longer fails in that way"
              : which
                  + " does not fit: the clause fails in another way than is waived;"
                  + " 'cinder-tck waivers suggest REPORT' prints a waiver that fits";
      case PASSING -> which + " is for nothing: the clause passes";
      case IN_FORCE, NOT_JUDGED -> which + " is " + waiver.state();
    };
  }

  private static String amiss(CapabilityResult capability) {
    String reason = capability.reason() == null ? "" : ": " + capability.reason();
    return capability.id()
        + " is claimed and "
        + switch (capability.found()) {
          case FAILS -> "does not work";
          case MISSING -> "is not offered";
          case WORKS, UNKNOWN -> "nothing showed it";
        }
        + reason;
  }
}
