package io.cindertck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.cindertck.contract.Dialect;
import io.cindertck.contract.Verdict;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.ReadResult;
import io.cindertck.report.Result;
import io.cindertck.report.ResultFile;
import io.cindertck.scenario.SavedCase;
import io.cindertck.scenario.Scenario;
import io.cindertck.scenario.ScenarioJson;
import io.cindertck.suite.TargetRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What failed last time, which is looked at first.
 *
 * @param failed the clauses that failed
 * @param cases a case of each, as far as there is one
 * @param notes what is told before the run, a line each
 */
record Since(List<String> failed, List<SavedCase> cases, List<String> notes) {
  /** Nothing did. */
  static final Since NOTHING = new Since(List.of(), List.of(), List.of());

  /**
   * Reads what failed.
   *
   * @param given a result, or its folder, or the folder that profiles have theirs in; null for
   *     none. One that is not there yet is told, and no error: the first of many runs has none
   *     before it
   * @param now what is checked this time
   * @param profile which profile is played; null for none
   * @throws UsageException when it cannot be read
   */
  static Since read(@Nullable Path given, TargetRequest now, @Nullable String profile) {
    if (given == null) {
      return NOTHING;
    }
    boolean own = profile != null && Files.isDirectory(given) && !hasResult(given);
    Path path = own ? given.resolve(profile) : given;
    if (Files.notExists(path) || (own && !hasResult(path))) {
      return new Since(List.of(), List.of(), List.of("there is no result " + path + " yet"));
    }
    ReadResult read = ResultInput.read(path);
    Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
    List<String> notes = new ArrayList<>(differences(read.result(), now));
    read.troubles().forEach(trouble -> notes.add(path + ": " + trouble));
    List<String> failed = new ArrayList<>();
    List<SavedCase> cases = new ArrayList<>();
    for (ClauseResult clause : read.result().clauses()) {
      if (clause.verdict() == Verdict.FAILED || clause.verdict() == Verdict.WAIVED) {
        failed.add(clause.id());
        Optional<SavedCase> found = found(clause, folder, read.result(), now.dialect());
        found.ifPresentOrElse(
            cases::add, () -> notes.add("no case of " + clause.id() + " is left to be played"));
      }
    }
    notes.add("cases of last time's failures that are played first: " + cases.size());
    return new Since(List.copyOf(failed), List.copyOf(cases), List.copyOf(notes));
  }

  private static boolean hasResult(Path folder) {
    return Files.exists(folder.resolve(ResultFile.NAME));
  }

  private static List<String> differences(Result then, TargetRequest now) {
    List<String> lines = new ArrayList<>();
    String driver = now.redactor().redact(now.driver());
    if (!then.driver().locator().equals(driver)) {
      lines.add("last time's result is of another driver, " + then.driver().locator());
    }
    if (then.driver().dialect() != now.dialect()) {
      lines.add("last time's result is of another dialect, " + then.driver().dialect().id());
    }
    if (!then.contract().version().equals(Catalogue.VERSION)) {
      lines.add(
          "last time's result is by another contract, %s and not %s"
              .formatted(then.contract().version(), Catalogue.VERSION));
    }
    return lines;
  }

  /** The case that was saved, or else what the result has of it. */
  private static Optional<SavedCase> found(
      ClauseResult clause, @Nullable Path folder, Result then, Dialect dialect) {
    try {
      Path file = folder == null ? null : folder.resolve("cases/" + clause.id() + "-1.json");
      if (file != null && Files.isRegularFile(file)) {
        SavedCase saved = CaseFiles.read(file);
        return Optional.of(of(saved.clause(), then, saved.why(), saved.scenario(), dialect));
      }
      Counterexample shown = clause.counterexample();
      JsonNode scenario = shown == null ? null : shown.scenario();
      return shown == null || scenario == null
          ? Optional.empty()
          : Optional.of(of(clause.id(), then, shown.why(), ScenarioJson.read(scenario), dialect));
    } catch (UsageException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SavedCase of(
      String clause, Result then, String why, Scenario scenario, Dialect dialect) {
    return new SavedCase(
        then.kit().version(),
        clause,
        then.driver().locator(),
        then.array().locator(),
        "",
        why,
        new Scenario(dialect, scenario.steps()));
  }

  /** What has become of it, a line each. */
  List<String> told(Result result) {
    List<String> lines = new ArrayList<>();
    List<String> failing = clauses(result, v -> v == Verdict.FAILED || v == Verdict.WAIVED);
    List<String> kept = clauses(result, v -> v == Verdict.PASSED);
    List<String> open = new ArrayList<>(failed);
    open.removeAll(failing);
    open.removeAll(kept);
    add(lines, "violated last time, and kept now: ", kept);
    add(lines, "violated last time, and still: ", failing);
    add(lines, "violated last time, and not judged now: ", open);
    return lines;
  }

  private List<String> clauses(Result result, Predicate<Verdict> verdict) {
    return result.clauses().stream()
        .filter(clause -> verdict.test(clause.verdict()))
        .map(ClauseResult::id)
        .filter(failed::contains)
        .toList();
  }

  private static void add(List<String> lines, String what, List<String> clauses) {
    if (!clauses.isEmpty()) {
      lines.add(what + String.join(", ", clauses));
    }
  }
}
