package io.cindertck.cli;

import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run says on the terminal of waivers and capabilities. */
final class TermsSummary {
  private TermsSummary() {}

  /** A line for each clause that is waived; all capabilities, where one is not as it is claimed. */
  static List<String> of(Result result) {
    List<String> lines = new ArrayList<>();
    for (ClauseResult clause : result.clauses()) {
      if (clause.verdict() == Verdict.WAIVED) {
        lines.add(
            Plain.line("waived: " + clause.id() + "  " + clause.level() + ", " + clause.reason()));
      }
    }
    Terms terms = result.terms();
    if (terms != null
        && terms.capabilities().stream().anyMatch(each -> each.isBroken() || each.isUnshown())) {
      lines.add("capabilities:");
      terms.capabilities().forEach(each -> lines.add(Plain.line(line(each))));
    }
    return lines;
  }

  private static String line(CapabilityResult capability) {
    boolean amiss = capability.isBroken() || capability.isUnshown();
    return String.format(
        Locale.ROOT,
        "  %s %-27s %-12s %s",
        amiss ? "✗" : " ",
        capability.id(),
        Boolean.TRUE.equals(capability.claimed()) ? "claimed" : "not claimed",
        capability.found());
  }
}
