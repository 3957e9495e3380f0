package io.cindertck.suite.reproduce;

import io.cindertck.connect.container.ContainerLocator;
import io.cindertck.contract.judge.Catalogue;
import io.cindertck.contract.judge.Clause;
import io.cindertck.scenario.SavedCase;
import io.cindertck.suite.FoundCase;
import io.cindertck.suite.TargetRequest;
import io.cindertck.suite.Targets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A program that plays a case in the driver's own process.
 *
 * @param language such as {@code python} or {@code java}
 * @param file where it goes, from the report's folder
 * @param program what runs it, such as {@code python3}; empty where it is a test of its reader's
 * @param text the program
 */
public record Reproducer(String language, String file, String program, String text) {
  /** The clause that a call breaks which does not come back in time. */
  private static final String RETURNS = "call.returns";

  /** The reproducers of cases, by clause; a driver in another language has none. */
  public static Map<String, Reproducer> of(Map<String, FoundCase> cases, TargetRequest request) {
    Map<String, Reproducer> reproducers = new LinkedHashMap<>();
    cases.forEach(
        (clause, found) -> of(found, request).ifPresent(made -> reproducers.put(clause, made)));
    return reproducers;
  }

  private static Optional<Reproducer> of(FoundCase found, TargetRequest request) {
    SavedCase saved = found.saved();
    if (saved == null) {
      return Optional.empty();
    }
    Clause clause = Catalogue.find(saved.clause()).orElseThrow();
    if (saved.driver().startsWith("python:")) {
      return Optional.of(PythonReproducer.of(clause, saved, found, request));
    }
    boolean java = saved.driver().equals(Targets.REFERENCE) || saved.driver().startsWith("java:");
    return java ? Optional.of(JavaReproducer.of(clause, saved, found, request)) : Optional.empty();
  }

  /**
   * Why a driver has no reproducers, for whoever looks for one; empty where that needs no saying.
   *
   * @param driver its locator
   */
  public static Optional<String> whyNone(String driver) {
    return driver.startsWith(ContainerLocator.PREFIX)
        ? Optional.of("no program: a debugger does not reach into the container; replay does")
        : Optional.empty();
  }

  /** How long a call may take: as long as somebody steps through it, unless it is about that. */
  static Duration callDeadline(SavedCase saved, TargetRequest request) {
    return isAboutDeadline(saved) ? request.deadlines().call() : Reproduction.CALL_DEADLINE;
  }

  static boolean isAboutDeadline(SavedCase saved) {
    return saved.clause().equals(RETURNS);
  }
}
