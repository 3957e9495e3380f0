package io.cindertck.suite;

import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.CapabilityResult.Found;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import java.util.List;
import java.util.stream.Stream;

/** What is not as it was claimed or waived, in words. */
public final class TermsInWords {
  private TermsInWords() {}

  /**
   * Whatever keeps a run from being conformant, a line each.
   *
   * @param clauses what was found of them, with the waivers applied
   */
  static List<String> of(Terms terms, List<ClauseResult> clauses) {
    Stream<String> waivers =
        terms.waivers().stream()
            .filter(waiver -> !waiver.state().isHarmless())
            .map(waiver -> stale(waiver, clauses));
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

  /**
   * What became of a waiver.
   *
   * @param clauses what was found of them, with the waivers applied
   */
  public static String stale(WaiverResult waiver, List<ClauseResult> clauses) {
    String ticket = waiver.ticket();
    String which =
        "the waiver of "
            + waiver.clause()
            + (ticket == null ? " by " + waiver.owner() : " (" + ticket + ")");
    return switch (waiver.state()) {
      case EXPIRED -> which + " has expired: its last day was " + waiver.expires();
      case UNMATCHED -> which + " is for nothing that applies to this driver";
      case CHANGED ->
          isWaived(waiver.clause(), clauses)
              ? which + " is for nothing: the clause no longer fails in that way"
              : which
                  + " does not fit: the clause fails in another way than is waived;"
                  + " 'cinder-tck waivers suggest REPORT' prints a waiver that fits";
      case PASSING -> which + " is for nothing: the clause passes";
      case IN_FORCE, NOT_JUDGED -> which + " is " + waiver.state();
    };
  }

  /** Whether a clause is waived: where this waiver does not fit, others do. */
  private static boolean isWaived(String clause, List<ClauseResult> clauses) {
    return clauses.stream()
        .anyMatch(each -> each.id().equals(clause) && each.verdict() == Verdict.WAIVED);
  }

  /** What was found of something that is claimed. */
  public static String amiss(CapabilityResult capability) {
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
