package io.cindertck.report.compare;

import io.cindertck.report.ArrayFacts;
import io.cindertck.report.DriverFacts;
import io.cindertck.report.Result;
import io.cindertck.report.RunFacts;
import io.cindertck.report.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else two results differ in, so that nobody compares apples with pears unknowingly. */
final class Differences {
  private final List<String> notes = new ArrayList<>();

  private Differences() {}

  static List<String> of(Result before, Result after) {
    Differences differences = new Differences();
    differences.driver(before.driver(), after.driver());
    differences.note("Another kit", before.kit().version(), after.kit().version(), "");
    differences.note(
        "Another contract",
        before.contract().version(),
        after.contract().version(),
        ": a clause may ask for something else");
    differences.run(before.run(), after.run());
    differences.array(before.array(), after.array());
    if (before.run().startedAt().toEpochMilli() > after.run().startedAt().toEpochMilli()) {
      differences.notes.add(
          "The run of the earlier result began after that of the later one: they may be the wrong"
              + " way round.");
    }
    return List.copyOf(differences.notes);
  }

  private void driver(DriverFacts before, DriverFacts after) {
    note("Another driver", before.locator(), after.locator(), "");
    if (before.locator().equals(after.locator())) {
      note("The driver calls itself otherwise", before.name(), after.name(), "");
    }
    note("Another dialect", before.dialect().id(), after.dialect().id(), "");
    note("Another Cinder", orNone(before.cinder()), orNone(after.cinder()), "");
  }

  private void run(RunFacts before, RunFacts after) {
    note(
        "Another seed",
        Long.toString(before.seed()),
        Long.toString(after.seed()),
        ": other scenarios were drawn");
    note("Other tries", Integer.toString(before.tries()), Integer.toString(after.tries()), "");
    note("Other clauses were asked for", orAll(before.clauses()), orAll(after.clauses()), "");
    note("Strict", yes(before.strict()), yes(after.strict()), "");
  }

  private void array(ArrayFacts before, ArrayFacts after) {
    note("Another array", before.locator(), after.locator(), "");
    note("The array shows other things", sees(before), sees(after), "");
  }

  private void note(String what, String before, String after, String meaning) {
    if (!before.equals(after)) {
      notes.add(
          what
              + ": "
              + Words.name(before)
              + " before, "
              + Words.name(after)
              + " now"
              + meaning
              + ".");
    }
  }

  private static String sees(ArrayFacts array) {
    return array.sees().isEmpty() ? "nothing" : String.join(", ", array.sees());
  }

  private static String orNone(@Nullable String value) {
    return value == null ? "none" : value;
  }

  private static String orAll(@Nullable String value) {
    return value == null ? "all" : value;
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
