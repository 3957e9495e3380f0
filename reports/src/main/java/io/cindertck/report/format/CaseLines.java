package io.cindertck.report.format;

import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Evidence;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A clause and its smallest case as plain text, one line each. */
final class CaseLines {
  /** A case that is small has few; one that is not is for the page. */
  private static final int STEPS = 30;

  private CaseLines() {}

  static List<String> of(ClauseResult clause) {
    List<String> lines = new ArrayList<>(withoutReplay(clause));
    Counterexample found = clause.counterexample();
    if (found != null && found.replay() != null) {
      lines.add("    replay    " + Words.line(found.replay()));
    }
    return lines;
  }

  /** All but the command, for whoever shows that by itself. */
  static List<String> withoutReplay(ClauseResult clause) {
    List<String> lines = new ArrayList<>();
    Counterexample found = clause.counterexample();
    if (found != null) {
      lines.addAll(steps(found));
      first(found.faults()).forEach(fault -> lines.add("    fault     " + Words.line(fault)));
      lines.addAll(accounts(found));
      if (found.flaky()) {
        lines.add("    flaky     it failed once, and not when it was played again");
      }
    }
    lines.add("    owed      " + Words.line(clause.owed()));
    lines.add("    source    " + Words.line(clause.source()));
    lines.add("    advice    " + Words.line(clause.advice()));
    return lines;
  }

  /** The steps, numbered; the one that showed the violation is marked. */
  static List<String> steps(Counterexample found) {
    List<String> lines = new ArrayList<>();
    List<String> steps = first(found.steps());
    for (int number = 1; number <= steps.size(); number++) {
      String mark = number == found.failingStep() ? "  > " : "    ";
      String text = steps.get(number - 1).replaceFirst("^" + number + "\\.\\s+", "");
      lines.add(mark + number + ". " + Words.line(text));
    }
    if (steps.size() < found.steps().size()) {
      lines.add("    and " + Words.count(found.steps().size() - STEPS, "more step"));
    }
    return lines;
  }

  /** The three accounts of the whole case; then those of each object, where they are known. */
  static List<String> accounts(Counterexample found) {
    List<String> lines = new ArrayList<>();
    lines.add("    said      " + Words.line(found.said()));
    lines.add("    held      " + Words.line(found.held()));
    lines.add("    recorded  " + Words.line(found.recorded()));
    Evidence evidence = found.evidence();
    if (evidence != null) {
      evidence.accounts().stream()
          .filter(account -> !account.agree())
          .limit(STEPS)
          .forEach(account -> lines.add("    disagree  " + account(account)));
    }
    return lines;
  }

  private static String account(Evidence.Account account) {
    return "%s: said %s; held %s; recorded %s"
        .formatted(
            Stream.of(account.object(), account.said(), account.held(), account.recorded())
                .map(text -> text.isEmpty() ? "nothing" : Words.name(text))
                .toArray());
  }

  private static List<String> first(List<String> texts) {
    return texts.subList(0, Math.min(STEPS, texts.size()));
  }
}
