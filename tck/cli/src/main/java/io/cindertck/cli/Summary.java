package io.cindertck.cli;

import io.cindertck.contract.Level;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Clause;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.OperationResult;
import io.cindertck.report.Result;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.CheckRequest;
import io.cindertck.suite.KitVersion;
import io.cindertck.suite.Replay;
import io.cindertck.suite.Shard;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.reproduce.Reproducer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run says on the terminal. */
final class Summary {
  /** How many reasons beside the first are named on the terminal. */
  private static final int REASONS = 6;

  /** How many characters of a line are shown that may name a hundred things. */
  private static final int WIDTH = 160;

  private Summary() {}

  /** The first line of a run. */
  static String heading(CheckRequest request) {
    Shard shard = request.terms().shard();
    return Plain.line(
        "cinder-tck "
            + KitVersion.VERSION
            + " · "
            + driver(request.target())
            + " · "
            + request.target().dialect()
            + " · seed "
            + request.seed()
            + (shard.isHandedOver() ? " · shard " + shard.index() + "/" + shard.count() : ""));
  }

  /** Somebody may have given it a password. */
  private static String driver(TargetRequest request) {
    return request.redactor().redact(request.driver());
  }

  private static List<ClauseResult> mustsFirst(Result result) {
    return result.clauses().stream().sorted(Comparator.comparing(ClauseResult::level)).toList();
  }

  /** The lines at the end of a run. */
  static List<String> of(
      Result result, Path report, Map<String, Reproducer> reproducers, List<String> written) {
    List<String> lines = new ArrayList<>(operations(result));
    for (ClauseResult clause : mustsFirst(result)) {
      Counterexample smallest = clause.counterexample();
      if (clause.verdict() == Verdict.FAILED && smallest != null) {
        lines.add("");
        violation(clause.id(), clause.level(), smallest)
            .forEach(line -> lines.add(Plain.line(line)));
        again(smallest).forEach(line -> lines.add(Plain.line(line)));
        Reproducer reproducer = reproducers.get(clause.id());
        debug(smallest, result.driver().locator(), report, reproducer)
            .ifPresent(how -> lines.add(Plain.line("    debug     " + how)));
      }
    }
    lines.add("");
    lines.addAll(TermsSummary.of(result));
    result.notes().forEach(note -> lines.add(Plain.line("note: " + note)));
    if (!result.notReached().isEmpty()) {
      lines.add("not reached before the run was cut short:");
      lines.addAll(first(result.notReached().stream().map(Summary::shortened).toList()));
    }
    if (!result.cleanUp().isEmpty()) {
      lines.add("left on the array:");
      lines.addAll(first(result.cleanUp()));
    }
    lines.add(verdict(result, written));
    lines.addAll(reasons(result));
    return lines;
  }

  /** The reasons for the verdict beside the one that is told with it. */
  static List<String> reasons(Result result) {
    return first(result.reasons().stream().skip(1).toList());
  }

  private static String shortened(String line) {
    int end = line.lastIndexOf(' ', WIDTH);
    return line.length() > WIDTH && end > 0 ? line.substring(0, end) + " …" : line;
  }

  /** As many as a terminal has room for. */
  private static List<String> first(List<String> all) {
    List<String> lines = new ArrayList<>();
    all.stream().limit(REASONS).forEach(line -> lines.add("  " + Plain.line(line)));
    if (all.size() > REASONS) {
      lines.add("  and " + (all.size() - REASONS) + " more, which the report names");
    }
    return lines;
  }

  /** How a case is stepped through, or why that is not offered; empty where there is none. */
  private static Optional<String> debug(
      Counterexample smallest, String driver, Path report, @Nullable Reproducer reproducer) {
    if (reproducer != null) {
      return Optional.of((reproducer.program() + " " + report + "/" + reproducer.file()).strip());
    }
    return smallest.replay() == null ? Optional.empty() : Reproducer.whyNone(driver);
  }

  /** What a case showed when it was played again. */
  static List<String> of(SavedCase saved, TargetRequest request, Replay replay) {
    Clause clause = replay.clause();
    List<String> lines = new ArrayList<>();
    lines.add(
        "cinder-tck %s · %s · %s · replay of a case of %s"
            .formatted(KitVersion.VERSION, driver(request), request.dialect(), saved.kit()));
    lines.add("");
    if (replay.violated()) {
      lines.addAll(violation(clause.id(), clause.level(), replay.shown()));
    } else {
      lines.add((replay.judged() ? "✓ " : "? ") + clause.id() + "  " + clause.level());
      lines.add(
          replay.judged()
              ? "  It is kept now. It was: " + saved.why()
              : "  Nothing could be said of it this time. It was: " + saved.why());
      lines.addAll(accounts(replay.shown()));
    }
    replay.others().forEach(other -> lines.add("  also violated: " + other));
    return lines.stream().map(Plain::line).toList();
  }

  private static List<String> operations(Result result) {
    Map<String, List<ClauseResult>> byOperation = new LinkedHashMap<>();
    byOperation.put(Clause.EVERY, new ArrayList<>());
    for (OperationResult operation : result.operations()) {
      byOperation.put(operation.id(), new ArrayList<>());
    }
    for (ClauseResult clause : result.clauses()) {
      byOperation.computeIfAbsent(clause.operation(), any -> new ArrayList<>()).add(clause);
    }
    List<String> lines = new ArrayList<>();
    byOperation.forEach(
        (operation, clauses) -> {
          if (!clauses.isEmpty()) {
            lines.add(operation(operation, clauses));
          }
        });
    return lines;
  }

  private static String operation(String operation, List<ClauseResult> clauses) {
    long applicable = clauses.size() - count(clauses, Verdict.NOT_APPLICABLE);
    String name = operation.equals(Clause.EVERY) ? "every operation" : operation;
    if (applicable == 0) {
      return String.format(Locale.ROOT, "  %-26s not offered", name);
    }
    long passed = count(clauses, Verdict.PASSED);
    StringBuilder rest = new StringBuilder();
    for (Verdict verdict :
        List.of(
            Verdict.FAILED,
            Verdict.WAIVED,
            Verdict.NOT_OBSERVED,
            Verdict.INCONCLUSIVE,
            Verdict.KIT_ERROR)) {
      long number = count(clauses, verdict);
      if (number > 0) {
        rest.append(" · ").append(number).append(' ').append(verdict);
      }
    }
    return String.format(
        Locale.ROOT, "  %-26s %3d of %3d clauses passed%s", name, passed, applicable, rest);
  }

  private static long count(List<ClauseResult> clauses, Verdict verdict) {
    return clauses.stream().filter(clause -> clause.verdict() == verdict).count();
  }

  private static List<String> violation(String clause, Level level, Counterexample smallest) {
    List<String> lines = new ArrayList<>();
    lines.add((level == Level.MUST ? "✗ " : "! ") + clause + "  " + level);
    lines.add("  " + smallest.why());
    lines.addAll(accounts(smallest));
    return lines;
  }

  /** The steps, and what the three accounts say in the end. */
  private static List<String> accounts(Counterexample shown) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < shown.steps().size(); i++) {
      String mark = i + 1 == shown.failingStep() ? "  > " : "    ";
      lines.add(mark + (i + 1) + ". " + shown.steps().get(i));
    }
    lines.add("    said      " + shown.said());
    lines.add("    held      " + shown.held());
    lines.add("    recorded  " + shown.recorded());
    return lines;
  }

  /** How a case is played again. */
  private static List<String> again(Counterexample smallest) {
    List<String> lines = new ArrayList<>();
    if (smallest.flaky()) {
      lines.add("    flaky     it failed once, and not when it was played again");
    }
    String replay = smallest.replay();
    if (replay != null) {
      lines.add("    replay    " + replay);
    }
    return lines;
  }

  /** The line with the verdict. */
  static String verdict(Result result, List<String> written) {
    return Plain.line(
        String.format(
            Locale.ROOT,
            "%s: %s · %,d driver calls in %.1f s · %s",
            result.verdictInWords(),
            result.reasons().isEmpty() ? "" : result.reasons().get(0),
            result.run().calls(),
            result.run().millis() / 1000.0,
            String.join(", ", written)));
  }
}
