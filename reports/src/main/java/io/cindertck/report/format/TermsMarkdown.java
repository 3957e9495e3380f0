package io.cindertck.report.format;

import io.cindertck.contract.Verdict;
import io.cindertck.report.CapabilityResult;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Markdown;
import io.cindertck.report.Result;
import io.cindertck.report.Terms;
import io.cindertck.report.WaiverResult;
import io.cindertck.report.Words;
import java.util.List;

/** What is waived and what the driver can do, as tables of Markdown. */
final class TermsMarkdown {
  private static final int ROWS = 30;

  private final StringBuilder out = new StringBuilder();

  private TermsMarkdown() {}

  /** The tables; empty where there is nothing to say. */
  static String of(Result result) {
    TermsMarkdown terms = new TermsMarkdown();
    terms.waived(
        result.clauses().stream().filter(each -> each.verdict() == Verdict.WAIVED).toList());
    Terms told = result.terms();
    if (told != null) {
      terms.stale(told.waivers().stream().filter(each -> !each.state().isHarmless()).toList());
      terms.capabilities(told.capabilities());
    }
    return terms.out.toString();
  }

  private void waived(List<ClauseResult> clauses) {
    table("Waived", clauses, "clause", "level", "why it is waived");
    clauses.stream()
        .limit(ROWS)
        .forEach(
            clause ->
                row(
                    Markdown.cell(clause.id()),
                    clause.level().name(),
                    Markdown.cell(Outcome.sentence(clause))));
    more(clauses);
  }

  private void stale(List<WaiverResult> waivers) {
    table("Waivers that do not hold", waivers, "clause", "state", "owner", "last day");
    waivers.stream()
        .limit(ROWS)
        .forEach(
            waiver ->
                row(
                    Markdown.cell(Words.name(waiver.clause())),
                    waiver.state().toString(),
                    Markdown.cell(Words.name(waiver.owner())),
                    Markdown.cell(Words.name(waiver.expires()))));
    more(waivers);
  }

  private void capabilities(List<CapabilityResult> capabilities) {
    boolean claims = capabilities.stream().anyMatch(each -> each.claimed() != null);
    table("Capabilities", capabilities, "capability", claims ? "claimed, found" : "found", "");
    capabilities.stream()
        .limit(ROWS)
        .forEach(
            each ->
                row(
                    Markdown.cell(each.id()),
                    claim(each) + each.found(),
                    each.reason() == null ? "" : Markdown.cell(each.reason())));
    more(capabilities);
  }

  private static String claim(CapabilityResult capability) {
    Boolean claimed = capability.claimed();
    return claimed == null ? "" : claimed ? "claimed, " : "not claimed, ";
  }

  private void table(String title, List<?> rows, String... columns) {
    if (!rows.isEmpty()) {
      out.append("\n### ").append(title).append("\n\n");
      row(columns);
      out.append("|").append("---|".repeat(columns.length)).append('\n');
    }
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void more(List<?> all) {
    if (all.size() > ROWS) {
      out.append("\n… and ").append(Words.number(all.size() - ROWS)).append(" more\n");
    }
  }
}
