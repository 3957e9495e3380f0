package io.cindertck.report.compare;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.Result;
import io.cindertck.report.Tally;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A result in a matrix. All texts are fit to be shown.
 *
 * @param number its place, from 1
 * @param name the driver's name, after that of the profile where the run was of one
 * @param label the same, with what tells it apart from others of the same
 * @param locator how the driver was reached
 * @param dialect the family of methods that was called
 * @param kit the kit that ran
 * @param source where the result was read
 * @param report the address of its report's page; null where none is known
 * @param verdict what the whole run says
 * @param verdictInWords the same for people
 * @param musts what became of the MUST clauses, in words
 * @param troubles what is wrong with the result itself, one line each
 */
public record MatrixColumn(
    int number,
    String name,
    String label,
    String locator,
    String dialect,
    String kit,
    String source,
    @Nullable String report,
    Conformance verdict,
    String verdictInWords,
    String musts,
    List<String> troubles) {
  public MatrixColumn {
    troubles = List.copyOf(troubles);
  }

  static List<MatrixColumn> of(List<MatrixEntry> entries) {
    List<String> labels = labels(entries);
    List<MatrixColumn> columns = new ArrayList<>();
    for (MatrixEntry entry : entries) {
      Result result = entry.read().result();
      DriverFacts driver = result.driver();
      columns.add(
          new MatrixColumn(
              columns.size() + 1,
              name(entry),
              labels.get(columns.size()),
              Words.line(driver.locator()),
              driver.dialect().id(),
              Words.name(result.kit().version()),
              Words.line(entry.source()),
              entry.report(),
              result.verdict(),
              result.verdictInWords(),
              Tally.of(result.clauses(), Level.MUST).brief(),
              entry.read().troubles()));
    }
    return List.copyOf(columns);
  }

  private static String name(MatrixEntry entry) {
    Result result = entry.read().result();
    String driver = Words.name(result.driver().name());
    String profile = result.terms() == null ? null : result.terms().profile();
    return profile == null ? driver : Words.name(profile) + " · " + driver;
  }

  /** Names, and only where they are not enough more than that. */
  private static List<String> labels(List<MatrixEntry> entries) {
    List<Function<MatrixEntry, String>> parts =
        List.of(
            MatrixColumn::name,
            entry -> entry.read().result().driver().dialect().id(),
            entry -> Words.name(entry.source()));
    List<String> labels = entries.stream().map(parts.get(0)).toList();
    for (Function<MatrixEntry, String> part : parts.subList(1, parts.size())) {
      labels = toldApart(labels, entries.stream().map(part).toList());
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= entries.size(); i++) {
      numbers.add("no. " + i);
    }
    return toldApart(labels, numbers);
  }

  /** Labels that are there several times get a part more, unless it is the same for all of them. */
  private static List<String> toldApart(List<String> labels, List<String> parts) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Set<String> own = new HashSet<>();
      for (int j = 0; j < labels.size(); j++) {
        if (labels.get(j).equals(labels.get(i))) {
          own.add(parts.get(j));
        }
      }
      told.add(own.size() > 1 ? labels.get(i) + " · " + parts.get(i) : labels.get(i));
    }
    return List.copyOf(told);
  }
}
