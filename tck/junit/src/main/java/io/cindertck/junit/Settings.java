package io.cindertck.junit;

import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a check is made. Only one that {@link #with} has just made is ever changed. */
final class Settings {
  /** Those of the command. */
  static final Settings USUAL = new Settings();

  /** Those of the driver. */
  Map<String, String> options = Map.of();

  /** Which family of methods is called. */
  Dialect dialect = Dialect.CONSISTENCYGROUP;

  /** A glob over the ids of what is judged; null for all. */
  @Nullable String clauses;

  /** How many scenarios are drawn for each operation. */
  int tries = 100;

  /** Where the drawing starts; null for anywhere. */
  @Nullable Long seed;

  /** How long it may take; null for as long as it takes. */
  @Nullable Duration budget;

  /** How long the driver may take. */
  Deadlines deadlines = Deadlines.DEFAULT;

  /** Whether a SHOULD that failed counts like a MUST. */
  boolean strict;

  /** Whether a run may leave something open without failing. */
  boolean incompleteAllowed;

  /** Where the report goes. */
  Path report = Path.of("target", "cinder-tck");

  /** What is claimed and waived. */
  Terms terms = Terms.NONE;

  private Settings() {}

  /** The same but for a change. */
  Settings with(Consumer<Settings> change) {
    Settings other = new Settings();
    other.options = options;
    other.dialect = dialect;
    other.clauses = clauses;
    other.tries = tries;
    other.seed = seed;
    other.budget = budget;
    other.deadlines = deadlines;
    other.strict = strict;
    other.incompleteAllowed = incompleteAllowed;
    other.report = report;
    other.terms = terms;
    change.accept(other);
    return other;
  }
}
