package io.cindertck.report.compare;

import io.cindertck.contract.Level;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationTitle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Clauses by drivers.
 *
 * @param columns the results, in the order given
 * @param groups the clauses by operation, in the order of the contract
 */
public record Matrix(List<MatrixColumn> columns, List<Group> groups) {
  public Matrix {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /**
   * The clauses about one operation.
   *
   * @param title the operation's name, or what the clauses have in common
   */
  public record Group(String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A clause over all results.
   *
   * @param id the clause
   * @param operation the operation that it is about
   * @param level how binding it is, as the first result that has it says
   * @param owed the duty, in one sentence
   * @param known whether this kit has the clause
   * @param cells what each result says of it, in the order of the columns
   */
  public record Row(
      String id, String operation, Level level, String owed, boolean known, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether the results do not all say the same of it. */
    public boolean differs() {
      return cells.stream().map(Cell::verdict).distinct().count() > 1;
    }

    /** Whether any result says that it is violated, and not waived. */
    public boolean failed() {
      return cells.stream().anyMatch(cell -> cell.verdict() == Verdict.FAILED);
    }
  }

  /**
   * What a result says of a clause.
   *
   * @param verdict what was found; null where the result does not have the clause
   * @param flaky whether what was found did not show again
   */
  public record Cell(@Nullable Verdict verdict, boolean flaky) {}

  /** Of many results. */
  public static Matrix of(List<MatrixEntry> entries) {
    List<Map<String, ClauseResult>> results = new ArrayList<>();
    for (MatrixEntry entry : entries) {
      Map<String, ClauseResult> clauses = new LinkedHashMap<>();
      entry.read().result().clauses().forEach(clause -> clauses.put(clause.id(), clause));
      results.add(clauses);
    }
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    operations().forEach(operation -> groups.put(operation, new ArrayList<>()));
    for (String id : ids(results)) {
      Row row = row(id, results);
      groups.computeIfAbsent(row.operation(), any -> new ArrayList<>()).add(row);
    }
    return new Matrix(
        MatrixColumn.of(entries),
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new Group(OperationTitle.of(group.getKey()), group.getValue()))
            .toList());
  }

  /** How many clauses there are. */
  public int clauses() {
    return groups.stream().mapToInt(group -> group.rows().size()).sum();
  }

  private static Stream<String> operations() {
    return Stream.of(
            Stream.of(Clause.EVERY),
            Stream.of(Operation.values()).map(Operation::id),
            Stream.of(Clause.HISTORY))
        .flatMap(ids -> ids);
  }

  /** Those that this kit knows in its order, then the others. */
  private static Set<String> ids(List<Map<String, ClauseResult>> results) {
    Set<String> ids = new LinkedHashSet<>();
    for (Clause clause : Catalogue.clauses()) {
      if (results.stream().anyMatch(result -> result.containsKey(clause.id()))) {
        ids.add(clause.id());
      }
    }
    results.forEach(result -> ids.addAll(result.keySet()));
    return ids;
  }

  private static Row row(String id, List<Map<String, ClauseResult>> results) {
    List<Cell> cells = new ArrayList<>();
    ClauseResult first = null;
    for (Map<String, ClauseResult> result : results) {
      ClauseResult clause = result.get(id);
      if (clause == null) {
        cells.add(new Cell(null, false));
      } else {
        first = first == null ? clause : first;
        cells.add(new Cell(clause.verdict(), Change.flaky(clause)));
      }
    }
    if (first == null) {
      throw new IllegalArgumentException("no result has the clause " + id);
    }
    return new Row(
        id, first.operation(), first.level(), first.owed(), Catalogue.find(id).isPresent(), cells);
  }
}
