package io.cindertck.suite;

import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.contract.trace.TraceFormatException;
import io.cindertck.report.ClauseResult;
import io.cindertck.report.Counterexample;
import io.cindertck.report.Digests;
import io.cindertck.report.Evidence;
import io.cindertck.report.Result;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.Verification.Draft;
import io.cindertck.suite.Verification.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether the cases that a result names are there, and show what they are to show. */
final class CaseCheck {
  private static final String ENDING = ".json";

  private final Path dir;
  private final Map<String, Counterexample> cases = new LinkedHashMap<>();

  CaseCheck(Path dir, Result result) {
    this.dir = dir;
    for (ClauseResult clause : result.clauses()) {
      Counterexample found = clause.counterexample();
      if (found != null && found.replay() != null) {
        cases.put(clause.id(), found);
      }
    }
  }

  /** The files that the result speaks of, from the report's folder. */
  Set<String> files() {
    Set<String> files = new TreeSet<>();
    cases.forEach(
        (clause, found) -> {
          files.add(Replays.file(clause));
          if (found.calls() > 0) {
            files.add(trace(clause));
          }
          Evidence evidence = found.evidence();
          if (evidence != null && evidence.reproducer() != null) {
            files.add(evidence.reproducer().file());
          }
        });
    return files;
  }

  private static String trace(String clause) {
    String file = Replays.file(clause);
    return file.substring(0, file.length() - ENDING.length()) + ".trace.ndjson";
  }

  Part check() throws IOException {
    Draft part = Part.named("cases");
    // A result that was taken by itself out of its report lacks them, and is none the worse for it.
    boolean alone = !Files.exists(dir.resolve(Digests.NAME));
    for (String name : files()) {
      if (!Files.isRegularFile(dir.resolve(name))) {
        (alone ? part.open() : part.wrong()).add("missing: " + name);
      }
    }
    for (Map.Entry<String, Counterexample> each : cases.entrySet()) {
      checkCase(each.getKey(), each.getValue(), part);
    }
    if (part.wrong().isEmpty() && part.open().isEmpty()) {
      part.said()
          .add(
              cases.isEmpty()
                  ? "there are none"
                  : "all %d are there, and violate their clauses".formatted(cases.size()));
    }
    return part.done();
  }

  private void checkCase(String id, Counterexample found, Draft part) throws IOException {
    Path file = dir.resolve(Replays.file(id));
    if (Files.isRegularFile(file)) {
      try {
        SavedCase saved = SavedCase.read(Files.readString(file));
        if (!saved.clause().equals(id)) {
          part.wrong().add("%s is of %s".formatted(Replays.file(id), saved.clause()));
        }
      } catch (IOException | IllegalArgumentException e) {
        part.wrong().add("%s is no case: %s".formatted(Replays.file(id), e.getMessage()));
      }
    }
    Path trace = dir.resolve(trace(id));
    Optional<Clause> clause = Catalogue.find(id);
    if (Files.isRegularFile(trace) && clause.isPresent() && found.reproduced()) {
      checkTrace(clause.get(), trace, part);
    }
  }

  private static void checkTrace(Clause clause, Path file, Draft part) throws IOException {
    AtomicBoolean violated = new AtomicBoolean();
    Optional<String> broken;
    try (TraceInput input = TraceInput.open(file)) {
      broken =
          input.forEach(
              each -> {
                boolean shows =
                    each.altered() || LastFailure.violation(clause, each.trace()).isPresent();
                violated.set(violated.get() || shows);
              });
    } catch (TraceFormatException e) {
      broken = Optional.of(e.getMessage() + "");
    }
    String name = Replays.FOLDER + "/" + file.getFileName();
    if (broken.isPresent()) {
      part.wrong().add(name + " cannot be read: " + broken.get());
    } else if (!violated.get()) {
      part.wrong().add(name + " does not violate " + clause.id());
    }
  }
}
