package io.cindertck.report.compare;

import io.cindertck.report.Markdown;
import io.cindertck.report.Result;
import java.util.ArrayList;
import java.util.List;

/** A comparison for a pull request. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  /**
   * The lines.
   *
   * @param before the earlier result
   * @param after the later result
   */
  public static List<String> lines(Result before, Result after, Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("## " + comparison.headline());
    lines.add("");
    lines.add("- before: " + Markdown.code(ComparisonText.headline(before)));
    lines.add("- now: " + Markdown.code(ComparisonText.headline(after)));
    for (Comparison.ChangeGroup group : comparison.groups()) {
      lines.add("");
      lines.add("### " + group.title());
      lines.add("");
      lines.add("| clause | before | now |");
      lines.add("|---|---|---|");
      for (ClauseChange change : group.clauses()) {
        lines.add(
            Markdown.row(
                List.of(
                    Markdown.cell(change.id()),
                    Markdown.cell(change.before()),
                    Markdown.cell(change.after()))));
      }
    }
    if (!comparison.notes().isEmpty()) {
      lines.add("");
      lines.add("### To be known");
      lines.add("");
      comparison.notes().forEach(note -> lines.add("- " + Markdown.code(note)));
    }
    return lines;
  }
}
