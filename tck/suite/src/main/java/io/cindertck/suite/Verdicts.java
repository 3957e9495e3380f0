package io.cindertck.suite;

import io.cindertck.contract.Conformance;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Level;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Trace;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verdicts on traces that were recorded before. Clauses about a driver's methods stay open. */
public final class Verdicts {
  private final Dialect dialect;
  private final Map<String, ClauseTally> tallies = new LinkedHashMap<>();
  private final Map<Operation, OperationTally> operations = new EnumMap<>(Operation.class);
  private long scenarios;
  private long calls;

  /** Nothing has been judged yet. */
  public Verdicts(Dialect dialect) {
    this.dialect = dialect;
    for (Clause clause : Catalogue.clauses()) {
      tallies.put(clause.id(), new ClauseTally(clause));
    }
  }

  /** Judges one more trace. */
  public void judge(Trace trace) {
    scenarios++;
    for (Observation seen : trace.observations()) {
      calls++;
      seen.operation()
          .ifPresent(is -> operations.computeIfAbsent(is, any -> new OperationTally()).count(seen));
    }
    for (Finding finding : Finding.of(trace)) {
      ClauseTally tally = tallies.get(finding.clause().id());
      if (tally != null) {
        tally.count(finding.judgement(), null, calls);
      }
    }
  }

  /** The verdict on a clause. */
  Verdict verdict(ClauseTally tally) {
    boolean offered = true;
    for (Operation operation : Operation.values()) {
      OperationTally seen = operations.get(operation);
      if (operation.id().equals(tally.clause().operation()) && seen != null) {
        offered = seen.offered();
      }
    }
    return tally.verdict(offered);
  }

  /** What the traces say as a whole. */
  public Conformance conformance() {
    boolean whole = true;
    for (ClauseTally tally : tallies.values()) {
      Verdict verdict = verdict(tally);
      if (tally.clause().level() == Level.MUST) {
        if (verdict == Verdict.FAILED) {
          return Conformance.NON_CONFORMANT;
        }
        whole &= verdict == Verdict.PASSED || verdict == Verdict.NOT_APPLICABLE;
      }
    }
    return whole ? Conformance.CONFORMANT : Conformance.INCOMPLETE;
  }

  /** A line for each clause that was come to, and one for all. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int open = 0;
    for (ClauseTally tally : tallies.values()) {
      Verdict verdict = verdict(tally);
      if (verdict == Verdict.NOT_OBSERVED && tally.judged() == 0) {
        open++;
        continue;
      }
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-15s %-6s %s: judged %,d times, violated %,d",
              verdict,
              tally.clause().level(),
              tally.clause().id(),
              tally.judged(),
              tally.violated()));
      String why = tally.why();
      if (why != null) {
        lines.add("                  " + why);
      }
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %,d scenarios, %,d calls, %s; %d clauses were not come to",
            conformance(),
            scenarios,
            calls,
            dialect,
            open));
    return lines;
  }
}
