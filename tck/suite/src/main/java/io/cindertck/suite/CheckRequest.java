package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.scenario.SavedCase;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked, and how thoroughly.
 *
 * @param target the driver and its array
 * @param tries how many scenarios are drawn for each operation, beside the systematic ones
 * @param seed where the drawing starts
 * @param clauses which clauses are judged, as a glob over their ids; null for all
 * @param strict whether a SHOULD that failed counts like a MUST
 * @param failFast whether nothing more is played once a clause has failed, in a way that is not
 *     waived, that the verdict counts: a MUST, or with {@code strict} a SHOULD
 * @param cases what is played before anything else: cases that earlier runs have saved
 * @param report the folder that its own cases go to, as commands that play them again have to name
 *     it
 * @param terms what is claimed, waived and left to others
 */
public record CheckRequest(
    TargetRequest target,
    int tries,
    long seed,
    @Nullable String clauses,
    boolean strict,
    boolean failFast,
    List<SavedCase> cases,
    Path report,
    Terms terms) {

  /** Where a report goes unless somebody wants it elsewhere. */
  public static final Path REPORT = Path.of("report");

  /**
   * Copies {@code cases}.
   *
   * @throws IllegalArgumentException when {@code clauses} is no glob, or matches no clause
   */
  public CheckRequest {
    ClauseGlob.matching(clauses);
    cases = List.copyOf(cases);
  }

  /** Everything about a target, with a seed and a number of tries. */
  public static CheckRequest of(TargetRequest target, int tries, long seed) {
    return new CheckRequest(target, tries, seed, null, false, false, List.of(), REPORT, Terms.NONE);
  }

  /** The reference driver on an embedded array, with a seed and a number of tries. */
  public static CheckRequest ofReference(int tries, long seed) {
    return of(TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP), tries, seed);
  }
}
