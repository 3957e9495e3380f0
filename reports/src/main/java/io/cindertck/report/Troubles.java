package io.cindertck.report;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a result, a line each, fit to be shown; not without end. */
final class Troubles {
  private static final int NAMED = 12;

  private final List<String> lines = new ArrayList<>();
  private int more;

  void add(String line) {
    if (lines.size() < NAMED) {
      lines.add(Words.line(line));
    } else {
      more++;
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> lines() {
    List<String> all = new ArrayList<>(lines);
    if (more > 0) {
      all.add("and " + Words.count(more, "more trouble") + " with the result file");
    }
    return List.copyOf(all);
  }
}
