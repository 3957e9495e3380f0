package io.cindertck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Conformance;
import io.cindertck.contract.Level;
import io.cindertck.contract.Observation;
import io.cindertck.contract.Operation;
import io.cindertck.contract.Symbols;
import io.cindertck.contract.Trace;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.judge.Finding;
import io.cindertck.contract.judge.Judgement;
import io.cindertck.contract.trace.RecordedTrace;
import io.cindertck.report.Place;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.scenario.StepText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on traces that were recorded before. Clauses that a driver's methods alone decide
 * are left out: a trace has none.
 */
public final class Verdicts {
  /** How many clauses are named that nothing came to; of more, their number is told. */
  private static final int NAMED = 8;

  private final Map<String, ClauseTally> tallies = new LinkedHashMap<>();
  private final Map<Operation, OperationTally> operations = new EnumMap<>(Operation.class);
  private long scenarios;
  private long calls;
  private long altered;

  /** Nothing has been judged yet. */
  public Verdicts() {
    for (Clause clause : Catalogue.clauses()) {
      if (!(clause.judge() instanceof Clause.DriverJudge)) {
        tallies.put(clause.id(), new ClauseTally(clause));
      }
    }
  }

  /** Judges one more trace. */
  public void judge(RecordedTrace recorded) {
    Trace trace = recorded.trace();
    Scenario scenario = scenario(recorded);
    scenarios++;
    altered += recorded.altered() ? 1 : 0;
    for (Observation seen : trace.observations()) {
      calls++;
      seen.operation()
          .ifPresent(is -> operations.computeIfAbsent(is, any -> new OperationTally()).count(seen));
    }
    for (Finding finding : Finding.of(trace)) {
      ClauseTally tally = tallies.get(finding.clause().id());
      if (tally != null) {
        tally.count(
            readable(finding.judgement(), recorded.symbols()),
            scenario,
            new Place(scenarios, 0),
            calls);
      }
    }
  }

  /** What was played; null where the trace does not say it in words that this kit knows. */
  private static @Nullable Scenario scenario(RecordedTrace recorded) {
    JsonNode scenario = recorded.scenario();
    try {
      return scenario == null ? null : ScenarioJson.read(scenario);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Judgement readable(Judgement judgement, Symbols symbols) {
    return judgement instanceof Judgement.Violated violation
        ? Judgement.violated(symbols.readable(violation.why()))
        : judgement;
  }

  /** What was found of a clause; empty where a trace says nothing of it. */
  Optional<ClauseTally> tally(String clause) {
    return Optional.ofNullable(tallies.get(clause));
  }

  /** What was seen of an operation. */
  OperationTally operation(Operation operation) {
    return operations.getOrDefault(operation, new OperationTally());
  }

  long scenarios() {
    return scenarios;
  }

  long calls() {
    return calls;
  }

  /** How many of the scenarios were judged differently before secrets were taken out of them. */
  long altered() {
    return altered;
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

  /** What is to be said: of each clause that was judged, and of all. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (ClauseTally tally : tallies.values()) {
      Verdict verdict = verdict(tally);
      if (verdict == Verdict.NOT_OBSERVED && tally.judged() == 0) {
        open.add(tally.clause().id());
      } else {
        lines.addAll(lines(verdict, tally));
      }
    }
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s · scenarios: %,d · driver calls: %,d",
            conformance(),
            scenarios,
            calls));
    if (!open.isEmpty()) {
      String which = open.size() > NAMED ? open.size() + " clauses" : String.join(", ", open);
      lines.add("  nothing came to: " + which);
    }
    return lines;
  }

  private static List<String> lines(Verdict verdict, ClauseTally tally) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-14s %-6s %s  judged: %,d, violated: %,d",
            verdict,
            tally.clause().level(),
            tally.clause().id(),
            tally.judged(),
            tally.violated()));
    String why = tally.why();
    Scenario smallest = tally.smallest();
    if (why != null) {
      lines.add("    " + why);
    }
    if (smallest != null) {
      int number = 1;
      for (String step : StepText.of(smallest)) {
        lines.add("      " + number++ + ". " + step);
      }
    }
    return lines;
  }
}
