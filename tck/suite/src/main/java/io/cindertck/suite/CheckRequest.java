package io.cindertck.suite;

import io.cindertck.contract.Dialect;
import io.cindertck.scenario.SavedCase;
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
 * @param failFast whether nothing more is played once a clause has been violated
 * @param cases what is played before anything else: cases that earlier runs have saved
 */
public record CheckRequest(
    TargetRequest target,
    int tries,
    long seed,
    @Nullable String clauses,
    boolean strict,
    boolean failFast,
    List<SavedCase> cases) {

  /** Copies {@code cases}. */
  public CheckRequest {
    cases = List.copyOf(cases);
  }

  /** Everything about a target, with a seed and a number of tries. */
  public static CheckRequest of(TargetRequest target, int tries, long seed) {
    return new CheckRequest(target, tries, seed, null, false, false, List.of());
  }

  /** The reference driver on an embedded array, with a seed and a number of tries. */
  public static CheckRequest ofReference(int tries, long seed) {
    return of(TargetRequest.of(Targets.REFERENCE, Dialect.CONSISTENCYGROUP), tries, seed);
  }
}
