package io.cindertck.suite.reproduce;

import io.cindertck.contract.judge.Clause;
import io.cindertck.report.Counterexample;
import io.cindertck.scenario.SavedCase;
import java.util.ArrayList;
import java.util.List;

/** A case in lines of plain ASCII, for the comments of a program. */
final class CaseText {
  /** The longest text of a driver's that is told in full. */
  private static final int LONGEST = 2000;

  private static final int WIDTH = 92;

  private CaseText() {}

  /** What was done, what was owed, and what happened. */
  static List<String> of(Clause clause, SavedCase saved, Counterexample found) {
    List<String> lines = new ArrayList<>();
    String by = " is violated by " + saved.driver() + ", array " + saved.array() + ".";
    add(lines, "", clause.id() + " (" + clause.level() + ")" + by);
    if (found.flaky()) {
      add(lines, "", "It is flaky: it failed once, and not when it was played again.");
    }
    lines.addAll(List.of("", "Steps"));
    steps(lines, found);
    if (!found.faults().isEmpty()) {
      lines.addAll(List.of("", "Faults"));
      found.faults().forEach(fault -> add(lines, "  ", fault));
    }
    lines.addAll(List.of("", "Expected"));
    add(lines, "  ", clause.owed());
    lines.addAll(List.of("", "Actual"));
    add(lines, "  ", found.why());
    accounts(lines, found);
    return lines;
  }

  /** What happened when it was played. */
  static List<String> played(String why, Counterexample shown) {
    List<String> lines = new ArrayList<>();
    lines.add(Ascii.shown(shortened(why)));
    steps(lines, shown);
    accounts(lines, shown);
    return lines;
  }

  /** The text, or its beginning where it is long. */
  static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, pair ? LONGEST - 1 : LONGEST) + " ...";
  }

  private static void steps(List<String> lines, Counterexample found) {
    for (int i = 0; i < found.steps().size(); i++) {
      String mark = i + 1 == found.failingStep() ? "> " : "  ";
      add(lines, mark + (i + 1) + ". ", found.steps().get(i));
    }
  }

  private static void accounts(List<String> lines, Counterexample found) {
    add(lines, "  said      ", found.said());
    add(lines, "  held      ", found.held());
    add(lines, "  recorded  ", found.recorded());
  }

  /** Adds a text, in several lines where it is long; those that follow are as far in. */
  private static void add(List<String> lines, String first, String text) {
    String rest = Ascii.shown(shortened(text));
    String before = first;
    while (rest.length() > WIDTH - before.length()) {
      int space = rest.lastIndexOf(' ', WIDTH - before.length());
      int end = space > 0 ? space : WIDTH - before.length();
      lines.add(before + rest.substring(0, end));
      rest = rest.substring(end).strip();
      before = " ".repeat(first.length());
    }
    lines.add((before + rest).stripTrailing());
  }
}
