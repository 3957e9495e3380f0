package io.cindertck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was swept, for the page.
 *
 * @param sentence how much it was
 * @param kinds the kinds of faults, in the order of the columns
 * @param rows a row for each operation; empty when nothing was swept
 */
record SweepView(String sentence, List<String> kinds, List<Row> rows) {
  private static final char VIOLATED = '-';
  private static final char NOT_STRUCK = '.';

  SweepView {
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
  }

  /** One operation; a cell for each kind of fault. */
  record Row(String operation, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The points of one operation and one kind of fault.
   *
   * @param struck at how many requests the fault struck
   * @param violated at how many of them a clause was violated
   */
  record Cell(long struck, long violated) {
    String text() {
      return violated == 0
          ? Words.number(struck)
          : Words.number(violated) + " of " + Words.number(struck);
    }

    Cell plus(String signs) {
      return new Cell(
          struck + signs.chars().filter(sign -> sign != NOT_STRUCK).count(),
          violated + signs.chars().filter(sign -> sign == VIOLATED).count());
    }
  }

  static SweepView of(SweepResult sweep) {
    Set<String> kinds = new LinkedHashSet<>();
    Map<String, Map<String, Cell>> byOperation = new LinkedHashMap<>();
    for (SweepResult.Call call : sweep.calls()) {
      Map<String, Cell> cells =
          byOperation.computeIfAbsent(call.operation(), any -> new LinkedHashMap<>());
      call.points()
          .forEach(
              (kind, signs) -> {
                kinds.add(kind);
                cells.put(kind, cells.getOrDefault(kind, new Cell(0, 0)).plus(signs));
              });
    }
    List<Row> rows = new ArrayList<>();
    byOperation.forEach(
        (operation, cells) ->
            rows.add(
                new Row(
                    operation,
                    kinds.stream()
                        .map(kind -> cells.getOrDefault(kind, new Cell(0, 0)))
                        .toList())));
    return new SweepView(sentence(sweep), List.copyOf(kinds), rows);
  }

  private static String sentence(SweepResult sweep) {
    if (sweep.points() == 0 && sweep.orders() == 0) {
      return "Nothing was swept: faults cannot be let strike on this array, or no clause about it was judged.";
    }
    return "%s faults were armed, each at one array request of one call; %s struck, and %s of them"
            .formatted(
                Words.number(sweep.points()),
                Words.number(sweep.struck()),
                Words.number(sweep.failed()))
        + " showed a violation. Of "
        + Words.number(sweep.possibleOrders())
        + " orders of two calls at a time, "
        + Words.number(sweep.orders())
        + " were played.";
  }
}
