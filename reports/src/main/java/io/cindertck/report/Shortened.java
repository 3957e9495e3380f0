package io.cindertck.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A result as the page has it, whatever a driver has said: what is too long is cut there, with a
 * note that names the file beside the page in which all of it is.
 *
 * @param evidence what was cut, by the names of those files
 */
record Shortened(Result result, SortedMap<String, Content> evidence) {
  /** Where the files go, beside the page. */
  static final String FOLDER = "evidence";

  Shortened {
    evidence = Collections.unmodifiableSortedMap(evidence);
  }

  static Shortened of(Result result, PageBounds bounds) {
    SortedMap<String, Content> files = new TreeMap<>();
    List<ClauseResult> clauses =
        result.clauses().stream().map(clause -> cut(clause, bounds, files)).toList();
    Result cut =
        new Result(
            result.kit(),
            result.contract(),
            result.verdict(),
            Cut.lines(result.reasons(), bounds, ResultFile.NAME),
            result.driver(),
            result.array(),
            result.run(),
            result.operations(),
            cut(result.sweep(), bounds),
            clauses,
            Cut.lines(result.notes(), bounds, ResultFile.NAME),
            Cut.lines(result.cleanUp(), bounds, ResultFile.NAME),
            result.timeline(),
            result.terms());
    return new Shortened(cut, files);
  }

  private static ClauseResult cut(
      ClauseResult clause, PageBounds bounds, SortedMap<String, Content> files) {
    Counterexample found = clause.counterexample();
    String reason = clause.reason();
    return new ClauseResult(
        clause.id(),
        clause.operation(),
        clause.level(),
        clause.account(),
        text(clause.source(), bounds),
        text(clause.owed(), bounds),
        text(clause.advice(), bounds),
        clause.verdict(),
        reason == null ? null : text(reason, bounds),
        clause.judged(),
        clause.violated(),
        found == null ? null : new CutCase(clause.id(), found, bounds).cut(files),
        clause.catches(),
        clause.signature());
  }

  /** Beside the result itself, for what is not evidence. */
  private static String text(String text, PageBounds bounds) {
    return Cut.text(text, bounds.text(), ResultFile.NAME);
  }

  private static SweepResult cut(SweepResult sweep, PageBounds bounds) {
    return new SweepResult(
        sweep.points(),
        sweep.struck(),
        sweep.failed(),
        sweep.orders(),
        sweep.possibleOrders(),
        sweep.calls().stream().map(call -> cut(call, bounds.items())).toList());
  }

  /** A call that asks much of the array: its first requests. */
  private static SweepResult.Call cut(SweepResult.Call call, int items) {
    if (call.requests().size() <= items) {
      return call;
    }
    Map<String, String> points = new LinkedHashMap<>();
    call.points()
        .forEach(
            (kind, signs) -> points.put(kind, signs.substring(0, Math.min(items, signs.length()))));
    return new SweepResult.Call(
        call.operation(),
        call.variant(),
        call.members(),
        call.requests().subList(0, items),
        points,
        call.violations().stream().filter(each -> each.request() <= items).toList());
  }
}
