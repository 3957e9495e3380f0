package io.cindertck.suite;

import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.Result;
import io.cindertck.suite.faulty.FaultyDriver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which clause catches which wrong driver. */
final class KillMatrix {
  private final Map<FaultyDriver, Result> results = new LinkedHashMap<>();

  void add(FaultyDriver driver, Result result) {
    results.put(driver, result);
  }

  /** The wrong drivers that a clause catches. */
  List<FaultyDriver> caughtBy(String clause) {
    return results.entrySet().stream()
        .filter(entry -> Runs.with(Verdict.FAILED, entry.getValue()).contains(clause))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The clauses that catch none. */
  Set<String> idle() {
    Set<String> idle = new TreeSet<>();
    for (Clause clause : Catalogue.clauses()) {
      if (caughtBy(clause.id()).isEmpty()) {
        idle.add(clause.id());
      }
    }
    return idle;
  }

  /**
   * A table in Markdown: a row for each clause, with the drivers that it was made for first and
   * those that it catches as well after them.
   */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| clause | caught | made for it | caught as well |");
    lines.add("|---|---|---|---|");
    for (Clause clause : Catalogue.clauses()) {
      List<String> first = new ArrayList<>();
      List<String> also = new ArrayList<>();
      for (FaultyDriver driver : caughtBy(clause.id())) {
        (driver.clause().equals(clause.id()) ? first : also).add(driver.name());
      }
      lines.add(
          String.format(
              "| %s | %d | %s | %s |",
              clause.id(),
              first.size() + also.size(),
              String.join(", ", first),
              String.join(", ", also)));
    }
    lines.add("");
    lines.add("| driver | class | lie | driver calls |");
    lines.add("|---|---|---|---|");
    results.forEach(
        (driver, result) ->
            lines.add(
                String.format(
                    "| %s | %s | %s | %d |",
                    driver.name(), driver.bug(), driver.lie(), result.run().calls())));
    return lines;
  }
}
