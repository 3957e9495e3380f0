package io.cindertck.report.format;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Markdown;
import io.cindertck.report.Result;
import io.cindertck.report.Tally;
import io.cindertck.report.Words;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code summary.md}: a run in the words of a comment on a pull request. */
final class Summary {
  /** Comments have room for 65,536 characters on the usual sites. */
  private static final int LONGEST = 60_000;

  private static final int ROWS = 30;

  private final Result result;
  private final StringBuilder out = new StringBuilder("<!-- cinder-tck -->\n");

  private Summary(Result result) {
    this.result = result;
  }

  static byte[] bytes(Result result) {
    Summary summary = new Summary(result);
    summary.verdict();
    summary.table("Failed", Outcome.FAILED);
    summary.table("Warnings", Outcome.WARNED);
    summary.unjudged("Not judged because the kit failed", Outcome.BROKEN);
    summary.unjudged("Not judged", Outcome.SKIPPED);
    summary.out.append(TermsMarkdown.of(result));
    summary.list("Notes on the run", result.notes());
    summary.list("Not reached before the run was cut short", result.notReached());
    summary.list("Left on the array", result.cleanUp());
    summary.cases();
    return summary.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void verdict() {
    String sign =
        switch (result.verdict()) {
          case CONFORMANT -> "✅";
          case NON_CONFORMANT -> "❌";
          case INCOMPLETE -> "⚠️";
        };
    out.append("## ").append(sign).append(" cinder-tck: ").append(result.verdictInWords());
    out.append("\n\n").append(Markdown.code(result.driver().locator())).append(" · ");
    out.append(result.driver().dialect().id()).append(" · on ");
    out.append(Markdown.code(result.array().locator())).append(" · kit ");
    out.append(Markdown.code(result.kit().version())).append(", contract ");
    out.append(Markdown.code(result.contract().version())).append(" · seed ");
    out.append(result.run().seed()).append(" · ");
    out.append(Words.count(result.run().calls(), "driver call"));
    out.append(String.format(Locale.ROOT, " in %.1f s\n\n", result.run().millis() / 1000.0));
    for (Level level : Level.values()) {
      out.append("- ").append(Tally.of(result.clauses(), level).sentence()).append('\n');
    }
    String only = result.run().clauses();
    if (only != null) {
      out.append("- Only clauses that match ").append(Markdown.code(only)).append('\n');
    }
    list("What the verdict rests on", result.reasons());
  }

  private void table(String title, Outcome outcome) {
    List<ClauseResult> clauses = clauses(outcome);
    if (clauses.isEmpty()) {
      return;
    }
    out.append("\n### ").append(title).append("\n\n| clause | level | what is wrong |\n");
    out.append("|---|---|---|\n");
    for (ClauseResult clause : first(clauses)) {
      out.append("| ").append(Markdown.cell(Words.name(clause.id()))).append(" | ");
      out.append(clause.level()).append(" | ");
      out.append(Markdown.cell(Outcome.sentence(clause))).append(" |\n");
    }
    more(clauses);
  }

  /** Clauses with the same to say are told together. */
  private void unjudged(String title, Outcome outcome) {
    Map<String, List<ClauseResult>> reasons =
        clauses(outcome).stream()
            .filter(clause -> clause.verdict() != Verdict.WAIVED)
            .collect(groupingBy(Outcome::sentence, LinkedHashMap::new, toList()));
    if (reasons.isEmpty()) {
      return;
    }
    out.append("\n### ").append(title).append("\n\n");
    for (Map.Entry<String, List<ClauseResult>> told : first(List.copyOf(reasons.entrySet()))) {
      out.append("- ").append(Markdown.code(told.getKey())).append(": ");
      out.append(
          first(told.getValue()).stream()
              .map(clause -> Markdown.code(Words.name(clause.id())) + " " + clause.level())
              .collect(joining(", ")));
      out.append('\n');
      more(told.getValue());
    }
    more(List.copyOf(reasons.entrySet()));
  }

  private void list(String title, List<String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    out.append("\n### ").append(title).append("\n\n");
    first(texts).forEach(text -> out.append("- ").append(Markdown.code(text)).append('\n'));
    more(texts);
  }

  /** The smallest cases, as long as there is room. */
  private void cases() {
    List<ClauseResult> shown =
        result.clauses().stream().filter(clause -> clause.counterexample() != null).toList();
    for (ClauseResult clause : shown) {
      String details = details(clause);
      if (out.length() + details.length() > LONGEST) {
        out.append("\nMore cases are in the report: there is no room for them here.\n");
        return;
      }
      out.append(details);
    }
  }

  private static String details(ClauseResult clause) {
    Counterexample found = clause.counterexample();
    String replay = found == null ? null : found.replay();
    return "\n<details><summary><code>"
        + Words.name(clause.id())
        + "</code>, the smallest case</summary>\n\n"
        + Markdown.block(CaseLines.withoutReplay(clause))
        + (replay == null
            ? ""
            : "\nTo play it again:\n\n" + Markdown.block(List.of(Words.line(replay))))
        + "\n</details>\n";
  }

  private List<ClauseResult> clauses(Outcome outcome) {
    return result.clauses().stream().filter(c -> Outcome.of(c, result) == outcome).toList();
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(ROWS, all.size()));
  }

  private void more(List<?> all) {
    if (all.size() > ROWS) {
      out.append("\n… and ").append(Words.number(all.size() - ROWS)).append(" more\n");
    }
  }
}
