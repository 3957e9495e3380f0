package io.cindertck.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One thing to know of a run.
 *
 * @param name what it is
 * @param value what it was
 * @param code whether the value is something to type, rather than words
 */
record FactView(String name, String value, boolean code) {
  static List<FactView> of(Result result) {
    DriverFacts driver = result.driver();
    ArrayFacts array = result.array();
    RunFacts run = result.run();
    List<FactView> facts = new ArrayList<>();
    facts.add(code("Driver", driver.locator()));
    facts.add(code("Dialect", driver.dialect().id()));
    facts.add(words("Cinder", driver.cinder() == null ? "not used" : driver.cinder()));
    facts.add(code("Array", array.locator()));
    facts.add(words("The probe sees", sees(array)));
    facts.add(code("Seed", Long.toString(run.seed())));
    facts.add(words("Started", time(run)));
    facts.add(words("Took", duration(run.millis())));
    facts.add(words("Driver calls", Words.number(run.calls())));
    facts.add(words("Scenarios", scenarios(run)));
    facts.add(words("Strict", run.strict() ? "yes: a failed SHOULD counts" : "no"));
    if (run.clauses() != null) {
      facts.add(code("Only the clauses", run.clauses()));
    }
    facts.add(words("Kit", result.kit().version() + ", contract " + result.contract().version()));
    return List.copyOf(facts);
  }

  private static String sees(ArrayFacts array) {
    return array.sees().isEmpty() ? "nothing" : String.join(", ", Words.lines(array.sees()));
  }

  private static String scenarios(RunFacts run) {
    String each = run.tries() == 1 ? " try each" : " tries each";
    return Words.number(run.scenarios()) + ", " + Words.number(run.tries()) + each;
  }

  private static String time(RunFacts run) {
    String iso = run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString();
    return iso.replace("T", " ").replace("Z", " UTC");
  }

  /** Such as {@code 40 ms}, {@code 9.4 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
  static String duration(long millis) {
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%d.%d s", millis / 1_000, millis % 1_000 / 100);
    }
    long seconds = millis / 1_000;
    return seconds < 3_600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : Words.number(seconds / 3_600) + " h " + seconds % 3_600 / 60 + " min";
  }

  private static FactView words(String name, String value) {
    return new FactView(name, Words.line(value), false);
  }

  private static FactView code(String name, String value) {
    return new FactView(name, Words.line(value), true);
  }
}
