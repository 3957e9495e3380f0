package io.cindertck.junit;

import io.cindertck.connect.process.Deadlines;
import io.cindertck.contract.Dialect;
import io.cindertck.suite.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a check is made.
 *
 * @param options of the driver
 * @param dialect which family of methods is called
 * @param clauses a glob over the ids of what is judged; null for all
 * @param tries how many scenarios are drawn for each operation
 * @param seed where the drawing starts; null for anywhere
 * @param budget how long it may take; null for as long as it takes
 * @param deadlines how long the driver may take
 * @param strict whether a SHOULD that failed counts like a MUST
 * @param incompleteAllowed whether a run may leave something open without failing
 * @param report where the report goes
 * @param terms what is claimed and waived
 */
record Settings(
    Map<String, String> options,
    Dialect dialect,
    @Nullable String clauses,
    int tries,
    @Nullable Long seed,
    @Nullable Duration budget,
    Deadlines deadlines,
    boolean strict,
    boolean incompleteAllowed,
    Path report,
    Terms terms) {
  /** Those of the command. */
  static final Settings USUAL =
      new Settings(
          Map.of(),
          Dialect.CONSISTENCYGROUP,
          null,
          100,
          null,
          null,
          Deadlines.DEFAULT,
          false,
          false,
          Path.of("target", "cinder-tck"),
          Terms.NONE);

  Settings {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  Settings withOptions(Map<String, String> other) {
    return new Settings(
        other,
        dialect,
        clauses,
        tries,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withDialect(Dialect other) {
    return new Settings(
        options,
        other,
        clauses,
        tries,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withClauses(String other) {
    return new Settings(
        options,
        dialect,
        other,
        tries,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withTries(int other) {
    return new Settings(
        options,
        dialect,
        clauses,
        other,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withSeed(long other) {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        other,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withBudget(Duration other) {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        seed,
        other,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withDeadlines(Deadlines other) {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        seed,
        budget,
        other,
        strict,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withStrict() {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        seed,
        budget,
        deadlines,
        true,
        incompleteAllowed,
        report,
        terms);
  }

  Settings withIncompleteAllowed() {
    return new Settings(
        options, dialect, clauses, tries, seed, budget, deadlines, strict, true, report, terms);
  }

  Settings withReport(Path other) {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        other,
        terms);
  }

  Settings withTerms(Terms other) {
    return new Settings(
        options,
        dialect,
        clauses,
        tries,
        seed,
        budget,
        deadlines,
        strict,
        incompleteAllowed,
        report,
        other);
  }
}
