package io.cindertck.suite;

import io.cindertck.contract.Operation;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.trace.TraceHeader;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Result;
import io.cindertck.report.Signature;
import io.cindertck.scenario.Scenario;
import io.cindertck.suite.Verification.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Compares what a result says with what the trace of its run says when it is judged again. The
 * trace has the scenarios that were counted, all of them and no others.
 */
final class TraceCheck {
  private final Result result;
  private final Verdicts verdicts;
  private final Draft part;

  /**
   * A comparison.
   *
   * @param verdicts on all of the trace that can be read
   * @param part is told
   */
  TraceCheck(Result result, Verdicts verdicts, Draft part) {
    this.result = result;
    this.verdicts = verdicts;
    this.part = part;
  }

  /** Whether the trace is of the run that the result is of, and both of this kit. */
  void sources(TraceHeader header) {
    same("kit", result.kit().version(), header.kit());
    same("contract", result.contract().version(), header.contract());
    same("driver", result.driver().locator(), header.driver());
    same("dialect", result.driver().dialect().id(), header.dialect().id());
    same("seed", Long.toString(result.run().seed()), Long.toString(header.seed()));
    if (!header.contract().equals(Catalogue.VERSION)) {
      part.open()
          .add(
              "it was judged by contract %s, and this kit has contract %s"
                  .formatted(header.contract(), Catalogue.VERSION));
    } else if (!header.kit().equals(KitVersion.VERSION)) {
      part.said()
          .add("written by kit %s, judged again by %s".formatted(header.kit(), KitVersion.VERSION));
    }
  }

  private void same(String what, String told, String traced) {
    if (!told.equals(traced)) {
      part.wrong().add("%s: conformance.json says %s, the trace %s".formatted(what, told, traced));
    }
  }

  /** What a part of the trace can say: violations that are not told. */
  void cutShort(String why) {
    part.open().add("not all of it can be read: " + why);
    for (ClauseResult told : result.clauses()) {
      verdicts
          .tally(told.id())
          .filter(tally -> tally.violated() > 0 && isKept(told))
          .ifPresent(tally -> contradicts(difference(told, tally)));
    }
    part.said().add("judged again: " + amount());
  }

  private static boolean isKept(ClauseResult told) {
    return told.violated() == 0 && told.verdict() != Verdict.KIT_ERROR;
  }

  /** What all of the trace says. */
  void whole() {
    List<String> differences = new ArrayList<>();
    count("scenarios", result.run().scenarios(), verdicts.scenarios(), differences);
    for (OperationResult told : result.operations()) {
      for (Operation operation : Operation.values()) {
        if (operation.id().equals(told.id())) {
          long traced = verdicts.operation(operation).calls();
          count("calls of " + told.id(), told.calls(), traced, differences);
        }
      }
    }
    long alike = 0;
    List<String> notTraced = new ArrayList<>();
    for (ClauseResult told : result.clauses()) {
      Clause clause = Catalogue.find(told.id()).orElse(null);
      if (clause == null) {
        part.open().add(told.id() + ": this kit does not know the clause");
      } else if (verdicts.tally(told.id()).isEmpty()) {
        notTraced.add(told.id());
      } else {
        ClauseTally tally = verdicts.tally(told.id()).orElseThrow();
        boolean agree = isOf(clause, told) && agree(told, tally);
        alike += agree ? 1 : 0;
        if (!agree) {
          differences.add(difference(told, tally));
        }
        if (clause.driverJudge().isPresent()) {
          notTraced.add(told.id() + " in part");
        }
      }
    }
    leftOut(differences);
    differences.forEach(this::contradicts);
    part.said().add("judged again: %s; %d clauses come to the same".formatted(amount(), alike));
    if (verdicts.altered() > 0) {
      part.said()
          .add(
              "taking secrets out changed what is found in %,d scenarios"
                  .formatted(verdicts.altered()));
    }
    if (!notTraced.isEmpty()) {
      part.said().add("not from the trace: " + String.join(", ", notTraced));
    }
  }

  private String amount() {
    String calls =
        verdicts.calls() > result.run().calls()
            ? "%,d driver calls (%,d when the result was written, before the run had ended)"
            : "%,d of the run's %,d driver calls (the others made cases small)";
    return String.format(
        Locale.ROOT,
        "%,d scenarios, " + calls,
        verdicts.scenarios(),
        verdicts.calls(),
        result.run().calls());
  }

  private static void count(String what, long told, long traced, List<String> differences) {
    if (told != traced) {
      differences.add(
          String.format(
              Locale.ROOT, "%s: conformance.json says %,d, the trace %,d", what, told, traced));
    }
  }

  /** A difference speaks against the result only where both are of this kit's making. */
  private void contradicts(String difference) {
    boolean binding = BundleVerifier.isOfThisKit(result) && verdicts.altered() == 0;
    (binding ? part.wrong() : part.open()).add(difference);
  }

  /** Whether a clause is told as the catalogue has it. */
  private static boolean isOf(Clause clause, ClauseResult told) {
    return told.level() == clause.level()
        && told.operation().equals(clause.operation())
        && told.account().equals(clause.account().id())
        && told.source().equals(clause.source())
        && told.owed().equals(clause.owed())
        && told.advice().equals(clause.advice());
  }

  private boolean agree(ClauseResult told, ClauseTally tally) {
    Verdict verdict = verdicts.verdict(tally);
    // A waiver changes what a failure counts for, and not what was seen.
    boolean failed = told.verdict() == Verdict.FAILED || told.verdict() == Verdict.WAIVED;
    if (tally.clause().driverJudge().isPresent()) {
      // What the driver's methods say was counted once more, and is not in the trace.
      long judged = told.judged() - tally.judged();
      long violated = told.violated() - tally.violated();
      return violated >= 0 && judged >= violated && judged <= 1 && failed == (told.violated() > 0);
    }
    if (told.verdict() == Verdict.KIT_ERROR && tally.violated() > 0) {
      return told.violated() == 0
          && told.judged() == tally.judged() - tally.violated()
          && isTakenBack(tally);
    }
    return (failed ? Verdict.FAILED : told.verdict()) == verdict
        && isSigned(told, tally)
        && told.judged() == tally.judged()
        && told.violated() == tally.violated();
  }

  /** Whether it fails in the ways that it is told to; results of earlier kits do not say. */
  private static boolean isSigned(ClauseResult told, ClauseTally tally) {
    Signature signature = tally.signature();
    String written = told.signature();
    return (written == null && told.verdict() != Verdict.WAIVED)
        || (signature != null && signature.toString().equals(written));
  }

  /** A violation that the reference driver is blamed for too is the kit's own. */
  private boolean isTakenBack(ClauseTally tally) {
    Scenario smallest = tally.smallest();
    if (smallest == null) {
      return false;
    }
    try (ReferenceTrial trial = new ReferenceTrial(Targets.reference(smallest.dialect()))) {
      return trial.blames(tally.clause(), smallest);
    }
  }

  private String difference(ClauseResult told, ClauseTally tally) {
    if (!isOf(tally.clause(), told)) {
      return told.id() + ": conformance.json does not say of it what the contract says";
    }
    return "%s: conformance.json says %s, the trace %s"
        .formatted(
            told.id(),
            counts(told.verdict(), told.judged(), told.violated()),
            counts(verdicts.verdict(tally), tally.judged(), tally.violated())
                + (isSigned(told, tally) ? "" : ", and fails as: " + tally.signature()));
  }

  private static String counts(Verdict verdict, long judged, long violated) {
    return String.format(Locale.ROOT, "%s (judged %,d, violated %,d)", verdict, judged, violated);
  }

  /** Clauses that the run judged, and that the result does not speak of. */
  private void leftOut(List<String> differences) {
    Predicate<Clause> asked;
    try {
      asked = ClauseGlob.matching(result.run().clauses());
    } catch (IllegalArgumentException e) {
      differences.add("clauses: " + e.getMessage());
      return;
    }
    Set<String> told = result.clauses().stream().map(ClauseResult::id).collect(Collectors.toSet());
    Catalogue.clauses().stream()
        .filter(asked)
        .map(Clause::id)
        .filter(id -> !told.contains(id))
        .forEach(id -> differences.add(id + ": conformance.json leaves the clause out"));
  }
}
